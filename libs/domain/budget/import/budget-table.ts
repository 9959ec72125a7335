import { Money } from '../../money/money.js';
import { fromPresented, type Unit } from '../../money/presentation.js';
import { personalIdentities } from '../../privacy/personal-identity.js';
import type { BudgetKind, BudgetLine, PrintedTotal } from '../budget-line.js';
import {
  type BudgetImportFault,
  type BudgetImportRule,
  importFault,
  type ReadBudget,
} from './import-fault.js';
import { lineKind } from './line-kind.js';
import { readSwedishAmount } from './swedish-amount.js';
import { findHead, type TableHead, type TableRow } from './table-head.js';
import { isSumRow, printedTotal } from './table-sums.js';

/** What is asked of a table. */
export interface TableOptions {
  readonly year: number;
  /** The unit that its amounts are written in. */
  readonly unit: Unit;
  /** What a column is called in messages: its letter in a sheet, its heading in a text file. */
  readonly columnName: (place: number, head: TableHead) => string;
  /** What the accounts that begin with some digits are; empty for those of the balance sheet. */
  readonly kindsOf: (digits: string) => readonly BudgetKind[];
}

const LONGEST = 300;

/** Reads a budget out of a table's rows: everything that is wrong is told, and nothing is guessed. */
export function readBudgetTable(rows: readonly TableRow[], options: TableOptions): ReadBudget {
  const head = findHead(rows, options.year);
  if (!head) {
    const message = `Ingen rad namnger kolumner för post och belopp (eller Budget ${options.year}).`;
    return {
      lines: [],
      printedTotals: [],
      notices: [],
      faults: [importFault(rows[0]?.row ?? 0, '', 'NO_HEAD', message)],
    };
  }
  const table = new BudgetTable(head, options);
  for (const row of rows.slice(head.at + 1)) table.take(row);
  return table.read();
}

/** Takes the rows below a head one by one, for groups and sums are told by what stands above. */
class BudgetTable {
  private readonly lines: BudgetLine[] = [];
  private readonly totals: PrintedTotal[] = [];
  private readonly faults: BudgetImportFault[] = [];
  private heading = '';
  private sinceSum = 0;

  constructor(
    private readonly head: TableHead,
    private readonly options: TableOptions,
  ) {}

  take(row: TableRow): void {
    const label = this.text(row, this.head.label);
    const group = this.text(row, this.head.group);
    const hasAmount = this.amountPlaces().some(
      (place) => this.text(row, place) !== '' || row.cells[place]?.problem,
    );
    if (label === '' && !hasAmount) return;
    if (!hasAmount) {
      if (!isSumRow(label, group)) this.heading = label;
      return;
    }
    const before = this.faults.length;
    const months = this.months(row);
    const amount = this.yearAmount(row, months);
    if (isSumRow(label, group)) this.takeSum(row, label, amount);
    else
      this.takeLine(row, {
        label,
        group: group || this.heading,
        amount,
        months,
        isSound: this.faults.length === before,
      });
  }

  read(): ReadBudget {
    const { lines, totals, faults } = this;
    if (lines.length === 0 && faults.length === 0)
      faults.push(importFault(0, '', 'NO_LINES', 'Tabellen har inga budgetrader.'));
    return inOneDirection({ lines, printedTotals: totals, faults, notices: [] });
  }

  private takeSum({ row }: TableRow, label: string, amount: Money): void {
    const total = printedTotal(label, amount, this.lines.slice(this.sinceSum));
    this.sinceSum = this.lines.length;
    const same = this.totals.filter((known) => known.key === total.key && isNamed(known.label, label));
    if (same.some((known) => known.amount.equals(amount))) return;
    this.totals.push(same.length === 0 ? total : { ...total, label: `${label} (rad ${row})` });
  }

  private takeLine(
    row: TableRow,
    {
      label,
      group,
      amount,
      months,
      isSound,
    }: { label: string; group: string; amount: Money; months: readonly Money[] | null; isSound: boolean },
  ): void {
    const { head } = this;
    const account = this.text(row, head.account).replace(/^(\d+)[xX*]+$/u, '$1');
    if (!isAccount(account)) this.fault(row, head.account, 'ACCOUNT_INVALID', `"${account}" är inget konto.`);
    if (label === '') this.fault(row, head.label, 'LABEL_MISSING', 'Raden har ett belopp men inget namn.');
    const kind = this.kindOf(row, account, group);
    const [insats, costCentre, note] = [
      this.text(row, head.insats),
      this.text(row, head.costCentre),
      this.text(row, head.note),
    ];
    this.checkTexts(row, [
      [head.label, label],
      [head.group, group],
      [head.insats, insats],
      [head.costCentre, costCentre],
      [head.note, note],
    ]);
    if (!kind || !isSound) return;
    const mark = this.text(row, head.takenAlong);
    this.lines.push({
      lineNo: this.lines.length + 1,
      kind,
      groupKey: group.toLowerCase().replace(/\+/gu, ' '),
      groupLabel: group,
      label,
      account,
      insats,
      costCentre,
      amount,
      months,
      takenAlong: /^(?:x|ja|1)$/iu.test(mark),
      proposedBy: '',
      note,
    });
  }

