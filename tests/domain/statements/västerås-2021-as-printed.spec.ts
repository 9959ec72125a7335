import { Money } from '@samla/domain/money/money.js';
import { presentEach } from '@samla/domain/money/presentation.js';
import { assertBalanced, balanceSheet } from '@samla/domain/statements/balance-sheet.js';
import { costsPerInsats } from '@samla/domain/statements/cost-note.js';
import { incomeStatement } from '@samla/domain/statements/income-statement.js';
import {
  incomePerParty,
  receivablesNote,
  shortTermDebtsNote,
  type Note,
} from '@samla/domain/statements/notes.js';
import { amountOf, type StatementRow } from '@samla/domain/statements/statement-row.js';
import { INSATSER, VASTERAS_2021 } from '../support/vasteras-2021.js';

const printed = (rows: readonly StatementRow[]) =>
  rows
    .filter(({ amount }) => !amount.isZero())
    .map(({ label, amount }) => [label, presentEach(amount, 'KR')]);
const noteLines = (note: Note) =>
  note.rows.map(({ account, insats, counterparty, amount, opening }) =>
    [account, insats, counterparty, presentEach(amount, 'KR'), presentEach(opening, 'KR')].join(' '),
  );

describe('Västerås 2021 as printed', () => {
  const income = incomeStatement(VASTERAS_2021);
  const closing = balanceSheet(VASTERAS_2021);

  it('resultaträkning', () => {
    expect(printed(income)).toEqual([
      ['Verksamhetens intäkter', '13310000'],
      ['Verksamhetens kostnader', '-13781931'],
      ['Verksamhetens resultat', '-471931'],
      ['Resultat efter finansiella poster', '-471931'],
      ['Årets resultat', '-471931'],
    ]);
    expect(amountOf(income, 'RESULT').toString()).toBe('-471931.20');
  });

  it('balansräkning', () => {
    expect(printed(closing)).toEqual([
      ['Fordringar', '561187'],
      ['Kassa och bank', '10934528'],
      ['Summa omsättningstillgångar', '11495715'],
      ['Summa tillgångar', '11495715'],
      ['Årets resultat', '-471931'],
      ['Övrigt eget kapital', '8241303'],
      ['Kortfristiga skulder', '3726342'],
      ['Summa eget kapital, avsättningar och skulder', '11495715'],
    ]);
    expect(amountOf(closing, 'TOTAL_ASSETS').toString()).toBe('11495714.60');
    expect(() => assertBalanced(closing)).not.toThrow();
  });

  it('balansräkning at the start of the year', () => {
    const opening = balanceSheet(VASTERAS_2021, 'opening');
    expect(amountOf(opening, 'TOTAL_ASSETS').toString()).toBe('11723920.00');
    expect(amountOf(opening, 'SHORT_TERM_DEBT').toString()).toBe('3482616.60');
    expect(() => assertBalanced(opening)).not.toThrow();
  });

  it('note 2, income per party', () => {
    const note = incomePerParty(VASTERAS_2021);
    expect(note.rows.map(({ counterparty, amount }) => `${counterparty} ${amount}`)).toEqual([
      'FK 6655000.00',
      'REGION 3327500.00',
      'STAD 3327500.00',
    ]);
    expect(note.total.equals(amountOf(income, 'INCOME'))).toBe(true);
  });

  it('note 3, costs per insats with subtotals', () => {
    const note = costsPerInsats(VASTERAS_2021, INSATSER);
    expect(
      note.groups.map(({ group, rows }) => [group, ...rows.map((row) => presentEach(row.amount, 'KR'))]),
    ).toEqual([
      ['INDIVIDUAL', '-6030339', '-3294761', '-1504294'],
      ['STRUCTURAL', '-100000', '-290253', '-213626', '-717487', '-145411'],
      ['ADMINISTRATION', '-1485761'],
    ]);
    expect(note.insatserTotal.toString()).toBe('-12296170.60');
    expect(note.administrationTotal.toString()).toBe('-1485760.60');
    expect(note.total.equals(amountOf(income, 'COSTS'))).toBe(true);
  });

  it('note 4, receivables with counterparties', () => {
    const note = receivablesNote(VASTERAS_2021);
    expect(noteLines(note)).toEqual(['1681  SKV 340494 276691', '1790  NV 93677 95000', '1790  VM 127016 0']);
    expect([note.total.toString(), note.openingTotal.toString()]).toEqual(['561187.00', '371691.00']);
  });

  it('note 5, short-term debts, suppliers in one row', () => {
    const note = shortTermDebtsNote(VASTERAS_2021);
    expect(noteLines(note)).toEqual([
      '2511   681620 309130',
      '2911 101 STAD 1450776 1862386',
      '2911 102 STAD 827262 868228',
      '2911 103 REGION 679981 353000',
      '2911 204 VITAL 48500 51080',
      '2990   38203 38793',
    ]);
    expect([note.total.toString(), note.openingTotal.toString()]).toEqual(['3726342.40', '3482616.60']);
  });

  it('a cost on an insats that nobody has described stays in note 3, by its code', () => {
    const note = costsPerInsats(VASTERAS_2021, INSATSER.slice(1));
    const other = note.groups.find(({ group }) => group === 'OTHER');
    expect(other?.rows.map(({ label, amount }) => `${label} ${amount}`)).toEqual(['101 -6030339.00']);
    expect(note.insatserTotal.toString()).toBe('-12296170.60');
  });

  it('a balance sheet that is one öre off is refused with the difference', () => {
    const off = VASTERAS_2021.map((row) =>
      row.account === '1930' ? { ...row, closing: row.closing.add(Money.fromOre(1n)) } : row,
    );
    expect(() => assertBalanced(balanceSheet(off))).toThrow(
      expect.objectContaining({
        code: 'BALANCE_SHEET_UNBALANCED',
        details: { assets: '11495714.61', equityAndDebt: '11495714.60', difference: '0.01' },
      }),
    );
  });
});
