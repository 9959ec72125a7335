import { randomUUID } from 'node:crypto';
import type { Role } from '@samla/domain/access/roles.js';
import { Database } from '@samla/platform/database/database.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { soundFile } from '../domain/sie/sie-file.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { sendSie, tokenOf } from './ledger-api.js';

const FINDINGS = 'findings { code severity message account expected found difference }';
const LOCK = `mutation ($input: LockPeriodInput!) { answer: lockPeriod(input: $input) { __typename
  ... on PeriodLocked { fiscalYear { year lockedBy lockReason locks { period lockedBy } } }
  ... on YearEndUnsettled { code message ${FINDINGS} } ... on Problem { code message } } }`;
const UNLOCK = `mutation ($input: UnlockPeriodInput!) { answer: unlockPeriod(input: $input) { __typename
  ... on PeriodUnlocked { fiscalYear { locks { period } openedLocks { period openedBy reason } } }
  ... on Problem { code message } } }`;
const CARRY = `mutation ($input: CarryForwardInput!) { answer: carryForward(input: $input) { __typename
  ... on CarriedForward { fiscalYear { year } entry { series number rows { account amount } } }
  ... on OpeningDiffers { code message differences { account expected found } } ... on Problem { code message } } }`;

let api: TestApi;
let forbund: TestForbund;
const tokens = new Map<Role, string>();

beforeAll(async () => {
  api = await startApi(await workerDatabase());
});
afterAll(() => api.close());
beforeEach(async () => {
  forbund = await newForbund(api.app.get(Database));
  tokens.clear();
  await sendSie(api, await token('EKONOM'), forbund.id, soundFile());
});

async function token(role: Role): Promise<string> {
  const known = tokens.get(role) ?? (await tokenOf(api, role, forbund.id));
  tokens.set(role, known);
  return known;
}

/** What a mutation answers, or the code of the error. */
async function call(mutation: string, role: Role, input: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await api.graphql<{ answer: unknown }>(
    mutation,
    {
      input: {
        forbundId: toGlobalId('Forbund', forbund.id),
        year: 2021,
        idempotencyKey: randomUUID(),
        ...input,
      },
    },
    await token(role),
  );
  return errors ? errors[0]!.extensions['code'] : data.answer;
}

const other2022 = soundFile({
  '#RAR': '#RAR 0 20220101 20221231',
  '#IB 0 1930': '#IB 0 1511 50\r\n#IB 0 1930 799',
  '#IB 0 2010': '#IB 0 2010 -849',
  '#UB 0 1511': '#UB 0 1511 100',
  '#UB 0 1930': '#UB 0 1930 599',
  '#UB 0 2010': '#UB 0 2010 -849',
  '#VER A 1': '#VER A 1 20220105 "Köp"',
  '#VER A 2': '#VER A 2 20220331 "Fördelning"',
});

describe('the end of a year over GraphQL', () => {
  it('is locked when nothing is wrong, and opens the next one', async () => {
    const locked = { __typename: 'PeriodLocked', fiscalYear: { year: 2021, lockReason: null, locks: [] } };
    expect(await call(LOCK, 'FORBUNDSCHEF', {})).toMatchObject(locked);
    expect(await call(CARRY, 'EKONOM', { equityAccount: '2010' })).toEqual({
      __typename: 'CarriedForward',
      fiscalYear: { year: 2022 },
      entry: {
        series: 'IB',
        number: '0',
        rows: [
          { account: '1511', amount: '50.00' },
          { account: '1930', amount: '800.00' },
          { account: '2010', amount: '-1000.00' },
          { account: '2010', amount: '150.00' },
        ],
      },
    });
  });

  it('is refused with what is wrong, in amounts, until a reason is given; and what is carried then differs', async () => {
    await sendSie(api, await token('EKONOM'), forbund.id, other2022);
    const findings = [
      {
        code: 'NEXT_OPENING_DIFFERS',
        severity: 'ERROR',
        account: '1930',
        expected: '800.00',
        found: '799.00',
        difference: '-1.00',
      },
      {
        code: 'NEXT_OPENING_DIFFERS',
        account: null,
        expected: '-850.00',
        found: '-849.00',
        difference: '1.00',
      },
      { code: 'LATER_YEAR_BOOKED', severity: 'NOTICE' },
    ];
    expect(await call(LOCK, 'EKONOM', {})).toMatchObject({
      __typename: 'YearEndUnsettled',
      code: 'YEAR_END_UNSETTLED',
      findings,
    });
    const { data } = await api.graphql<{ forbund: unknown }>(
      `query ($slug: String!) { forbund(slug: $slug) { yearEnd(year: 2021) { year isSettled ${FINDINGS} } } }`,
      { slug: forbund.slug },
      await token('REVISOR'),
    );
    expect(data.forbund).toMatchObject({ yearEnd: { year: 2021, isSettled: false, findings } });
    expect(await call(LOCK, 'EKONOM', { reason: 'Rättas 2022' })).toMatchObject({
      fiscalYear: { lockReason: 'Rättas 2022' },
    });
    expect(await call(CARRY, 'EKONOM', { equityAccount: '2010' })).toMatchObject({
      __typename: 'OpeningDiffers',
      code: 'OPENING_DIFFERS',
      differences: [
        { account: '1930', expected: '800.00', found: '799.00' },
        { account: '2010', expected: '-850.00', found: '-849.00' },
      ],
    });
  });

  it('is opened by the förbundschef alone, a month at a time, with a reason', async () => {
    await call(LOCK, 'EKONOM', { period: 3 });
    const opening = { period: 3, reason: 'Fel månad' };
    for (const role of ['EKONOM', 'ORDFORANDE', 'REVISOR', 'STYRELSE'] as const)
      expect(await call(UNLOCK, role, opening)).toBe('FORBIDDEN');
    expect(await call(UNLOCK, 'FORBUNDSCHEF', opening)).toEqual({
      __typename: 'PeriodUnlocked',
      fiscalYear: {
        locks: [],
        openedLocks: [{ period: 3, openedBy: expect.any(String), reason: 'Fel månad' }],
      },
    });
    expect(await call(UNLOCK, 'FORBUNDSCHEF', opening)).toMatchObject({
      __typename: 'RuleProblem',
      code: 'PERIOD_NOT_LOCKED',
    });
  });

  it('is carried forward by the ekonom alone, from a locked year', async () => {
    for (const role of ['FORBUNDSCHEF', 'REVISOR', 'STYRELSE'] as const)
      expect(await call(CARRY, role, { equityAccount: '2010' })).toBe('FORBIDDEN');
    expect(await call(CARRY, 'EKONOM', { equityAccount: '2010' })).toMatchObject({ code: 'YEAR_OPEN' });
    await call(LOCK, 'EKONOM', {});
    expect(await call(CARRY, 'EKONOM', { equityAccount: '1930' })).toMatchObject({
      code: 'EQUITY_ACCOUNT_UNSUITABLE',
    });
  });
});