  private kindOf(row: TableRow, account: string, group: string): BudgetKind | null {
    const written = this.text(row, this.head.kind);
    if (written !== '') {
      if (/^(?:intäkt|intäkter|inkomst|i|income)$/iu.test(written)) return 'INCOME';
      if (/^(?:kostnad|kostnader|k|cost)$/iu.test(written)) return 'COST';
      this.fault(row, this.head.kind, 'KIND_UNKNOWN', `"${written}" är varken intäkt eller kostnad.`);
      return null;
    }
    // What is no account is told already, and says nothing.
    if (!isAccount(account)) return null;
    const told = lineKind({ group, account, kindsOf: this.options.kindsOf });
    if (typeof told === 'string') return told;
    const { kind, group: groups, account: accounts, label } = this.head;
    const place = told.rule === 'KIND_UNTOLD' ? (kind ?? accounts ?? groups ?? label) : accounts;
    this.fault(row, place, told.rule, told.message);
    return null;
  }

  private yearAmount(row: TableRow, months: readonly Money[] | null): Money {
    const { yearColumn: place } = this.head;
    if (place === null || (months !== null && this.text(row, place) === '' && !row.cells[place]?.problem))
      return Money.sum(months ?? []);
    const amount = this.amount(row, place);
    const sum = months && Money.sum(months);
    if (sum && !sum.equals(amount))
      this.fault(
        row,
        place,
        'MONTHS_DIFFER',
        `Månaderna blir ${sum.toString()} och året är ${amount.toString()} kr.`,
      );
    return amount;
  }

  private months(row: TableRow): Money[] | null {
    const { months } = this.head;
    if (!months || months.every((place) => this.text(row, place) === '' && !row.cells[place]?.problem))
      return null;
    return months.map((place) => this.amount(row, place));
  }

  private amount(row: TableRow, place: number): Money {
    const problem = row.cells[place]?.problem;
    if (problem) {
      const message =
        problem === 'CELL_ERROR' ? 'Cellen innehåller ett fel.' : 'Formeln har inget sparat värde.';
      this.fault(row, place, problem, message);
      return Money.zero;
    }
    const text = this.text(row, place);
    const read = text === '' ? Money.zero : readSwedishAmount(text);
    if (typeof read !== 'string')
      return this.options.unit === 'KR' ? read : inKronor(read, this.options.unit);
    this.fault(
      row,
      place,
      read,
      `"${text}" ${read === 'AMOUNT_AMBIGUOUS' ? 'kan läsas på två sätt' : 'är inget belopp'}.`,
    );
    return Money.zero;
  }

  /** Texts with the columns they stand in. */
  private checkTexts(row: TableRow, texts: readonly (readonly [number | null, string])[]): void {
    for (const [place, text] of texts) {
      if (text.length > LONGEST || /\p{Cc}/u.test(text))
        this.fault(row, place, 'TEXT_TOO_LONG', 'En text är längre än 300 tecken eller har styrtecken.');
      if (personalIdentities(text).length > 0)
        this.fault(row, place, 'PERSONAL_DATA', 'En text ser ut att innehålla ett personnummer.');
    }
  }

  private amountPlaces(): number[] {
    const { yearColumn, months } = this.head;
    return [...(yearColumn === null ? [] : [yearColumn]), ...(months ?? [])];
  }

  private text(row: TableRow, place: number | null): string {
    return place === null ? '' : (row.cells[place]?.text.trim() ?? '');
  }

  private fault({ row }: TableRow, place: number | null, rule: BudgetImportRule, message: string): void {
    const column = place === null ? '' : this.options.columnName(place, this.head);
    this.faults.push(importFault(row, column, rule, message));
  }
}

/** Digits that accounts begin with, or none. */
function isAccount(text: string): boolean {
  return /^\d{0,6}$/u.test(text);
}

/** Whether a sum has a name, or has it with its row, since another had it before. */
function isNamed(label: string, name: string): boolean {
  return label === name || label.startsWith(`${name} (rad `);
}

/** Thousands in kronor; `1,5` tkr is 1 500 kr. */
function inKronor(amount: Money, unit: Unit): Money {
  const perKrona = fromPresented('1', unit).ore / fromPresented('1', 'KR').ore;
  return Money.fromOre(amount.ore * perKrona);
}

/** Some tables sign all costs, or all income, the other way: then the sign says what the kind says already. */
function inOneDirection(read: ReadBudget): ReadBudget {
  const turned = (['COST', 'INCOME'] as const).filter((kind) => {
    const amounts = read.lines.filter((line) => line.kind === kind && !line.amount.isZero());
    return amounts.length > 0 && amounts.every(({ amount }) => amount.isNegative());
  });
  if (turned.length === 0) return read;
  const names = turned.map((kind) => (kind === 'COST' ? 'kostnader' : 'intäkter')).join(' och ');
  return {
    ...read,
    lines: read.lines.map((line) =>
      turned.includes(line.kind)
        ? {
            ...line,
            amount: line.amount.negate(),
            months: line.months && line.months.map((month) => month.negate()),
          }
        : line,
    ),
    printedTotals: read.printedTotals.map((total) =>
      turnsWith(total, read.lines, turned) ? { ...total, amount: total.amount.negate() } : total,
    ),
    notices: [...read.notices, `Filen skriver ${names} med minustecken; de läses som positiva.`],
  };
}

function turnsWith(
  { key }: PrintedTotal,
  lines: readonly BudgetLine[],
  turned: readonly BudgetKind[],
): boolean {
  if (key === 'INCOME') return turned.includes('INCOME');
  if (key === 'COSTS') return turned.includes('COST');
  // A result of income that is negative and costs that are positive has the sign of costs.
  if (key === 'RESULT') return turned.includes('INCOME') && !turned.includes('COST');
  const keys = key.split('+');
  return lines.filter(({ groupKey }) => keys.includes(groupKey)).every(({ kind }) => turned.includes(kind));
}
