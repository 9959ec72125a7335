import type { Balance } from '../books/book.js';
import type { Random } from '../books/random.js';
import type { YearPlan } from '../books/year-plan.js';
import type { BookKeeping } from '../books/year-book.js';
import type { ForbundSlug } from '../county.js';

/** How a förbund's demo books are made: where they start, and each year's plan from its opening balances. */
export interface ForbundBooks {
  readonly forbund: ForbundSlug;
  readonly keeping: BookKeeping;
  /** Names of the accounts that are the förbund's own, 2991–2995. */
  readonly ownAccounts: Readonly<Record<string, string>>;
  /** What the #PROSA of a year's file says. */
  remark(year: number): string;
  /** Opening balances of the first year. */
  readonly opening: readonly Balance[];
  plan(year: number, opening: readonly Balance[], random: Random): YearPlan;
}

/** Says of a file that its books are made up. */
export const CONSTRUCTED = 'Konstruerade demouppgifter, inte verklig bokföring';
