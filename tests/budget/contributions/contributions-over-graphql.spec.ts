import { ForbundRegistration } from '@samla/forbund/forbund-registration.service.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { randomUUID } from 'node:crypto';
import { GovernanceApi } from '../../governance/governance-api.js';

const VERSION = `version { id version status basis total { exact } lines { lineNo party label amount { exact presented unit }
  decision { title } instalments { fromPeriod toPeriod dueOn amount { exact } } } findings { code message rule } }`;
const REQUEST = `__typename ... on ContributionsRequested { ${VERSION} }
  ... on SharesInvalidProblem { code faults { party paid { exact } expected { exact } difference { exact } } }
  ... on Problem { code message }`;
const DECIDE = `__typename ... on ContributionsDecided { ${VERSION} } ... on Problem { code message }`;
const KEY = `__typename ... on ContributionKeySet { key { id validFrom basis weights { name weight } } } ... on Problem { code }`;

interface Version {
  readonly id: string;
  readonly status: string;
  readonly lines: readonly { readonly label: string; readonly amount: { readonly exact: string } }[];
  readonly [field: string]: unknown;
}
interface Requested {
  readonly __typename: string;
  readonly error?: string;
  readonly code?: string;
  readonly faults?: readonly unknown[];
  readonly version: Version;
}

let world: GovernanceApi;
let ekonom: string;
let organisations: Record<string, string>;

beforeEach(async () => {
  world = await GovernanceApi.start();
  ekonom = await world.token('EKONOM');
  organisations = {};
  const registration = world.api.app.get(ForbundRegistration, { strict: false });
  for (const [name, kind, party] of [
    ['Försäkringskassan', 'FORSAKRINGSKASSAN', 'STATE'],
    ['Regionen', 'REGION', 'REGION'],
    ['Norra kommun', 'MUNICIPALITY', 'MUNICIPALITY'],
    ['Södra kommun', 'MUNICIPALITY', 'MUNICIPALITY'],
  ] as const) {
    const organisationId = randomUUID();
    organisations[name] = toGlobalId('Organisation', organisationId);
    await registration.registerOrganisation({
      id: organisationId,
      slug: organisationId,
      name,
      kind,
      organisationNumber: null,
    });
    const membership = { forbundId: world.forbund.id, organisationId, party, share: null };
    await registration.registerMembership({ ...membership, validFrom: '2015-01-01', validTo: null });
  }
});
afterEach(() => world.close());

const request = (input: Record<string, unknown>, token = ekonom) =>
  world.mutate<Requested>(token, 'requestContributions', REQUEST, { year: 2024, ...input });
const setKey = (north: string, south: string) =>
  world.mutate<{ code?: string; key: object }>(ekonom, 'setContributionKey', KEY, {
    ...{ validFrom: '2023-01-01', basis: 'Invånare den 1 november' },
    weights: [
      { organisationId: organisations['Norra kommun'], weight: north },
      { organisationId: organisations['Södra kommun'], weight: south },
    ],
  });

