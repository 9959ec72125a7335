import { randomUUID } from 'node:crypto';
import type { Contributions } from '@samla/budget/contributions/contribution.js';
import { Money } from '@samla/domain/money/money.js';
import { swedishKronor } from '@samla/domain/money/swedish.js';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import { type TestDatabaseUrls, withOwner, workerDatabase } from '../../support/database.js';
import { type Features, startFeatures } from '../../support/features.js';
import { newPaying, type Paying } from './paying.js';

let urls: TestDatabaseUrls;
let features: Features;
let own: Paying;

beforeAll(async () => {
  urls = await workerDatabase();
  features = await startFeatures(urls);
});
afterAll(() => features.close());
beforeEach(async () => {
  own = await newPaying(features);
});

const request = (...changes: Parameters<Paying['asked']>) =>
  own.requests.request(own.forbund.context, own.asked(...changes), randomUUID());
const entered = (state: string, region: string, east: string, west: string) => ({
  basis: 'ENTERED' as const,
  amount: null,
  lines: [
    own.line('fk', state),
    own.line('region', region),
    own.line('ostra', east),
    own.line('vastra', west),
  ],
});
const lines = (version: { lines: readonly { label: string; amount: Money }[] }) =>
  version.lines.map(({ label, amount }) => `${label} ${amount.toString()}`);
const ofYear = (year = 2021): Promise<Contributions> => own.contributions.ofYear(own.forbund.context, year);
const decision = (features_ = features) =>
  features_.services.get(DecisionService, { strict: false }).record(
    own.forbund.context,
    {
      ...{ body: 'MEMBERS', decidedOn: '2020-11-20', paragraph: '§ 5', title: 'Bidrag 2021', document: '' },
      isConstructed: true,
    } as const,
    randomUUID(),
  );
const refused = (code: string, details: object = {}) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) as object }) as Error;

describe('contributions are requested', () => {
  it('split by 5 § and the key that holds on the year’s first day; Arbetsförmedlingen pays through Försäkringskassan', async () => {
    await own.key('3', '1', '2019-01-01');
    await own.key('1', '1', '2021-01-02');
    const version = await request({ amount: Money.parse('1000') });
    expect(lines(version)).toEqual([
      'Försäkringskassan 500.00',
      'Region Prov 250.00',
      'Västra kommun 63.00',
      'Östra kommun 187.00',
    ]);
    expect(version).toMatchObject({ version: 1, status: 'REQUESTED', findings: [] });
    expect(version.keyId).not.toBeNull();
    expect(Money.sum(version.lines[3]!.instalments.map(({ amount }) => amount)).toString()).toBe('187.00');
  });

  it('without a key two kommuner are not split, and nothing is written', async () => {
    await expect(request()).rejects.toEqual(refused('CONTRIBUTION_KEY_MISSING'));
    expect((await ofYear()).versions).toEqual([]);
  });

  it('an entered split that breaks 5 § is refused with the party, and stands with the finding where it is published', async () => {
    const wrong = entered('500', '250', '150', '90');
    const fault = { party: 'MUNICIPALITY', paid: '240.00', expected: '250.00', difference: '-10.00' };
    await expect(request(wrong)).rejects.toEqual(refused('SHARES_INVALID', { parties: [fault] }));
    expect((await ofYear()).versions).toEqual([]);
    const published = await request({ ...wrong, isPublished: true });
    expect(published.status).toBe('PUBLISHED');
    expect(published.findings).toMatchObject([
      { code: 'SHARE_DEVIATES', party: 'MUNICIPALITY', rule: '5 § lagen (2003:1210)' },
    ]);
    expect(String(published.findings[0]!.difference)).toBe('-10.00');
  });

  it('a party that has a member and pays nothing breaks 5 § too', async () => {
    const wrong = { ...entered('750', '0', '125', '125') };
    const withoutRegion = { ...wrong, lines: wrong.lines.filter(({ party }) => party !== 'REGION') };
    await expect(request(withoutRegion)).rejects.toEqual(refused('SHARES_INVALID'));
    const published = await request({ ...withoutRegion, isPublished: true });
    expect(published.findings.map(({ code }) => code)).toContain('PARTIES_MERGED');
  });

  it('an entered split between the kommuner is held beside the key', async () => {
    await own.key('3', '1');
    const version = await request(entered('500', '250', '186', '64'));
    expect(
      version.findings.map(({ code, label, difference }) => `${code} ${label} ${String(difference)}`),
    ).toEqual(['KEY_DEVIATES Östra kommun -1.50', 'KEY_DEVIATES Västra kommun 1.50']);
  });

  it('a key that gives the kommuner no weight says nothing of them', async () => {
    const weights = [
      { organisationId: own.id.region, weight: '1' },
      { organisationId: own.id.ostra, weight: '0' },
      { organisationId: own.id.vastra, weight: '0' },
    ];
    const sourced = { document: 'Prov', place: '', isConstructed: true };
    const key = { ...sourced, validFrom: '2020-01-01', basis: 'Invånare', weights };
    await own.keys.set(own.forbund.context, key, randomUUID());
    await expect(request()).rejects.toEqual(refused('CONTRIBUTION_KEY_MISSING'));
    expect((await request(entered('500', '250', '186', '64'))).findings).toEqual([]);
  });

  it('what does not belong together, who does not pay, and a personnummer are refused', async () => {
    const bad = refused('BAD_USER_INPUT');
    await expect(request({ amount: null })).rejects.toEqual(bad);
    await expect(request({ ...entered('2', '1', '1', '0'), amount: Money.parse('1') })).rejects.toEqual(bad);
    await expect(request({ isPublished: true })).rejects.toEqual(bad);
    await expect(request({ dueDay: 31 })).rejects.toEqual(bad);
    await expect(request({ year: 1999 })).rejects.toEqual(bad);
    await expect(request({ ...entered('2', '1', '1', '0'), lines: [own.line('af', '1')] })).rejects.toEqual(
      bad,
    );
    await expect(request(entered('2', '1', '-1', '2'))).rejects.toEqual(bad);
    await expect(request({ document: 'rör 640823-3234' })).rejects.toEqual(refused('PERSONAL_DATA'));
    await expect(request({ amount: Money.parse('1000.50') })).rejects.toEqual(refused('ALLOTMENT_NOT_WHOLE'));
  });

  it('once for a key; a changed allotment is a new version', async () => {
    await own.key('1', '1');
    const { context } = own.forbund;
    const again = await Promise.all(
      ['samma', 'samma'].map((key) => own.requests.request(context, own.asked(), key)),
    );
    expect(again[0]!.id).toBe(again[1]!.id);
    await request({ amount: Money.parse('1004') });
    expect((await ofYear()).versions.map(({ version, total }) => `${version} ${String(total)}`)).toEqual([
      '2 1004.00',
      '1 1000.00',
    ]);
  });
});

