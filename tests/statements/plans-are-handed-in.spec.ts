import { randomUUID } from 'node:crypto';
import { BudgetRegistration } from '@samla/budget/versions/budget-registration.service.js';
import { SavedForecastService } from '@samla/budget/forecast/saved-forecast.service.js';
import type { BudgetLine } from '@samla/domain/budget/budget-line.js';
import { Money } from '@samla/domain/money/money.js';
import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import { type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';
import { newSubmitting, type Submitting } from './submitting.js';

let urls: TestDatabaseUrls;
let features: Features;
let own: Submitting;

beforeAll(async () => {
  urls = await workerDatabase();
  features = await startFeatures(urls);
});
afterAll(() => features.close());
beforeEach(async () => {
  own = await newSubmitting(features);
});

const LINE: BudgetLine = {
  lineNo: 1,
  kind: 'COST',
  groupKey: 'individ',
  groupLabel: 'Individinriktade insatser',
  label: 'Vägen åter',
  account: '46',
  insats: '',
  costCentre: '',
  amount: Money.parse('1000.00'),
  months: null,
  takenAlong: false,
  proposedBy: '',
  note: '',
};
/** Two costs on one account, a depreciation, an income, and a line that says nothing of accounts. */
const LINES: readonly BudgetLine[] = [
  LINE,
  { ...LINE, lineNo: 2, label: 'Vägen framåt', amount: Money.parse('500.00') },
  {
    ...LINE,
    lineNo: 3,
    label: 'Avskrivning',
    account: '79',
    groupLabel: 'Kansli',
    amount: Money.parse('100.00'),
  },
  {
    ...{ ...LINE, lineNo: 4, kind: 'INCOME', label: 'Bidrag', account: '35', groupLabel: 'Intäkter' },
    amount: Money.parse('1200.00'),
  },
  { ...LINE, lineNo: 5, label: 'Övrigt', account: '', groupLabel: 'Kansli', amount: Money.parse('0.01') },
];

async function budget(
  name: string,
  decidedOn: string,
  lines = LINES,
  phase: 'PROPOSED' | 'REVISED' = 'PROPOSED',
): Promise<string> {
  const id = randomUUID();
  await features.services.get(BudgetRegistration, { strict: false }).register(own.ekonom, {
    ...{ id, year: 2021, phase, name, samradOn: null, document: 'Budget', place: '', isConstructed: true },
    ...{ lines, printedTotals: [] },
    decision: {
      ...{ id: randomUUID(), body: 'BOARD', decidedOn, paragraph: '', title: name },
      ...{ document: 'Protokoll', isConstructed: true },
    },
  });
  return id;
}

const handIn = (kind: FigureKind, toPeriod = 12) =>
  own.submissions.handIn(own.ekonom, { year: 2021, toPeriod, kind, idempotencyKey: randomUUID() });
const rowsOf = (id: string) =>
  withOwner(
    async (owner) =>
      (
        await owner.query<Record<string, string>>(
          'select * from submission_row where submission_id = $1 order by row_no',
          [id],
        )
      ).rows,
    urls.owner,
  );

describe('a budget that is handed in', () => {
  it('is the one in force, line by line, each on the line of its accounts', async () => {
    const id = await budget('Budget 2021', '2020-11-20');
    const submission = await handIn('BUDGET');
    expect(submission).toMatchObject({
      ...{ kind: 'BUDGET', version: 1, rowCount: 5, mutualEntryCount: 0 },
      ...{ sourceVersionId: id, sourceLabel: 'Budget 2021', isConstructed: true, sealFormat: 2 },
    });
    const rows = await rowsOf(submission.id);
    expect(rows.map((row) => [row['row_no'], row['account_name'], row['line'], row['closing']])).toEqual([
      [1, 'Vägen åter', 'COSTS', '1000.00'],
      [2, 'Vägen framåt', 'COSTS', '500.00'],
      [3, 'Avskrivning', 'DEPRECIATION', '100.00'],
      [4, 'Bidrag', 'INCOME', '-1200.00'],
      [5, 'Övrigt', 'COSTS', '0.01'],
    ]);
    expect(rows.map((row) => row['insats_group'])).toEqual(['INDIVIDUAL', 'INDIVIDUAL', null, null, null]);
    expect((await own.proofs.verifySeals(own.ekonom)).ok).toBe(true);
  });

  it('of a part of the year has its months; of an even year the öre left over come first', async () => {
    const months = Array.from({ length: 12 }, (_, month) => Money.parse(month < 6 ? '0.00' : '200.00'));
    const lines = LINES.map((line) => (line.lineNo === 4 ? { ...line, months } : line));
    await budget('Budget 2021', '2020-11-20', lines);
    const half = await rowsOf((await handIn('BUDGET', 6)).id);
    expect(half.map((row) => [row['row_no'], row['closing']])).toEqual([
      [1, '500.02'],
      [2, '250.02'],
      [3, '50.02'],
      [5, '0.01'],
    ]);
  });

  it('has versions of its own, beside those of the outcome', async () => {
    await own.book();
    await budget('Budget 2021', '2020-11-20');
    expect((await own.handIn()).version).toBe(1);
    expect((await handIn('BUDGET')).version).toBe(1);
    await expect(handIn('BUDGET')).rejects.toMatchObject({ code: 'ALREADY_HANDED_IN' });
    await budget('Reviderad budget 2021', '2021-05-01', [LINE], 'REVISED');
    const revised = await handIn('BUDGET');
    expect(revised).toMatchObject({ version: 2, sourceLabel: 'Reviderad budget 2021', rowCount: 1 });
    await own.approve(revised.id);
    const states = (await own.submissions.list(own.ekonom, 2021)).map(
      ({ kind, version, state }) => `${kind} ${version} ${state}`,
    );
    expect(states).toEqual(['ACTUAL 1 HANDED_IN', 'BUDGET 2 APPROVED', 'BUDGET 1 SUPERSEDED']);
  });

  it('is refused where none is decided', async () => {
    await expect(handIn('BUDGET')).rejects.toMatchObject({ code: 'NO_FIGURES' });
  });

  it('shows nobody anything of mutual dealings, for it names none', async () => {
    await budget('Budget 2021', '2020-11-20');
    await own.approve((await handIn('BUDGET')).id);
    const shown = await features.database.tenant(own.ekonom, (tx) =>
      tx.query('select 1 from submission_disclosure'),
    );
    expect(shown).toEqual([]);
  });

  it('of another name or another version is told by the seal', async () => {
    await budget('Budget 2021', '2020-11-20');
    const { id } = await handIn('BUDGET');
    for (const change of [`source_label = 'Annan'`, 'source_version_id = id']) {
      await withOwner(
        (owner) => owner.query(`update submission set ${change} where id = $1`, [id]),
        urls.owner,
      );
      expect((await own.proofs.verifySeals(own.ekonom)).broken).toHaveLength(1);
    }
  });
});

describe('a forecast that is handed in', () => {
  it('is the latest that was saved, and is refused where there is none', async () => {
    await own.book();
    const baseVersionId = await budget('Budget 2021', '2020-11-20');
    await expect(handIn('FORECAST')).rejects.toMatchObject({ code: 'NO_FIGURES' });
    const save = (asOf: number, name: string) =>
      features.services
        .get(SavedForecastService, { strict: false })
        .saveProposal(own.ekonom, { year: 2021, asOf, baseVersionId, name }, randomUUID());
    await save(3, 'Prognos efter mars');
    features.clock.set('2024-01-16T11:00:00Z');
    await save(6, 'Prognos efter juni');
    const submission = await handIn('FORECAST');
    features.clock.set('2024-01-15T11:00:00Z');
    expect(submission).toMatchObject({ kind: 'FORECAST', version: 1, sourceLabel: 'Prognos efter juni' });
    expect((await own.proofs.verifySeals(own.ekonom)).ok).toBe(true);
  });
});

describe('whether what is approved has changed', () => {
  const changed = (kind: FigureKind) =>
    own.submissions.changedSince(own.ekonom, { year: 2021, toPeriod: 12, kind });

  it('is told by the books, and not known without an approved version', async () => {
    await own.book();
    const { id } = await own.handIn();
    expect(await changed('ACTUAL')).toBeNull();
    await own.approve(id);
    expect(await changed('ACTUAL')).toBe(false);
    await own.book('B');
    expect(await changed('ACTUAL')).toBe(true);
    await own.handIn();
    expect(await changed('ACTUAL')).toBe(true);
  });

  it('is told by the budget that is in force', async () => {
    await budget('Budget 2021', '2020-11-20');
    await own.approve((await handIn('BUDGET')).id);
    expect(await changed('BUDGET')).toBe(false);
    await budget('Reviderad budget 2021', '2021-05-01', [LINE], 'REVISED');
    expect(await changed('BUDGET')).toBe(true);
  });
});
