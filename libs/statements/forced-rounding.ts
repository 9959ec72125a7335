import { presentEach, type Unit } from '@samla/domain/money/presentation.js';
import { swedishDecimal, swedishKronor } from '@samla/domain/money/swedish.js';
import {
  isOperatingGroup,
  type OperatingLayoutGroup,
  UNALLOCATED,
} from '@samla/domain/statements/operating-layout.js';
import type { OperatingAmount, OperatingRow } from '@samla/domain/statements/operating-statement.js';

const UNIT_NAMES: Readonly<Record<Unit, string>> = { KR: 'kr', TKR: 'tkr', KKR: 'kkr' };

/** The amounts of a row that can have been moved, each with what it is called in a sentence. */
const COLUMNS = [
  { key: 'outcome', name: 'Utfallet' },
  { key: 'budget', name: 'Budgeten' },
] as const;

/**
 * Why rows are shown with another amount than their own rounding, in Swedish, by row key: what it is to the öre, what it
 * would be by itself, and the sum that the rows beside it are to come to. Amounts are positive, as printed.
 */
export function forcedReasons(
  layout: OperatingLayoutGroup,
  rows: readonly OperatingRow[],
  unit: Unit,
): ReadonlyMap<string, string> {
  const parents = new Map([[UNALLOCATED.key, layout.key], ...parentsOf(layout)]);
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const reasons = rows.flatMap((row): [string, string][] => {
    const parent = byKey.get(parents.get(row.key) ?? '');
    if (!parent) return [];
    const sentences = COLUMNS.flatMap(({ key, name }) => {
      const [amount, sum] = [row[key], parent[key]];
      return amount?.forced && sum ? [reason(name, amount, sum, parent.label, unit)] : [];
    });
    return sentences.length === 0 ? [] : [[row.key, sentences.join(' ')]];
  });
  return new Map(reasons);
}

function reason(
  name: string,
  { exact, presented }: OperatingAmount,
  sum: OperatingAmount,
  sumLabel: string,
  unit: Unit,
): string {
  const shown = (text: string) => `${swedishDecimal(text.replace('-', ''))} ${UNIT_NAMES[unit]}`;
  const own = presentEach(exact.abs(), unit);
  return `${name} är ${swedishKronor(exact.abs())}, avrundat för sig ${shown(own)}. Det visas som ${shown(presented)} för att raderna ska bli ${sumLabel}, ${shown(sum.presented)}.`;
}

function parentsOf(group: OperatingLayoutGroup): [string, string][] {
  return group.children.flatMap((child): [string, string][] => [
    [child.key, group.key],
    ...(isOperatingGroup(child) ? parentsOf(child) : []),
  ]);
}
