import { presentAddUp, presentEach } from '@samla/domain/money/presentation.js';
import type { PartLayout, PresentedAmount } from '@samla/domain/statements/layout.js';
import type { Money } from '@samla/domain/money/money.js';

/** An amount as printed; `forced` when adding up made it another than its own rounding. */
export interface PrintedAmount extends PresentedAmount {
  readonly isForced: boolean;
}

/** Which rows a sum adds up, by key. A row that is no sum is missing. */
export type Parts<Key extends string> = Partial<Readonly<Record<Key, readonly Key[]>>>;

/**
 * Presents exact amounts by a layout. `EACH` rounds every amount by itself; `ADD_UP` goes from the `roots` downwards,
 * so that the parts of every sum add up to what is printed for it.
 */
export function presentRows<Key extends string>(
  amounts: ReadonlyMap<Key, Money>,
  { unit, rounding }: PartLayout,
  roots: readonly Key[],
  parts: Parts<Key>,
): ReadonlyMap<Key, PrintedAmount> {
  const printed = new Map<Key, PrintedAmount>();
  for (const [key, money] of amounts) {
    printed.set(key, { exact: money.toString(), presented: presentEach(money, unit), unit, isForced: false });
  }
  const descend = (sum: Key): void => {
    const children = (parts[sum] ?? []).filter((key) => amounts.has(key));
    if (children.length === 0) return;
    const money = children.map((key) => amounts.get(key)!);
    const added = presentAddUp(money, unit, printed.get(sum)!.presented);
    children.forEach((key, index) => {
      const presented = added.presented[index]!;
      printed.set(key, { exact: money[index]!.toString(), presented, unit, isForced: added.forced[index]! });
      descend(key);
    });
  };
  if (rounding === 'ADD_UP') for (const root of roots) if (amounts.has(root)) descend(root);
  return printed;
}
