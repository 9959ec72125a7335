import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readText } from '@samla/domain/document-check/document/read-text.js';
import type { TableView } from '@samla/domain/document-check/tables/table-view.js';
import { viewTable } from '@samla/domain/document-check/tables/view-table.js';
import { faultsOf } from '@samla/domain/document-check/ties/faults-of.js';
import type { TableFault, Tie } from '@samla/domain/document-check/ties/tie.js';
import { tiesOf } from '@samla/domain/document-check/ties/ties-of.js';
import { told } from './tables-fixture.js';

const seeds = resolve(__dirname, '../../../../shared/seeds');
const present = existsSync(seeds);
const describeShared = present ? describe : describe.skip;
if (!present) console.warn('De fem källdokumenten finns inte här: proven mot dem hoppas över.');

interface Checked {
  readonly view: TableView;
  readonly ties: readonly Tie[];
  readonly faults: readonly TableFault[];
}

/** Every table of a document that has ties, as understood and recomputed. */
function checked(number: string): Checked[] {
  const name = readdirSync(seeds).find((file) => file.startsWith(number))!;
  const { blocks } = readText(name, readFileSync(resolve(seeds, name), 'utf8'));
  return blocks
    .filter((block) => block.kind === 'TABLE')
    .map((table) => {
      const view = viewTable(table, { unit: null });
      const ties = tiesOf(view);
      return { view, ties, faults: faultsOf(view, ties).filter((fault) => fault.severity !== 'info') };
    })
    .filter(({ ties }) => ties.length > 0);
}

/** The table that holds a row of this label. */
function tableWith(tables: readonly Checked[], label: RegExp): Checked {
  const found = tables.find(({ view }) =>
    view.rows.some((row) => row.figures.some(Boolean) && label.test(row.label)),
  );
  if (found === undefined) throw new Error(`No table has a row ${String(label)}.`);
  return found;
}

/** Ties of a row: how many there are, and that they hold. */
function holdingAt({ ties }: Checked, label: RegExp, kind?: string): number {
  const own = ties.filter(
    (tie) => label.test(tie.place.row ?? '') && (kind === undefined || tie.kind === kind),
  );
  expect(own.filter((tie) => !tie.holds).map((tie) => tie.message)).toEqual([]);
  return own.length;
}

