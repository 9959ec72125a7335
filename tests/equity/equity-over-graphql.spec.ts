import { BudgetRegistration } from '@samla/budget/versions/budget-registration.service.js';
import { EquitySettingService } from '@samla/equity/equity-setting.service.js';
import { ImportService } from '@samla/ledger/import/import.service.js';
import { Money } from '@samla/domain/money/money.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { StatementsService } from '@samla/statements/statements.service.js';
import { randomUUID } from 'node:crypto';
import { cp437, soundFile } from '../domain/sie/sie-file.js';
import { GovernanceApi } from '../governance/governance-api.js';

const GOAL = `__typename ... on EquityGoalSet { goal { id on direction percentOfAllotment amount { exact } wording document place } }
  ... on Problem { code message }`;
const CEILING = `__typename ... on EquityCeilingSet { ceiling { validFrom verified source steps { percent fromAllotment { exact } } } }
  ... on Problem { code message }`;
const EQUITY = `equity(fromYear: 2020, toYear: 2023) {
  years { year source opening { exact } result { exact } other { exact } closing { exact } isConstructed published { exact }
    allotment { exact } ceiling { percent ceiling { exact } excess { exact } isOver verified } planned { closing { exact } }
    grantChange { changePercent effect equityOverLevel unverified } }
  planned { year closing { exact } document }
  goals { goal { id document } limit { exact } equity { exact } basis isMet }
  ceiling { verified steps { percent } }
  findings { code year sources message difference { exact } } }`;

interface Exact {
  readonly exact: string;
}
interface Answered {
  readonly error?: string;
  readonly equity: {
    readonly years: readonly Record<string, unknown>[];
    readonly planned: readonly {
      readonly year: number;
      readonly closing: Exact;
      readonly document: string;
    }[];
    readonly goals: readonly Record<string, unknown>[];
    readonly findings: readonly {
      code: string;
      year: number;
      sources: string[];
      message: string;
      difference: Exact;
    }[];
  };
}
interface GoalSet {
  readonly __typename: string;
  readonly error?: string;
  readonly code?: string;
  readonly goal: { readonly id: string };
}

let world: GovernanceApi;
let ekonom: string;

beforeEach(async () => {
  world = await GovernanceApi.start();
  ekonom = await world.token('EKONOM');
});
afterEach(() => world.close());

const goal = (input: Record<string, unknown>, token = ekonom) =>
  world.mutate<GoalSet>(token, 'setEquityGoal', GOAL, { document: 'Plan', ...input });
const equity = async () => (await world.read<Answered>(ekonom, EQUITY)).equity;
const codes = async () => (await equity()).findings.map(({ code, year }) => `${code} ${year}`);
const book2021 = () =>
  world.api.app.get(ImportService, { strict: false }).importSie(world.forbund.context, {
    ...{
      fileName: 'prov.se',
      dryRun: false,
      sample: false,
      isConstructed: true,
      idempotencyKey: randomUUID(),
    },
    bytes: cp437(soundFile()),
  });
const publish = (year: number, result: string | null, closing: string | null) =>
  world.api.app.get(EquitySettingService, { strict: false }).registerPublished(world.forbund.context, [
    {
      ...{ year, document: 'Årsredovisning', place: 'Balansräkning', isConstructed: false },
      result: result === null ? null : Money.parse(result),
      closing: closing === null ? null : Money.parse(closing),
    },
  ]);
const contribute = async (year: number, stateHalf: string) => {
  const answer = await world.mutate<{ __typename: string }>(ekonom, 'requestContributions', '__typename', {
    ...{ year, basis: 'ENTERED', isPublished: true, document: 'Plan' },
    lines: [
      { party: 'STATE', label: 'Staten', amount: stateHalf },
      { party: 'MUNICIPALITY', label: 'Kommunen', amount: stateHalf },
    ],
  });
  expect(answer).toEqual({ __typename: 'ContributionsRequested' });
};