describe('contributions are decided', () => {
  it('line by line; what is decided holds until another version is decided', async () => {
    await own.key('1', '1');
    const { context } = own.forbund;
    const [first, { id: decisionId }] = [await request(), await decision()];
    const decide = (versionId: string, lineNos: number[] | null) =>
      own.requests.decide(context, { versionId, decisionId, lineNos }, randomUUID());
    expect((await decide(first.id, [1])).status).toBe('REQUESTED');
    await expect(decide(first.id, [1])).rejects.toEqual(
      refused('CONTRIBUTIONS_DECIDED', { lines: ['Försäkringskassan'] }),
    );
    await expect(decide(first.id, [9])).rejects.toEqual(refused('NOT_FOUND'));
    await expect(decide(randomUUID(), null)).rejects.toEqual(refused('NOT_FOUND'));
    const decided = await decide(first.id, null);
    expect(decided.status).toBe('DECIDED');
    expect(decided.lines.every((line) => line.decision?.paragraph === '§ 5')).toBe(true);
    await request({ amount: Money.parse('2000') });
    expect((await ofYear()).current).toMatchObject({ version: 1, status: 'DECIDED' });
  });

  it('not by a decision of another förbund', async () => {
    await own.key('1', '1');
    const version = await request();
    const other = await newPaying(features);
    const { id: decisionId } = await decision();
    await other.key('1', '1');
    const theirs = await other.requests.request(other.forbund.context, other.asked(), randomUUID());
    const decide = (versionId: string) =>
      other.requests.decide(other.forbund.context, { versionId, decisionId, lineNos: null }, randomUUID());
    await expect(decide(theirs.id)).rejects.toEqual(refused('NOT_FOUND'));
    await expect(decide(version.id)).rejects.toEqual(refused('NOT_FOUND'));
  });
});

