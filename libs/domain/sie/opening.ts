import type { Chart } from './chart.js';
import type { FaultLog } from './fault.js';
import type { FileBalances } from './file-balances.js';
import { wholeOpening } from './untransferred-result.js';
import type { AccountFigure, ObjectFigure, PlannedEntry, PlannedRow, PlannedYear } from './plan.js';

/** Series and number of the entry that holds a year's opening balances. */
export const OPENING_SERIES = 'IB';
export const OPENING_NUMBER = '0';

/** Makes the opening balances of a file into one entry of period 0. */
export class OpeningPlanner {
  constructor(
    private readonly chart: Chart,
    private readonly log: FaultLog,
  ) {}

  /**
   * The entry; undefined when there is nothing to open with. `#OIB` of one counterparty and nothing else tells what a
   * balance owes to it or claims from it.
   */
  plan(
    year: PlannedYear | undefined,
    balances: FileBalances,
    byObject: readonly ObjectFigure[],
  ): PlannedEntry | undefined {
    const split = byAccount(byObject.filter(isOfCounterparty));
    const stated = year ? wholeOpening(balances, this.chart.allAccounts(), this.log) : [];
    const known = new Set(stated.map(({ account }) => account));
    // A balance of zero may be left out, also where claims and debts make it up.
    const openings = [...stated, ...zeroBalances(split).filter(({ account }) => !known.has(account))];
    if (!year || openings.length === 0) return undefined;
    for (const { account, line } of openings) this.chart.useAccount(account, line, '#IB');
    const rows = openings.flatMap((opening) => rowsOf(opening, split.get(opening.account) ?? []));
    const line = openings[0]!.line;
    return {
      line,
      series: OPENING_SERIES,
      number: OPENING_NUMBER,
      date: year.startsOn,
      period: 0,
      text: 'Ingående balans',
      rows,
      corrections: '',
    };
  }
}

function isOfCounterparty({ ore, counterparty, insats, costCentre, otherObjects }: ObjectFigure): boolean {
  return ore !== 0n && counterparty !== '' && insats === '' && costCentre === '' && otherObjects === '';
}

function byAccount(figures: readonly ObjectFigure[]): Map<string, ObjectFigure[]> {
  const found = new Map<string, ObjectFigure[]>();
  for (const figure of figures) {
    const ofAccount = found.get(figure.account);
    if (ofAccount) ofAccount.push(figure);
    else found.set(figure.account, [figure]);
  }
  return found;
}

function zeroBalances(split: ReadonlyMap<string, readonly ObjectFigure[]>): AccountFigure[] {
  return [...split].map(([account, parts]) => ({ line: parts[0]!.line, account, ore: 0n }));
}

function rowsOf({ account, ore, line }: AccountFigure, split: readonly ObjectFigure[]): PlannedRow[] {
  const rows = split.map((part) => row(part.line, account, part.ore, part.counterparty));
  const rest = split.reduce((left, part) => left - part.ore, ore);
  return rest === 0n ? rows : [...rows, row(line, account, rest, '')];
}

function row(line: number, account: string, ore: bigint, counterparty: string): PlannedRow {
  return { line, account, ore, counterparty, insats: '', costCentre: '', otherObjects: '', text: '' };
}
