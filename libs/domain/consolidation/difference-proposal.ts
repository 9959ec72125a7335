import { compareCodes } from '../accounts/code-order.js';
import type { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import { isOpening, type PairEntry, type Posting } from './posting.js';

/** What may explain a difference, the likeliest first where two explain as much. */
export const PROPOSAL_CODES = [
  'TIMING',
  'TRANSPOSITION',
  'SIGN',
  'VAT',
  'OPENING',
  'DOUBLE',
  'PARTIAL',
  'MISSING_ENTRY',
] as const;
export type ProposalCode = (typeof PROPOSAL_CODES)[number];

/** Something that may explain a difference or a part of it. It is for people to judge; nothing is booked by it. */
export interface DifferenceProposal {
  readonly code: ProposalCode;
  /** In Swedish, with vouchers, days and amounts. */
  readonly message: string;
  /** What it explains, in ledger sign like the difference itself. */
  readonly amount: Money;
  /** Whether that is the whole difference, to the öre. */
  readonly explainsAll: boolean;
  /** The rows that it rests on. */
  readonly entries: readonly PairEntry[];
}

/** A side of a pair, by the name that messages use. */
export interface NamedSide {
  readonly forbund: string;
  readonly name: string;
}

/** A proposal that rests on those vouchers. */
export function proposal(
  code: ProposalCode,
  { amount, difference }: { readonly amount: Money; readonly difference: Money },
  postings: readonly Posting[],
  message: string,
): DifferenceProposal {
  const entries = postings.flatMap(({ rows }) => rows);
  return { code, message, amount, explainsAll: amount.equals(difference), entries };
}

/** The order in which proposals are shown: what explains everything first, then by kind, then by the oldest voucher. */
export function compareProposals(a: DifferenceProposal, b: DifferenceProposal): number {
  return (
    compareWhole(a, b) ||
    PROPOSAL_CODES.indexOf(a.code) - PROPOSAL_CODES.indexOf(b.code) ||
    compareCodes(keyOf(a), keyOf(b))
  );
}

/** A voucher as people know it: `B 1043 den 2022-12-30 hos Norra Västmanland (8 640,00 kr)`. */
export function named(posting: Posting, sides: readonly NamedSide[]): string {
  const [row] = posting.rows;
  const voucher = !row || isOpening(row) ? 'ingående balans' : `${row.series} ${row.number}`.trim();
  return `${voucher} den ${posting.entryDate} hos ${nameOf(posting.forbund, sides)} (${swedishKronor(posting.amount)})`;
}

/** The name of the side that has that förbund. */
export function nameOf(forbund: string, sides: readonly NamedSide[]): string {
  return sides.find((side) => side.forbund === forbund)?.name ?? forbund;
}

/** The name of the side that does not have it. */
export function otherNameOf(forbund: string, sides: readonly NamedSide[]): string {
  return sides.find((side) => side.forbund !== forbund)?.name ?? '';
}

function keyOf({ entries }: DifferenceProposal): string {
  return entries
    .map(({ entryDate, forbund, entryNo, rowNo }) =>
      [entryDate, forbund, entryNo.padStart(20, '0'), String(rowNo).padStart(6, '0')].join(' '),
    )
    .join('|');
}

function compareWhole(a: DifferenceProposal, b: DifferenceProposal): number {
  if (a.explainsAll === b.explainsAll) return 0;
  return a.explainsAll ? -1 : 1;
}