describe('equity of a förbund', () => {
  it('comes from the books, as the statements have it, and else from what is published', async () => {
    await book2021();
    await publish(2020, '-100', '1000');
    const { years, findings } = await equity();
    expect(years).toMatchObject([
      {
        year: 2020,
        source: 'PUBLISHED',
        opening: { exact: '1100.00' },
        result: { exact: '-100.00' },
        closing: { exact: '1000.00' },
      },
      {
        year: 2021,
        source: 'BOOKS',
        opening: { exact: '1000.00' },
        result: { exact: '-150.00' },
        other: { exact: '0.00' },
        closing: { exact: '850.00' },
        isConstructed: true,
      },
    ]);
    expect(findings).toEqual([]);
    const statements = world.api.app.get(StatementsService, { strict: false });
    const { balanceSheet, incomeStatement } = await statements.statements(world.forbund.context, 2021, 12);
    const line = (rows: typeof balanceSheet, name: string) =>
      Money.parse(rows.find((row) => row.line === name)!.amount.exact);
    expect(line(incomeStatement, 'RESULT').toString()).toBe('-150.00');
    expect(line(balanceSheet, 'OTHER_EQUITY').add(line(balanceSheet, 'RESULT_FOR_YEAR')).toString()).toBe(
      '850.00',
    );
  });

  it('that begins elsewhere, or is published otherwise, is told with both sources', async () => {
    await book2021();
    await publish(2020, '-100', '1002');
    await publish(2021, null, '852');
    const { findings } = await equity();
    expect(findings).toMatchObject([
      {
        code: 'OPENING_DIFFERS',
        year: 2021,
        difference: { exact: '-2.00' },
        sources: ['Årsredovisning, Balansräkning', 'Bokföringen 2021'],
      },
      {
        code: 'PUBLISHED_DIFFERS',
        year: 2021,
        difference: { exact: '-2.00' },
        sources: ['Bokföringen 2021', 'Årsredovisning, Balansräkning'],
      },
    ]);
  });

  it('above the ceiling of its allotment is outside the brake, and the default staircase says that it is unverified', async () => {
    await book2021();
    await contribute(2020, '1000');
    await contribute(2021, '800');
    await publish(2020, '0', '1000');
    const { years, findings } = await equity();
    expect(years[1]).toMatchObject({
      allotment: { exact: '1600.00' },
      ceiling: {
        percent: '20',
        ceiling: { exact: '320.00' },
        excess: { exact: '530.00' },
        isOver: true,
        verified: false,
      },
      grantChange: {
        changePercent: '-20.00',
        effect: 'BELOW_BRAKE',
        equityOverLevel: true,
        unverified: ['BRAKE', 'EQUITY_OUTSIDE_BRAKE'],
      },
    });
    const over = findings.find(({ code, year }) => code === 'OVER_CEILING' && year === 2021)!;
    expect(over.message).toContain('utanför bromsen');
    expect(over.message).toContain('inte bekräftat');
  });

  it('has a staircase of its own from a day on', async () => {
    await book2021();
    await contribute(2021, '800');
    const steps = [
      { fromAllotment: '1000', percent: '60' },
      { fromAllotment: '0', percent: '5' },
    ];
    const given = { validFrom: '2021-06-01', source: 'Beslut', verified: true, steps };
    const set = await world.mutate<{ ceiling: object }>(ekonom, 'setEquityCeiling', CEILING, given);
    expect(set).toMatchObject({ __typename: 'EquityCeilingSet' });
    expect(set.ceiling).toEqual({
      ...{ validFrom: '2021-06-01', source: 'Beslut', verified: true },
      steps: [
        { percent: '5', fromAllotment: { exact: '0.00' } },
        { percent: '60', fromAllotment: { exact: '1000.00' } },
      ],
    });
    expect((await equity()).years[0]).toMatchObject({
      ceiling: { percent: '60', isOver: false, verified: true },
    });
    const bad = await world.mutate<{ code: string }>(ekonom, 'setEquityCeiling', CEILING, {
      ...given,
      steps: steps.slice(0, 1),
    });
    expect(bad.code).toBe('EQUITY_CEILING_INVALID');
  });
});

