import { DomainError } from '../../errors/domain-error.js';
import { type BookRow, settledRows, type TransferBooks } from './transfer-books.js';

/** How capital that goes from one förbund to another is shown in both. */
export const TREATMENTS = {
  EQUITY_MOVEMENT: {
    label: 'Rörelse i eget kapital',
    reason:
      'Varken intäkt eller kostnad: ingen prestation byts, och summan över förbunden ändras inte. En slutsats; RKR:s syn är inte bekräftad.',
  },
  INCOME_AND_COST: {
    label: 'Kostnad hos den som lämnar, intäkt hos den som får',
    reason: 'Så redovisar verksamhetsplanen för 2023 i Västerås; resultatet ändras då i båda förbunden.',
  },
} as const;
export type Treatment = keyof typeof TREATMENTS;

/** The accounts of a transfer; the first two are of the equity side, since what is left of a result is equity. */
export interface TransferSettings {
  readonly treatment: Treatment;
  readonly giverAccount: string;
  readonly receiverAccount: string;
  readonly cashAccount: string;
}

/** Kommun-Bas: equity on 2010, the bank on 1930. */
export const EQUITY_MOVEMENT: TransferSettings = {
  treatment: 'EQUITY_MOVEMENT',
  giverAccount: '2010',
  receiverAccount: '2010',
  cashAccount: '1930',
};

/** What is booked in one förbund by a transfer; its rows add up to zero. */
export interface TransferEntry {
  readonly forbund: string;
  /** What it is, in Swedish. */
  readonly text: string;
  readonly rows: readonly BookRow[];
}

/** The books after entries; those that have none are as they were. Throws `UNBALANCED_ENTRY` for one that does not add up, and `OUTSIDE_PERIMETER` for a förbund not named. */
export function afterEntries(
  books: readonly TransferBooks[],
  entries: readonly TransferEntry[],
): TransferBooks[] {
  const added = new Map<string, BookRow[]>();
  for (const { forbund, rows, text } of entries) {
    if (rows.reduce((sum, { amount }) => sum + amount.ore, 0n) !== 0n)
      throw new DomainError('UNBALANCED_ENTRY', `${text}: verifikationen balanserar inte.`, { forbund });
    const known = added.get(forbund);
    if (known) known.push(...rows);
    else added.set(forbund, [...rows]);
  }
  const after = books.map((each) => {
    const rows = added.get(each.forbund);
    return rows ? { forbund: each.forbund, rows: settledRows([...each.rows, ...rows]) } : each;
  });
  const outside = [...added.keys()].find((forbund) => !books.some((each) => each.forbund === forbund));
  if (outside === undefined) return after;
  throw new DomainError('OUTSIDE_PERIMETER', 'Förbundet ingår inte i överföringen.', { forbund: outside });
}

/** The entries that take others back, the last first. */
export function reversed(entries: readonly TransferEntry[]): TransferEntry[] {
  return [...entries].reverse().map(({ forbund, text, rows }) => ({
    forbund,
    text: `Återföring: ${text}`,
    rows: rows.map((row) => ({ ...row, amount: row.amount.negate() })),
  }));
}