describe('contributions are received as the books tell', () => {
  const outcomes = async () =>
    (await ofYear()).outcomes.map(({ label, state, received, openClaim, deviation, overdue }) =>
      [label, state, received, openClaim, deviation, overdue].map(String).join(' '),
    );

  it('by counterparty: income less what is still owed', async () => {
    await request(entered('500', '250', '150', '100'));
    await own.book({ STAT: [500, 500], REG: [250, 100], OST: [140, 140] });
    await own.describe('STAT', 'REG', 'OST');
    expect(await outcomes()).toEqual([
      'Försäkringskassan RECEIVED 500.00 0.00 0.00 0.00',
      'Staten RECEIVED 500.00 0.00 0.00 0.00',
      'Region Prov PARTLY_RECEIVED 100.00 150.00 0.00 150.00',
      'Regionen PARTLY_RECEIVED 100.00 150.00 0.00 150.00',
      'Östra kommun PARTLY_RECEIVED 140.00 0.00 -10.00 10.00',
      'Västra kommun REQUESTED null null null null',
      'Kommunerna REQUESTED null null null null',
    ]);
    const found = await ofYear();
    expect(found).toMatchObject({ hasBooks: true, booksAreConstructed: true });
    expect(found.findings.map(({ code, label }) => `${code} ${label}`)).toEqual([
      'OVERDUE Region Prov',
      'BOOKED_DEVIATES Östra kommun',
      'OVERDUE Östra kommun',
      'COUNTERPARTY_MISSING Västra kommun',
    ]);
  });

  it('also of a member that no line is of: it has paid what nobody has asked for', async () => {
    const asked = { basis: 'ENTERED' as const, amount: null, isPublished: true };
    const given = [own.line('fk', '500'), own.line('region', '250'), own.line('ostra', '250')];
    await request({ ...asked, lines: given });
    await own.book({ STAT: [500, 500], REG: [250, 250], OST: [250, 250], VAS: [60, 60] });
    await own.describe('STAT', 'REG', 'OST', 'VAS');
    expect((await ofYear()).findings).toMatchObject([
      {
        code: 'BOOKED_WITHOUT_LINE',
        party: 'MUNICIPALITY',
        label: 'Västra kommun',
        message: `Västra kommun: bokfört ${swedishKronor(Money.parse('60'))}, men inget bidrag är begärt eller beslutat.`,
      },
    ]);
  });

  it('and of every member of a year that nothing is asked of', async () => {
    await own.book({ STAT: [500, 500], OST: [250, 0] });
    await own.describe('STAT', 'OST');
    expect((await ofYear()).findings.map(({ code, label }) => `${code} ${label}`)).toEqual([
      'BOOKED_WITHOUT_LINE Försäkringskassan',
      'BOOKED_WITHOUT_LINE Östra kommun',
    ]);
  });

  it('of a party that the document does not take apart, of all its members together', async () => {
    const whole = { ...own.line('ostra', '250'), organisationId: null, label: 'Kommunala medel' };
    const {
      lines: [state, region],
    } = entered('500', '250', '0', '0');
    await request({ basis: 'ENTERED', amount: null, lines: [state!, region!, whole], isPublished: true });
    await own.book({ OST: [150, 150], VAS: [100, 0] });
    await own.describe('OST', 'VAS');
    expect((await outcomes()).filter((row) => row.startsWith('Komm'))).toEqual([
      'Kommunala medel PARTLY_RECEIVED 150.00 100.00 0.00 100.00',
      'Kommunerna PARTLY_RECEIVED 150.00 100.00 0.00 100.00',
    ]);
  });

  it('and a year without books knows nothing of it', async () => {
    await request(entered('500', '250', '150', '100'));
    const found = await ofYear();
    expect(found.hasBooks).toBe(false);
    expect(found.outcomes.every(({ received }) => received === null)).toBe(true);
    expect(found.findings).toEqual([]);
  });
});

describe('what was requested stands', () => {
  it.each([
    'contribution_key',
    'contribution_key_weight',
    'contribution_version',
    'contribution_line',
    'contribution_decision',
  ])('%s is neither changed nor removed by the tenant’s role', async (table) => {
    const rights = await withOwner(
      async (owner) =>
        (
          await owner.query(
            `select privilege_type from information_schema.role_table_grants where table_name = $1 and grantee = 'samla_tenant' order by 1`,
            [table],
          )
        ).rows.map((row: { privilege_type: string }) => row.privilege_type),
      urls.owner,
    );
    expect(rights).toEqual(['INSERT', 'SELECT']);
  });
});