describe('goals for equity', () => {
  it('of one day that contradict each other are shown side by side with their sources', async () => {
    await goal({
      on: '2023-12-31',
      direction: 'NEAR',
      amount: '0',
      document: 'Årsredovisning',
      place: '1.2',
    });
    const least = { on: '2023-12-31', direction: 'AT_LEAST', amount: '400000', document: 'Verksamhetsplan' };
    expect(await goal(least)).toMatchObject({ __typename: 'EquityGoalSet' });
    const { goals, findings } = await equity();
    expect(goals).toMatchObject([
      { goal: { document: 'Årsredovisning' }, limit: { exact: '0.00' }, basis: 'UNKNOWN', isMet: null },
      { goal: { document: 'Verksamhetsplan' }, limit: { exact: '400000.00' } },
    ]);
    expect(findings).toMatchObject([
      {
        code: 'GOALS_CONTRADICT',
        sources: ['Årsredovisning, 1.2', 'Verksamhetsplan'],
        difference: { exact: '-400000.00' },
      },
    ]);
  });

  it('are held beside what equity was, and beside the budget', async () => {
    await book2021();
    await goal({ on: '2021-12-31', direction: 'AT_LEAST', amount: '900' });
    await goal({ on: '2021-12-31', direction: 'AT_MOST', amount: '2000' });
    await goal({ on: '2022-12-31', direction: 'AT_LEAST', amount: '400' });
    const line = {
      groupKey: '',
      groupLabel: '',
      account: '',
      insats: '',
      costCentre: '',
      months: null,
      takenAlong: false,
      proposedBy: '',
      note: '',
    };
    const [id, decisionId] = [randomUUID(), randomUUID()];
    await world.api.app.get(BudgetRegistration, { strict: false }).register(world.forbund.context, {
      ...{ id, year: 2022, name: 'Budget 2022', phase: 'PROPOSED', document: 'Budgeten', place: 's. 3' },
      ...{ samradOn: null, basedOn: null, sourceSha256: '', isConstructed: true, printedTotals: [] },
      decision: {
        id: decisionId,
        body: 'BOARD',
        decidedOn: '2021-11-25',
        paragraph: '',
        title: 'Budget',
        document: '',
        isConstructed: true,
      },
      lines: [{ ...line, lineNo: 1, kind: 'COST', label: 'Kostnad', amount: Money.parse('500') }],
    });
    const { goals, planned, findings } = await equity();
    expect(planned).toEqual([{ year: 2022, closing: { exact: '350.00' }, document: 'Budgeten, s. 3' }]);
    expect(goals.map(({ basis, isMet }) => [basis, isMet])).toEqual([
      ['ACTUAL', false],
      ['ACTUAL', true],
      ['PLANNED', false],
    ]);
    expect(findings).toMatchObject([
      {
        code: 'GOAL_MISSED',
        year: 2021,
        sources: ['Plan', 'Bokföringen 2021'],
        difference: { exact: '-50.00' },
      },
      {
        code: 'BUDGET_MISSES_GOAL',
        year: 2022,
        sources: ['Plan', 'Budgeten, s. 3'],
        difference: { exact: '-50.00' },
      },
    ]);
  });

  it('are replaced, not changed, and once for a key', async () => {
    const first = await goal({ on: '2023-12-31', direction: 'AT_MOST', amount: '1', idempotencyKey: 'ett' });
    const again = await goal({ on: '2023-12-31', direction: 'AT_MOST', amount: '1', idempotencyKey: 'ett' });
    expect(again).toEqual(first);
    await goal({ on: '2023-12-31', direction: 'AT_MOST', amount: '2', replaces: first.goal.id });
    expect((await equity()).goals).toMatchObject([{ limit: { exact: '2.00' } }]);
    const twice = await goal({
      on: '2023-12-31',
      direction: 'AT_MOST',
      amount: '3',
      replaces: first.goal.id,
    });
    expect(twice.error).toBe('NOT_FOUND');
    expect(await codes()).toEqual([]);
  });

  it('are refused as two or none, with a personnummer, from who may not write, and for another förbund’s goal', async () => {
    const on = { on: '2023-12-31', direction: 'AT_MOST' };
    expect((await goal({ ...on })).code).toBe('EQUITY_GOAL_INVALID');
    expect((await goal({ ...on, amount: '1', percentOfAllotment: '2' })).code).toBe('EQUITY_GOAL_INVALID');
    expect((await goal({ ...on, amount: '1', wording: 'enligt 640823-3234' })).code).toBe('PERSONAL_DATA');
    expect((await goal({ ...on, amount: '1' }, await world.token('REVISOR'))).error).toBe('FORBIDDEN');
    const foreign = toGlobalId('EquityGoal', (await world.another()).id, randomUUID());
    expect((await goal({ ...on, amount: '1', replaces: foreign })).error).toBe('NOT_FOUND');
    expect((await equity()).goals).toEqual([]);
  });
});

describe('reading equity', () => {
  it('is for who sees the plan, and for years that can be', async () => {
    expect(
      await world.read(await world.token('MEDLEM'), 'equity(fromYear: 2020, toYear: 2021) { fromYear }'),
    ).toEqual({
      equity: { fromYear: 2020 },
    });
    const archive = await world.token('ARKIVMYNDIGHET');
    expect(await world.read(archive, 'equity(fromYear: 2020, toYear: 2021) { fromYear }')).toMatchObject({
      error: 'FORBIDDEN',
    });
    for (const years of [
      'fromYear: 2021, toYear: 2020',
      'fromYear: 2004, toYear: 2050',
      'fromYear: 1900, toYear: 1901',
    ])
      expect(await world.read(ekonom, `equity(${years}) { fromYear }`)).toMatchObject({
        error: 'BAD_USER_INPUT',
      });
  });
});
