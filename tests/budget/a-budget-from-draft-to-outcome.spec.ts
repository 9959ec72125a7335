import { randomUUID } from 'node:crypto';
import { BudgetImportService } from '@samla/budget/import/budget-import.service.js';
import { BudgetDecisions } from '@samla/budget/versions/budget-decision.service.js';
import { BudgetService } from '@samla/budget/versions/budget.service.js';
import { BudgetWriting } from '@samla/budget/versions/budget-writing.service.js';
import type { BudgetLine } from '@samla/domain/budget/budget-line.js';
import { Money } from '@samla/domain/money/money.js';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import { DutyService } from '@samla/governance/duties/duty.service.js';
import { InsatsService } from '@samla/insatser/register/insats.service.js';
import type { NewInsats } from '@samla/insatser/register/insats.js';
import { ImportFileService } from '@samla/ledger/import/files/import-file.service.js';
import { ImportService } from '@samla/ledger/import/import.service.js';
import { cp437, soundFile } from '../domain/sie/sie-file.js';
import { budgetLine } from '../domain/budget/budget-lines.js';
import { type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

let urls: TestDatabaseUrls;
let features: Features;
let forbund: TestForbund;

beforeAll(async () => {
  urls = await workerDatabase();
  features = await startFeatures(urls);
});
afterAll(() => features.close());
beforeEach(async () => {
  forbund = await newForbund(features.database);
});

const get = <T>(type: new (...args: never[]) => T): T => features.services.get(type, { strict: false });
const LINES: readonly BudgetLine[] = [
  budgetLine({
    kind: 'INCOME',
    groupKey: 'intakter',
    groupLabel: 'Intäkter',
    label: 'Bidrag',
    account: '35',
    amount: '500',
  }),
  budgetLine({ lineNo: 2, label: 'Vägen åter', insats: '10', amount: '240', groupLabel: 'Insatser' }),
  budgetLine({ lineNo: 3, label: 'Övrigt', amount: '100', groupLabel: 'Insatser' }),
];
const draft = (changes: object = {}, lines: readonly BudgetLine[] = LINES, key: string = randomUUID()) =>
  get(BudgetWriting).create(
    forbund.context,
    {
      year: 2021,
      phase: 'PROPOSED',
      name: 'Förslag',
      samradOn: null,
      document: '',
      place: '',
      isConstructed: false,
      lines,
      printedTotals: [],
      ...changes,
    },
    key,
  );
const decision = async (decidedOn: string): Promise<string> => {
  const asked = {
    body: 'BOARD',
    decidedOn,
    paragraph: '§ 5',
    title: 'Budget',
    document: '',
    isConstructed: true,
  } as const;
  return (await get(DecisionService).record(forbund.context, asked, randomUUID())).id;
};
const decide = async (versionId: string, decidedOn = '2020-11-20') =>
  get(BudgetDecisions).decide(
    forbund.context,
    { versionId, decisionId: await decision(decidedOn), samradOn: '2020-10-01' },
    randomUUID(),
  );
const events = () =>
  withOwner(
    async (owner) =>
      (
        await owner.query('select action from audit_event where forbund_id = $1 order by event_no', [
          forbund.id,
        ])
      ).rows.map(({ action }: { action: string }) => action),
    urls.owner,
  );

describe('a draft', () => {
  it('is laid up once for a key, replaced whole, and leaves its trail', async () => {
    const key = randomUUID();
    const { version } = await draft({}, LINES, key);
    expect((await draft({}, LINES, key)).version.id).toBe(version.id);
    await expect(draft({ name: 'Annan' }, LINES, key)).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    const months = LINES[1]!.amount.allocate(Array.from({ length: 12 }, (_, month) => `${month + 1}`));
    const lines = [{ ...LINES[1]!, lineNo: 1, months }];
    const asked = { versionId: version.id, lines, printedTotals: [] };
    const changed = await get(BudgetWriting).setLines(forbund.context, asked, randomUUID());
    expect(changed.lines).toEqual(lines);
    expect(await get(BudgetService).list(forbund.context, 2021)).toEqual([changed]);
    expect(await get(BudgetService).years(forbund.context)).toEqual([2021]);
    expect(await events()).toEqual(['createBudget', 'setBudgetLines']);
  });

  it('with a line that is none is refused, and nothing is left', async () => {
    await expect(draft({}, [...LINES, budgetLine({ lineNo: 4, account: 'x' })])).rejects.toMatchObject({
      code: 'BUDGET_LINE_INVALID',
    });
    await expect(draft({ name: 'Förslag av 121212-1212' })).rejects.toMatchObject({ code: 'PERSONAL_DATA' });
    await expect(draft({ phase: 'DECIDED' })).rejects.toMatchObject({ code: 'BUDGET_PHASE' });
    expect(await get(BudgetService).list(forbund.context, 2021)).toEqual([]);
    expect(await events()).toEqual([]);
  });

  it('tells a line of an insats that 7 § does not let the förbund pay, tried from a file or laid up here', async () => {
    const insats: NewInsats = {
      ...{ code: 'VA', objectCode: '10', kind: 'INDIVIDUAL', followUpMethod: 'VOLUMES', isEsf: false },
      ...{ document: '', place: '', isConstructed: true, name: 'Vägen åter', performer: 'Kommunen' },
      ...{ performerOrganisationId: null, agreementFrom: null, agreementTo: null, agreementDocument: '' },
      ...{ costKind: 'TRAVEL', endedOn: null, cancelledOn: null },
    };
    await get(InsatsService).add(forbund.context, insats, randomUUID());
    const told = ['NOT_FUNDABLE', [2]];
    expect((await draft()).findings.map(({ code, lineNos }) => [code, lineNos])).toContainEqual(told);
    const source = (async function* () {
      yield Buffer.from('Slag;Post;Insats;Belopp\nkostnad;Vägen åter;10;240\n');
    })();
    const { file } = await get(ImportFileService).receive(forbund.context, { fileName: 'b.csv' }, source);
    const plan = await get(BudgetImportService).plan(
      forbund.context,
      { fileId: file.id, year: 2021, unit: 'KR' },
      randomUUID(),
    );
    expect(plan.findings.map(({ code }) => code)).toContain('NOT_FUNDABLE');
  });

  it('with two sums of one name is refused in words, and nothing is left', async () => {
    const total = (amount: string) => ({ key: 'COSTS', label: 'Summa', amount: Money.parse(amount) });
    await expect(draft({ printedTotals: [total('340'), total('350')] })).rejects.toMatchObject({
      code: 'BUDGET_LINE_INVALID',
    });
    expect(await get(BudgetService).list(forbund.context, 2021)).toEqual([]);
  });

  it('is copied to another year, raised', async () => {
    const { version } = await draft();
    const asked = {
      versionId: version.id,
      year: 2022,
      phase: 'PROPOSED',
      name: 'Nästa år',
      percent: '10',
    } as const;
    const copy = await get(BudgetWriting).copy(forbund.context, asked, randomUUID());
    expect([copy.version.year, copy.version.basedOn, copy.sums.result.toString()]).toEqual([
      2022,
      version.id,
      '176.00',
    ]);
    const { changed, sums } = await get(BudgetService).difference(
      forbund.context,
      version.id,
      copy.version.id,
    );
    expect(changed).toHaveLength(3);
    expect(sums.at(-1)).toMatchObject({ key: 'RESULT' });
    expect(sums.at(-1)!.change.toString()).toBe('16.00');
  });
});

describe('a decided budget', () => {
  it('changes no more, but its lines can be proposed for the länsförbund', async () => {
    const { version } = await draft();
    const decided = await decide(version.id);
    expect(decided).toMatchObject({
      version: { phase: 'DECIDED', samradOn: '2020-10-01' },
      decision: { decidedOn: '2020-11-20', paragraph: '§ 5' },
      isInForce: true,
    });
    expect(decided.findings.map(({ code }) => code)).toEqual(['LINE_UNMAPPED']);
    const lines = { versionId: version.id, lines: LINES, printedTotals: [] };
    await expect(get(BudgetWriting).setLines(forbund.context, lines, randomUUID())).rejects.toMatchObject({
      code: 'BUDGET_IMMUTABLE',
    });
    await expect(decide(version.id)).rejects.toMatchObject({ code: 'BUDGET_IMMUTABLE' });
    const mark = { versionId: version.id, lineNos: [2], takenAlong: true, proposedBy: 'Länspresidiet' };
    const marked = await get(BudgetWriting).propose(forbund.context, mark, randomUUID());
    expect(marked.lines.map(({ takenAlong, proposedBy }) => [takenAlong, proposedBy])).toEqual([
      [false, ''],
      [true, 'Länspresidiet'],
      [false, ''],
    ]);
    expect(marked.sums).toEqual(decided.sums);
    await expect(
      get(BudgetWriting).propose(forbund.context, { ...mark, lineNos: [9] }, randomUUID()),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is the duty of the year before done, on the day of the decision; a revision is not', async () => {
    const duty = async (year: number) =>
      (await get(DutyService).ofYear(forbund.context, year)).find(({ key }) => key === 'BUDGET')?.latest
        ?.doneOn;
    expect(await duty(2020)).toBeUndefined();
    await decide((await draft()).version.id);
    expect(await duty(2020)).toBe('2020-11-20');
    await decide((await draft({ year: 2023, phase: 'REVISED' })).version.id, '2023-05-05');
    expect(await duty(2022)).toBeUndefined();
  });

  it('is one a year also when two are decided at once', async () => {
    const drafts = [await draft(), await draft()].map(({ version }) => version.id);
    const decisionId = await decision('2020-11-20');
    const told = await Promise.allSettled(
      drafts.map((versionId) =>
        get(BudgetDecisions).decide(forbund.context, { versionId, decisionId, samradOn: null }, randomUUID()),
      ),
    );
    expect(told.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(told.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'BUDGET_PHASE' },
    });
    const budgets = await get(BudgetService).list(forbund.context, 2021);
    expect(budgets.filter(({ version }) => version.phase === 'DECIDED')).toHaveLength(1);
  });

  it('is one a year; a revision replaces it from its day', async () => {
    const first = (await decide((await draft()).version.id)).version.id;
    await expect(draft().then(({ version }) => decide(version.id))).rejects.toMatchObject({
      code: 'BUDGET_PHASE',
    });
    const asked = {
      versionId: first,
      year: null,
      phase: 'REVISED',
      name: 'Reviderad',
      percent: null,
    } as const;
    const revised = (await get(BudgetWriting).copy(forbund.context, asked, randomUUID())).version.id;
    await decide(revised, '2021-06-10');
    const inForce = (day: string) =>
      features.database.tenant(
        forbund.context,
        async (tx) => (await get(BudgetService).inForce(tx, 2021, day))?.version.id,
      );
    expect(await inForce('2020-11-19')).toBeUndefined();
    expect(await inForce('2020-11-20')).toBe(first);
    expect(await inForce('2021-06-09')).toBe(first);
    expect(await inForce('2021-06-10')).toBe(revised);
    const budgets = await get(BudgetService).list(forbund.context, 2021);
    expect(budgets.map(({ version, isInForce }) => [version.phase, isInForce])).toEqual([
      ['DECIDED', false],
      ['PROPOSED', false],
      ['REVISED', true],
    ]);
    expect(budgets[2]!.findings.map(({ code }) => code)).toEqual(['LINE_UNMAPPED']);
  });

  it('has lines, and a decision of this very förbund', async () => {
    const empty = (await draft({}, [])).version.id;
    await expect(decide(empty)).rejects.toMatchObject({ code: 'BUDGET_EMPTY' });
    const { version } = await draft();
    const asked = { versionId: version.id, decisionId: randomUUID(), samradOn: null };
    await expect(get(BudgetDecisions).decide(forbund.context, asked, randomUUID())).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const foreign = await newForbund(features.database);
    const theirs = get(BudgetDecisions).decide(
      foreign.context,
      { ...asked, decisionId: await decision('2020-11-01') },
      'x',
    );
    await expect(theirs).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe("a year's first budget", () => {
  const told = ({ findings }: { findings: readonly { code: string }[] }) => findings.map(({ code }) => code);

  it('has its last day and its samråd also when it is called a revision', async () => {
    const first = (await draft({ phase: 'REVISED' })).version.id;
    const late = await decide(first, '2021-03-01');
    expect(told(late)).toContain('BUDGET_LATE');
    const second = (await draft({ phase: 'REVISED' })).version.id;
    expect(told(await decide(second, '2021-06-01'))).not.toContain('BUDGET_LATE');
    const [shown] = await get(BudgetService).list(forbund.context, 2021);
    expect(told(shown!)).toContain('BUDGET_LATE');
  });

  it('is a proposal without marks as a copy of another year; a copy within the year keeps both', async () => {
    const marks = { takenAlong: true, proposedBy: 'Länspresidiet' };
    const { version } = await draft(
      {},
      LINES.map((line) => ({ ...line, ...marks })),
    );
    const copy = (year: number | null) =>
      get(BudgetWriting).copy(
        forbund.context,
        { versionId: version.id, year, phase: 'REVISED', name: 'Kopia', percent: null },
        randomUUID(),
      );
    const [other, same] = [await copy(2022), await copy(null)];
    expect([other.version.phase, same.version.phase]).toEqual(['PROPOSED', 'REVISED']);
    expect(other.lines.map(({ takenAlong, proposedBy }) => [takenAlong, proposedBy])).toEqual(
      LINES.map(() => [false, '']),
    );
    expect(same.lines).toMatchObject(LINES.map(() => marks));
  });
});

describe('a decision that is recorded with the budget', () => {
  const fresh = {
    body: 'BOARD',
    decidedOn: '2020-11-20',
    paragraph: '§ 5',
    title: 'Budget 2021',
    document: '',
    isConstructed: true,
  } as const;
  const decisions = async () =>
    (await get(DecisionService).page(forbund.context, { limit: 10, after: null })).rows;

  it('comes about with the binding, once for a key', async () => {
    const { version } = await draft();
    const asked = { versionId: version.id, decision: fresh, samradOn: null };
    const key = randomUUID();
    const decided = await get(BudgetDecisions).decide(forbund.context, asked, key);
    expect(decided.decision).toMatchObject(fresh);
    expect(await get(BudgetDecisions).decide(forbund.context, asked, key)).toEqual(decided);
    expect(await decisions()).toHaveLength(1);
  });

  it('is refused with it, and nothing is left', async () => {
    const empty = (await draft({}, [])).version.id;
    const asked = { versionId: empty, decision: fresh, samradOn: null };
    await expect(get(BudgetDecisions).decide(forbund.context, asked, randomUUID())).rejects.toMatchObject({
      code: 'BUDGET_EMPTY',
    });
    expect(await decisions()).toEqual([]);
  });

  it('is one of two: recorded already, or new', async () => {
    const { version } = await draft();
    const asked = { versionId: version.id, samradOn: null };
    const both = { ...asked, decisionId: await decision('2020-11-20'), decision: fresh };
    for (const wrong of [asked, both])
      await expect(get(BudgetDecisions).decide(forbund.context, wrong, randomUUID())).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    expect(await decisions()).toHaveLength(1);
  });
});

describe('a decision that stands for something else', () => {
  const elsewhere = async () =>
    (await get(BudgetService).list(forbund.context, 2021)).flatMap(({ findings }) =>
      findings.filter(({ code }) => code === 'DECISION_ELSEWHERE').map(({ message }) => message),
    );

  it('is told on a budget that is bound to it: another budget, or another duty', async () => {
    const decisionId = await decision('2020-11-20');
    const bind = async (versionId: string) =>
      get(BudgetDecisions).decide(forbund.context, { versionId, decisionId, samradOn: null }, randomUUID());
    await bind((await draft()).version.id);
    expect(await elsewhere()).toEqual([]);
    await bind((await draft({ year: 2022, name: 'Nästa' })).version.id);
    expect(await elsewhere()).toEqual([expect.stringContaining('Nästa (2022)')]);
  });

  it('is told of an annual report too', async () => {
    const decisionId = await decision('2020-11-20');
    await features.database.tenant(forbund.context, (tx) =>
      get(DutyService).fulfil(tx, forbund.context.actor, {
        ...{ dutyKey: 'ANNUAL_REPORT', year: 2019, doneOn: '2020-11-20', decisionId, document: '' },
        isConstructed: true,
      }),
    );
    const { version } = await draft();
    await get(BudgetDecisions).decide(
      forbund.context,
      { versionId: version.id, decisionId, samradOn: null },
      randomUUID(),
    );
    expect(await elsewhere()).toEqual([expect.stringContaining('2019')]);
  });
});

describe('outcome and budget', () => {
  const outcome = async (id: string, toPeriod: number) =>
    (await get(BudgetService).outcomes(forbund.context, [id], toPeriod)).get(id)!;
  const book = (changes: Readonly<Record<string, string>> = {}) =>
    get(ImportService).importSie(forbund.context, {
      fileName: 'prov.se',
      bytes: cp437(soundFile(changes)),
      dryRun: false,
      sample: false,
      idempotencyKey: randomUUID(),
    });

  it('meet on the insats, up to a period, and what no line takes stands by itself', async () => {
    await book({
      '{': '{\r\n#TRANS 4611 {} 30.00\r\n#TRANS 1930 {} -30.00',
      '#UB 0 1930': '#UB 0 1930 770.00',
      '#RES 0 4611': '#RES 0 4611 180',
    });
    const { version } = await draft();
    const january = await outcome(version.id, 1);
    expect(
      january.lines.map(({ line, outcome: booked, budgetToPeriod, deviation }) => [
        line.label,
        `${booked}`,
        `${budgetToPeriod}`,
        `${deviation}`,
      ]),
    ).toEqual([
      ['Bidrag', '0.00', '41.67', '-41.67'],
      ['Vägen åter', '200.00', '20.00', '-180.00'],
      ['Övrigt', '0.00', '8.34', '8.34'],
    ]);
    const year = await outcome(version.id, 12);
    expect(year.withoutLine.map(({ account, amount }) => [account, `${amount}`])).toEqual([
      ['4611', '30.00'],
    ]);
    expect(
      year.totals.map(({ key, outcome: booked, budget, deviation }) => [
        key,
        `${booked}`,
        `${budget}`,
        `${deviation}`,
      ]),
    ).toEqual([
      ['intakter', '0.00', '500.00', '-500.00'],
      ['insatser', '150.00', '340.00', '190.00'],
      ['INCOME', '0.00', '500.00', '-500.00'],
      ['COSTS', '180.00', '340.00', '160.00'],
      ['RESULT', '-180.00', '160.00', '-340.00'],
    ]);
  });

  it('of a year without books is the budget alone', async () => {
    const { version } = await draft({ year: 2025 });
    const { hasBooks, lines, totals } = await outcome(version.id, 12);
    expect(hasBooks).toBe(false);
    expect(
      [...lines, ...totals].every(({ outcome: none, deviation }) => none === null && deviation === null),
    ).toBe(true);
  });
});