describeShared('ties inside the tables of the five documents', () => {
  test('an annual report: multi-year results, balance sheet, cash flow, operating statement', () => {
    const tables = checked('000');
    expect(tables.flatMap(({ faults }) => told(faults))).toEqual([]);
    const years = tables.find(({ view }) => view.kind === 'MULTI_YEAR')!;
    expect(holdingAt(years, /^Årets resultat/, 'RESULT')).toBe(5);
    const balance = tables.find(({ view }) => view.kind === 'BALANCE_SHEET')!;
    expect(holdingAt(balance, /^Summa tillgångar/)).toBe(2);
    expect(holdingAt(balance, /^Summa omsättningstillgångar/, 'SUM')).toBe(2);
    const cash = tables.find(({ view }) => view.kind === 'CASH_FLOW')!;
    expect(holdingAt(cash, /vid årets slut/, 'STOCK')).toBe(2);
    expect(holdingAt(cash, /vid årets början/, 'CARRY_FORWARD')).toBe(1);
    const operating = tables.find(({ view }) => view.kind === 'OPERATING_STATEMENT')!;
    // Costs, net, budget, deviation and the year before; the incomes of cost rows are dashes.
    for (const sum of [
      /^Summa insatser/,
      /^Summa styrelse/,
      /^Summa kansli/,
      /^Summa verksamhetskostnader/,
    ]) {
      expect(holdingAt(operating, sum, 'SUM')).toBe(6);
    }
    expect(holdingAt(operating, /^RESULTAT/, 'RESULT')).toBe(4);
    expect(operating.ties.filter((tie) => tie.kind === 'NET' && tie.holds).length).toBeGreaterThan(50);
    expect(operating.ties.filter((tie) => tie.kind === 'DEVIATION' && tie.holds).length).toBeGreaterThan(25);
    const notes = tableWith(tables, /^Summa verksamhetens kostnader/);
    expect(holdingAt(notes, /^Delsumma/)).toBe(4);
  });

  test('a budget: sums that hold, sums that do not, and results that follow from them', () => {
    const tables = checked('001');
    const budget = tableWith(tables, /^RESULTAT/);
    const holding = budget.ties
      .filter((tie) => tie.holds)
      .map((tie) => `${tie.place.row ?? '–'} | ${tie.printed}`);
    expect(holding).toEqual(
      expect.arrayContaining([
        'Summa insatser | 12040578',
        'Summa insatser | 12267000',
        'Summa administration | 1702000',
        'Summa administration | 1925000',
        'Summa kostnader | 14192000',
        'Summa intäkter | 10996000',
        'RESULTAT | -5127000',
        'RESULTAT | -3589068',
        'RESULTAT | -4627000',
      ]),
    );
    const faults = told(tables.flatMap((table) => table.faults));
    expect(faults).toEqual(
      expect.arrayContaining([
        'transposed-digits: – | Budget 2023 | 14529000 → 14592000',
        'transposed-digits: Summa kostnader | Budget 2022 | 16123000 → 16213000',
        'sum: Västerås stad | Budget 2023 | 2475000 → 2475500',
        'sum: Summa insatser | Budget 2022 | 14511000 → 14551000',
        'sum: Summa insatser | Förväntat utfall 2022 | 12545688 → 12540068',
        'sum: Summa administration | Utfall 2021 | 1485761 → 1495764',
        'sum: Summa administration | Förväntat utfall 2022 | 1740000 → 1725000',
        'sum: Summa kostnader | Utfall 2021 | 13781932 → 13526339',
        'sum: Summa kostnader | Förväntat utfall 2022 | 14585068 → 14285688',
        'sum: RESULTAT | Utfall 2021 | -471093 → -471932',
      ]),
    );
    expect(faults).toHaveLength(10);
  });

  test('an annual report with project numbers: all is right but the short tables that leave out the finance row', () => {
    const tables = checked('002');
    const sections = tableWith(tables, /^TOTALA kostnader/);
    expect(sections.faults).toEqual([]);
    expect(sections.ties.every((tie) => tie.holds && !tie.isRounding)).toBe(true);
    expect(holdingAt(sections, /^SUMMA/, 'SUM')).toBe(12);
    expect(holdingAt(sections, /^TOTALA/, 'SUM')).toBe(3);
    expect(holdingAt(sections, /^Eget kapital vid periodens utgång/, 'STOCK')).toBe(2);
    expect(sections.ties.filter((tie) => tie.kind === 'DEVIATION')).toHaveLength(29);
    const income = tables.find(({ view }) => view.kind === 'INCOME_STATEMENT')!;
    expect(holdingAt(income, /resultat|finansiella poster/i)).toBe(6);
    for (const kind of ['BALANCE_SHEET', 'CASH_FLOW', 'INCOME_STATEMENT']) {
      expect(tables.find(({ view }) => view.kind === kind)!.faults).toEqual([]);
    }
    expect(told(tables.flatMap((table) => table.faults)).sort()).toEqual([
      'missing-row: Resultat | Utfall jan-dec 2020 | -59 → -55',
      'sign: Utgående eget kapital | Avvikelse utfall - budget | 2141 → -2141',
      'structure: Årets resultat | 2018 | 350 → 352',
      'structure: Årets resultat | 2019 | -52 → -49',
      'structure: Årets resultat | 2020 | -59 → -48',
    ]);
  });

  test('an annual report in kkr: every tie holds within rounding', () => {
    const tables = checked('003');
    expect(tables.flatMap(({ faults }) => told(faults))).toEqual([]);
    expect(tables.flatMap(({ ties }) => ties).filter((tie) => !tie.holds)).toEqual([]);
    const income = tables.find(({ view }) => view.kind === 'INCOME_STATEMENT')!;
    expect(holdingAt(income, /nettokostnader|resultat/i)).toBe(9);
    const cash = tables.find(({ view }) => view.kind === 'CASH_FLOW')!;
    expect(holdingAt(cash, /vid årets/)).toBe(3);
    const balance = tables.find(({ view }) => view.kind === 'BALANCE_SHEET')!;
    expect(holdingAt(balance, /^Summa skulder och eget kapital/)).toBe(4);
    const notes = tableWith(tables, /^Rörelsekapitalet/);
    expect(holdingAt(notes, /^Summa eget kapital/)).toBe(4);
    expect(holdingAt(notes, /^Ingående eget kapital/, 'CARRY_FORWARD')).toBe(1);
    const operating = tables.find(({ view }) => view.kind === 'OPERATING_STATEMENT')!;
    expect(operating.ties.filter((tie) => tie.kind === 'SUM')).toHaveLength(3);
    const people = tableWith(tables, /^Samordningsteam FNS/);
    expect(people.ties.filter((tie) => tie.kind === 'TOTAL')).toHaveLength(4);
    expect(people.ties.filter((tie) => tie.kind === 'SHARE')).toHaveLength(2);
    expect(holdingAt(tableWith(tables, /^Utbildningsdag/), /^Totalt/)).toBe(1);
    expect(holdingAt(tableWith(tables, /^Förändring på ett år/), /^Förändring/, 'CHANGE')).toBe(7);
  });

  test('a half-year: sums in all printed columns, and a forecast that misses its own parts', () => {
    const tables = checked('004');
    const table = tableWith(tables, /^RESULTAT/);
    const printed = table.ties
      .filter((tie) => tie.kind === 'RESULT' && tie.holds)
      .map((tie) => [tie.printed, tie.terms.map((term) => term.factor * term.figure.value.toNumber())]);
    expect(printed).toEqual([['645778', [1_500_000, -570_023, -253_550, -30_649]]]);
    expect(holdingAt(table, /^Summa/, 'SUM')).toBeGreaterThanOrEqual(12);
    expect(told(tables.flatMap(({ faults }) => faults))).toEqual([
      'sum: RESULTAT | Prognos 2019 | -256167 → -266167',
      'sum: RESULTAT | Avvikelse | 0 → -162167',
    ]);
  });
});
