import { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import type { Chart } from './chart.js';
import type { FaultLog } from './fault.js';
import type { FileBalances, FileOpening } from './file-balances.js';
import type { PlannedEntry, PlannedRow, PlannedYear } from './plan.js';
import type { BalanceRecord } from './record.js';

/** Series and number of the entry that holds a year's opening balances. */
export const OPENING_SERIES = 'IB';
export const OPENING_NUMBER = '0';

/** Makes the opening balances of a file into one entry of period 0. */
export class OpeningPlanner {
  private readonly split = new Map<string, BalanceRecord[]>();

  constructor(
    private readonly chart: Chart,
    private readonly log: FaultLog,
  ) {}

  /** Takes an `#OIB` of the file's own year: what a balance owes to or claims from one counterparty. */
  add(record: BalanceRecord): void {
    if (record.label !== '#OIB' || record.yearNumber !== 0) return;
    const ofAccount = this.split.get(record.account);
    if (ofAccount) ofAccount.push(record);
    else this.split.set(record.account, [record]);
  }

  /** The entry; undefined when there is nothing to open with. */
  plan(year: PlannedYear | undefined, balances: FileBalances): PlannedEntry | undefined {
    const openings = balances.openings();
    if (!year || openings.length === 0) return undefined;
    for (const { account, line } of openings) this.chart.useAccount(account, line, '#IB');
    this.checkSum(openings);
    const rows = openings.flatMap((opening) => this.rowsOf(opening));
    const line = openings[0]!.line;
    return {
      line,
      series: OPENING_SERIES,
      number: OPENING_NUMBER,
      date: year.startsOn,
      period: 0,
      text: 'Ingående balans',
      rows,
    };
  }

  private rowsOf({ account, ore, line }: FileOpening): PlannedRow[] {
    const rows: PlannedRow[] = [];
    let rest = ore;
    for (const record of this.split.get(account) ?? []) {
      if (record.ore === 0n) continue;
      const counterparty = this.chart.counterpartyAlone(record.objects, record.line, record.label);
      if (counterparty === undefined) continue;
      rest -= record.ore;
      rows.push(row(record.line, account, record.ore, counterparty));
    }
    if (rest !== 0n) rows.push(row(line, account, rest, ''));
    return rows;
  }

  private checkSum(openings: readonly FileOpening[]): void {
    const sum = openings.reduce((total, { ore }) => total + ore, 0n);
    if (sum === 0n) return;
    const message = `Ingående balanser summerar till ${swedishKronor(Money.fromOre(sum))}, inte till noll: för över föregående års resultat till eget kapital och exportera filen igen.`;
    this.log.faultUnlessSample(openings[0]!.line, '#IB', 'saldo', 'OPENING_UNBALANCED', message);
  }
}

function row(line: number, account: string, ore: bigint, counterparty: string): PlannedRow {
  return { line, account, ore, counterparty, insats: '', costCentre: '', otherObjects: '', text: '' };
}
