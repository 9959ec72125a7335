import { Money } from '../money/money.js';
import type { RowObjects } from './chart.js';
import type { PlannedCorrection, PlannedRow } from './plan.js';
import type { RowRecord } from './record.js';

interface Correction {
  readonly record: RowRecord;
  readonly objects: RowObjects;
}

/** The rows that were added to an entry or struck from it: its history, kept beside the rows that count. */
export class Corrections {
  private readonly found: Correction[] = [];

  get count(): number {
    return this.found.length;
  }

  add(record: RowRecord, objects: RowObjects): void {
    this.found.push({ record, objects });
  }

  /**
   * The history as JSON text, each added row with the line of the `#TRANS` that it became; those without such a row are
   * told to `unpaired`. Twins are known by account, objects and amount: programs give them other days and names.
   */
  text(rows: readonly PlannedRow[], unpaired: (record: RowRecord) => void): string {
    if (this.found.length === 0) return '';
    const twins = new Map<string, number[]>();
    for (const row of rows) {
      const key = keyOf(row.account, row.ore, row);
      const lines = twins.get(key);
      if (lines) lines.push(row.line);
      else twins.set(key, [row.line]);
    }
    const taken = new Map<string, number>();
    const planned = this.found.map(({ record, objects }): PlannedCorrection => {
      if (record.label === '#BTRANS') return correction(record, objects, undefined);
      const key = keyOf(record.account, record.ore, objects);
      const nth = taken.get(key) ?? 0;
      taken.set(key, nth + 1);
      const twinLine = twins.get(key)?.[nth];
      if (twinLine === undefined) unpaired(record);
      return correction(record, objects, twinLine);
    });
    return JSON.stringify(planned);
  }
}

function correction(
  { label, line, account, ore, text, date }: RowRecord,
  { counterparty, insats, costCentre, otherObjects }: RowObjects,
  twinLine: number | undefined,
): PlannedCorrection {
  return {
    kind: label === '#BTRANS' ? 'STRUCK' : 'ADDED',
    line,
    account,
    amount: Money.fromOre(ore).toString(),
    ...(counterparty && { counterparty }),
    ...(insats && { insats }),
    ...(costCentre && { costCentre }),
    ...(otherObjects && { otherObjects }),
    ...(text && { text }),
    ...(date && { date }),
    ...(twinLine !== undefined && { twinLine }),
  };
}

function keyOf(account: string, ore: bigint, objects: RowObjects): string {
  const { counterparty, insats, costCentre, otherObjects } = objects;
  return [account, ore, counterparty, insats, costCentre, otherObjects].join('\t');
}