describe('contributions over GraphQL', () => {
  it('by the state’s half and the key, in instalments; decided by who may, and read again', async () => {
    const set = await setKey('30000', '10000');
    expect(set).toMatchObject({ __typename: 'ContributionKeySet' });
    expect(set.key).toMatchObject({
      basis: 'Invånare den 1 november',
      weights: [
        { name: 'Norra kommun', weight: '30000' },
        { name: 'Södra kommun', weight: '10000' },
      ],
    });
    const { version } = await request({
      basis: 'STATE_HALF',
      amount: '4951000',
      frequency: 'HALF_YEAR',
      dueDay: 15,
    });
    expect(version.lines.map(({ label, amount }) => `${label} ${amount.exact}`)).toEqual([
      'Försäkringskassan 4951000.00',
      'Regionen 2475500.00',
      'Norra kommun 1856625.00',
      'Södra kommun 618875.00',
    ]);
    expect(version.lines[3]).toMatchObject({
      amount: { presented: '618875', unit: 'KR' },
      decision: null,
      instalments: [
        { fromPeriod: 1, toPeriod: 6, dueOn: '2024-01-15', amount: { exact: '309437.50' } },
        { fromPeriod: 7, toPeriod: 12, dueOn: '2024-07-15', amount: { exact: '309437.50' } },
      ],
    });
    const chef = await world.token('FORBUNDSCHEF');
    const decided = { body: 'MEMBERS', decidedOn: '2023-11-20', title: 'Bidrag 2024' };
    const { decision } = await world.mutate<{ decision: { id: string } }>(
      chef,
      'recordDecision',
      '... on DecisionRecorded { decision { id } }',
      decided,
    );
    const binding = { versionId: version.id, decisionId: decision.id };
    expect(await world.mutate(ekonom, 'decideContributions', DECIDE, binding)).toEqual({
      error: 'FORBIDDEN',
    });
    const bound = await world.mutate<Requested>(chef, 'decideContributions', DECIDE, binding);
    expect(bound).toMatchObject({ __typename: 'ContributionsDecided' });
    expect(bound.version).toMatchObject({
      status: 'DECIDED',
      lines: [{ decision: { title: 'Bidrag 2024' } }, {}, {}, {}],
    });
    expect(await world.mutate(chef, 'decideContributions', DECIDE, binding)).toMatchObject({
      __typename: 'RuleProblem',
      code: 'CONTRIBUTIONS_DECIDED',
    });
    const read = await world.read<{ contributions: object; contributionKeys: object[] }>(
      ekonom,
      `contributionKeys { basis } contributions(year: 2024) { year hasBooks current { version } versions { version }
         outcomes { party lineNo label state due { exact } received { exact } } findings { code } }`,
    );
    expect(read.contributionKeys).toHaveLength(1);
    expect(read.contributions).toMatchObject({
      year: 2024,
      hasBooks: false,
      current: { version: 1 },
      findings: [],
    });
    // On 15 January the first half-year has fallen due.
    expect((read.contributions as { outcomes: object[] }).outcomes[0]).toEqual({
      ...{ party: 'STATE', lineNo: 1, label: 'Försäkringskassan', state: 'DECIDED' },
      ...{ due: { exact: '2475500.00' }, received: null },
    });
  });

  it('an entered split that breaks 5 § is a problem with its parties', async () => {
    const line = (party: string, name: string, amount: string) => ({
      ...{ party, label: name, amount },
      organisationId: organisations[name],
    });
    const lines = [
      line('STATE', 'Försäkringskassan', '4951000'),
      line('REGION', 'Regionen', '2475500'),
      line('MUNICIPALITY', 'Norra kommun', '2475000'),
    ];
    expect(await request({ basis: 'ENTERED', lines })).toMatchObject({
      __typename: 'SharesInvalidProblem',
      code: 'SHARES_INVALID',
      faults: [
        {
          party: 'MUNICIPALITY',
          ...{
            paid: { exact: '2475000.00' },
            expected: { exact: '2475500.00' },
            difference: { exact: '-500.00' },
          },
        },
      ],
    });
    const published = await request({
      basis: 'ENTERED',
      lines,
      isPublished: true,
      document: 'VP 2024',
      place: null,
    });
    expect(published.version).toMatchObject({
      status: 'PUBLISHED',
      findings: [{ code: 'SHARE_DEVIATES', rule: '5 § lagen (2003:1210)' }],
    });
  });

  it('what a rule refuses is a problem, what cannot be is an error, and who may not is told so', async () => {
    const code = async (input: Record<string, unknown>) => {
      const answer = await request(input);
      return answer.error ?? answer.code;
    };
    expect(await code({ basis: 'TOTAL', amount: '1000' })).toBe('CONTRIBUTION_KEY_MISSING');
    expect(await code({ basis: 'TOTAL', amount: '1000.01' })).toBe('ALLOTMENT_NOT_WHOLE');
    expect(await code({ basis: 'TOTAL', amount: '1000', document: 'rör 640823-3234' })).toBe('PERSONAL_DATA');
    expect(await code({ basis: 'TOTAL' })).toBe('BAD_USER_INPUT');
    expect(await code({ basis: 'TOTAL', amount: '1000', dueDay: 29 })).toBe('BAD_USER_INPUT');
    expect(await code({ basis: 'TOTAL', amount: '1000', year: 2014 })).toBe('CONTRIBUTION_PAYER_MISSING');
    expect((await setKey('0', '0')).code).toBe('CONTRIBUTION_KEY_INVALID');
    const ask = { basis: 'TOTAL', amount: '1000' };
    expect(await request(ask, await world.token('MEDLEM'))).toEqual({ error: 'FORBIDDEN' });
    expect(await request(ask, await world.token('EKONOM', await world.another()))).toEqual({
      error: 'NOT_FOUND',
    });
    const foreign = toGlobalId('ContributionVersion', (await world.another()).id, randomUUID());
    const chef = await world.token('FORBUNDSCHEF');
    const binding = { versionId: foreign, decisionId: foreign };
    expect(await world.mutate(chef, 'decideContributions', DECIDE, binding)).toEqual({ error: 'NOT_FOUND' });
  });
});

describe('the state’s grant model over GraphQL', () => {
  const ask = async (on: string, token?: string) => {
    const { data, errors } = await world.api.graphql<{ grantModel: Record<string, unknown> }>(
      `query ($on: Date) { grantModel(on: $on) { on isVerified parameters { key value unit verified validFrom source }
         threeBecomeOne { state { exact } withMatching { exact } verified } } }`,
      { on },
      token,
    );
    return errors ? errors[0]!.extensions['code'] : data.grantModel;
  };

  it('tells its parameters by day with their source, and what is not verified', async () => {
    expect(await ask('2022-01-01', ekonom)).toMatchObject({
      isVerified: false,
      parameters: [
        { key: 'BASE', value: '400000', unit: 'KR', verified: false },
        { key: 'WEIGHT_SUPPORT', value: '75' },
        { key: 'WEIGHT_INHABITANTS', value: '25' },
        { key: 'BRAKE', value: '10' },
        { key: 'EQUITY_OUTSIDE_BRAKE' },
      ],
      threeBecomeOne: {
        state: { exact: '800000.00' },
        withMatching: { exact: '1600000.00' },
        verified: false,
      },
    });
    expect(await ask('2016-01-01', ekonom)).toMatchObject({ isVerified: true });
    expect(await ask('2015-12-31', ekonom)).toMatchObject({
      parameters: [],
      isVerified: false,
      threeBecomeOne: null,
    });
    expect(await ask('2022-01-01')).toBe('UNAUTHENTICATED');
  });
});
