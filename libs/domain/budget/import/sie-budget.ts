import { Money } from '../../money/money.js';
import type { ObjectRef } from '../../sie/object-list.js';
import type { PeriodRecord, SieRecord } from '../../sie/record.js';
import type { BudgetKind, BudgetLine } from '../budget-line.js';
import { type BudgetImportFault, importFault, type ReadBudget } from './import-fault.js';

/** What is asked of a SIE file: the year, what its dimensions mean and what an account is. */
export interface SieBudgetOptions {
  readonly year: number;
  /** Number of the dimension of insatser, and of kostnadsställen; undefined where none is. */
  readonly insatsDimension: number | undefined;
  readonly costCentreDimension: number | undefined;
  /** Income or costs; null for an account of the balance sheet. */
  readonly kindOf: (account: string) => BudgetKind | null;
}

/** Months of an account, by insats and kostnadsställe; debit +. */
interface Series {
  readonly account: string;
  readonly insats: string;
  readonly costCentre: string;
  readonly ore: bigint[];
}

/** Reads `#PBUDGET` of one year. What objects divide an account is lines of their own, and what they leave is one without. */
export class SieBudget {
  private readonly years = new Map<number, string>();
  private readonly names = new Map<string, string>();
  private readonly budget: PeriodRecord[] = [];

  constructor(private readonly options: SieBudgetOptions) {}

  take(record: SieRecord): void {
    if (record.kind === 'fiscalYear') this.years.set(record.yearNumber, record.startsOn.slice(0, 4));
    else if (record.kind === 'account') this.names.set(record.account, record.name);
    else if (record.kind === 'period' && record.label === '#PBUDGET') this.budget.push(record);
  }

  read(): ReadBudget {
    const { year } = this.options;
    const wanted = [...this.years].find(([, start]) => start === String(year))?.[0];
    if (this.budget.length === 0) return refused('NO_BUDGET', 'Filen har ingen periodbudget (#PBUDGET).');
    const records = this.budget.filter(({ yearNumber }) => yearNumber === wanted);
    if (records.length === 0) return refused('YEAR_NOT_IN_FILE', `Filen har ingen budget för ${year}.`);
    const faults: BudgetImportFault[] = [];
    const lines = [...byAccount(records)].flatMap(([account, ofAccount]): BudgetLine[] => {
      const kind = this.options.kindOf(account);
      if (kind) return this.seriesOf(account, ofAccount).map((series) => this.line(kind, series));
      const message = `${account} är inget intäkts- eller kostnadskonto.`;
      faults.push(importFault(ofAccount[0]!.line, '#PBUDGET', 'ACCOUNT_NOT_RESULT', message));
      return [];
    });
    const numbered = lines.filter(
      ({ amount, months }) => !amount.isZero() || months!.some((month) => !month.isZero()),
    );
    return {
      lines: numbered.map((line, index) => ({ ...line, lineNo: index + 1 })),
      printedTotals: [],
      faults,
      notices: [],
    };
  }

  private line(kind: BudgetKind, { account, insats, costCentre, ore }: Series): BudgetLine {
    const months = ore.map((each) => Money.fromOre(kind === 'INCOME' ? -each : each));
    const group = account.slice(0, 2);
    return {
      lineNo: 0,
      kind,
      groupKey: group,
      groupLabel: `Kontogrupp ${group}`,
      label: this.names.get(account) || account,
      account,
      insats,
      costCentre,
      amount: Money.sum(months),
      months,
      takenAlong: false,
      proposedBy: '',
      note: '',
    };
  }

  /**
   * A file may divide an account by several dimensions at once, each time whole. The division by insats is taken; where
   * there is none, that by kostnadsställe.
   */
  private seriesOf(account: string, records: readonly PeriodRecord[]): Series[] {
    const { insatsDimension, costCentreDimension } = this.options;
    const codeIn = (objects: readonly ObjectRef[], dimension: number | undefined): string =>
      objects.find((each) => each.dimension === dimension)?.code ?? '';
    const divided = (dimension: number | undefined) =>
      records.filter(({ objects }) => codeIn(objects, dimension) !== '');
    const byInsats = divided(insatsDimension);
    const parts = byInsats.length > 0 ? byInsats : divided(costCentreDimension);
    const series = new Map<string, Series>();
    for (const { objects, month, ore } of parts) {
      const [insats, costCentre] = [codeIn(objects, insatsDimension), codeIn(objects, costCentreDimension)];
      const key = JSON.stringify([insats, costCentre]);
      const known = series.get(key) ?? { account, insats, costCentre, ore: emptyYear() };
      known.ore[monthOf(month)]! += ore;
      series.set(key, known);
    }
    const whole = records.filter(({ objects }) => objects.length === 0);
    const rest = emptyYear();
    for (const { month, ore } of whole) rest[monthOf(month)]! += ore;
    // A file that gives the parts alone has no whole to take them from.
    if (whole.length > 0)
      for (const { ore } of series.values()) ore.forEach((part, month) => (rest[month]! -= part));
    return [...series.values(), { account, insats: '', costCentre: '', ore: rest }];
  }
}

function byAccount(records: readonly PeriodRecord[]): ReadonlyMap<string, PeriodRecord[]> {
  const accounts = new Map<string, PeriodRecord[]>();
  for (const record of records) {
    const known = accounts.get(record.account);
    if (known) known.push(record);
    else accounts.set(record.account, [record]);
  }
  return new Map([...accounts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function emptyYear(): bigint[] {
  return Array.from({ length: 12 }, () => 0n);
}

function monthOf(month: string): number {
  return Number.parseInt(month.slice(5), 10) - 1;
}

function refused(rule: 'NO_BUDGET' | 'YEAR_NOT_IN_FILE', message: string): ReadBudget {
  return { lines: [], printedTotals: [], notices: [], faults: [importFault(0, '#PBUDGET', rule, message)] };
}
