import type { Day } from '../../calendar/day.js';
import { assertUnreachable } from '../../errors/assert-unreachable.js';
import type { Money } from '../../money/money.js';
import { type Missing, missing, refuse } from '../process/refusal.js';
import { type ClosingState, isInLiquidation } from './closing-states.js';

/** What a posting of a liquidation is for. Only the last is outside winding-up. */
export const POSTING_KINDS = {
  PAY_DEBT: 'Betalning av skuld',
  COLLECT_CLAIM: 'Inbetald fordran',
  SELL_PROPERTY: 'Sålt egendom',
  CLOSING_COST: 'Kostnad för avvecklingen',
  RUNNING_AGREEMENT: 'Avtal från före likvidationen',
  DISTRIBUTION: 'Skifte',
  OTHER: 'Utanför avvecklingen',
} as const;
export type PostingKind = keyof typeof POSTING_KINDS;

/** An entry of a förbund in liquidation, with what it was said to be for. */
export interface LiquidationPosting {
  readonly entry: string;
  readonly entryDate: Day;
  readonly kind: PostingKind;
  readonly amount: Money;
  /** Why it was booked although it is outside winding-up, as the board accepted it; null until then. */
  readonly reason: string | null;
}

/** What is done with an entry: nothing stops it (what happened is booked), but it may need its reason. */
export type PostingVerdict = 'BEFORE_OPENING' | 'WINDING_UP' | 'EXPLAINED' | 'NEEDS_REASON';

/** How an entry stands: one dated before the opening passes as ordinary, until that year is locked (the ledger's own lock). */
export function postingVerdict(posting: LiquidationPosting, openedOn: Day): PostingVerdict {
  if (posting.entryDate < openedOn) return 'BEFORE_OPENING';
  if (posting.kind !== 'OTHER') return 'WINDING_UP';
  return posting.reason ? 'EXPLAINED' : 'NEEDS_REASON';
}

/** G10: entries outside winding-up that nobody has explained; they block the final account. */
export function unexplainedPostings(postings: readonly LiquidationPosting[], openedOn: Day): Missing[] {
  return postings
    .filter((posting) => postingVerdict(posting, openedOn) === 'NEEDS_REASON')
    .map(({ entry, entryDate }) =>
      missing(
        'G10',
        'POSTING_UNEXPLAINED',
        `Verifikation ${entry} (${entryDate}) ligger utanför avvecklingen och saknar skäl.`,
        entry,
      ),
    );
}

/** What binds a förbund for the future. */
export const COMMITMENT_KINDS = {
  INSATS_GRANT: 'Beslut om medel till en insats',
  CONTRACT: 'Avtal',
  CREDIT: 'Kredit',
} as const;
export type CommitmentKind = keyof typeof COMMITMENT_KINDS;

/** A commitment that somebody wants to make. */
export interface NewCommitment {
  readonly kind: CommitmentKind;
  /** The last day that it binds; null where none is set. */
  readonly until: Day | null;
}

/** G10: refuses a new commitment in liquidation and afterwards, and one that outlasts a decided closing. */
export function assertMayCommit(state: ClosingState, commitment: NewCommitment, closesOn: Day | null): void {
  const { kind, until } = commitment;
  const what = COMMITMENT_KINDS[kind];
  switch (state) {
    case 'ACTIVE':
      return;
    case 'CLOSING_DECIDED':
      if (closesOn === null || (until !== null && until <= closesOn)) return;
      return refuse([
        missing(
          'G10',
          'OUTLASTS_CLOSING',
          `${what}: får inte binda efter ${closesOn}, då förbundet upphör.`,
          kind,
        ),
      ]);
    case 'IN_LIQUIDATION':
    case 'DEBTS_SETTLED':
    case 'DISTRIBUTED':
    case 'FINAL_ACCOUNT_DONE':
    case 'BEING_SERVED':
      return refuse([
        missing(
          'G10',
          'NO_NEW_COMMITMENT',
          `${what}: ett förbund i likvidation tar inga nya åtaganden.`,
          kind,
        ),
      ]);
    case 'DISSOLVED':
      return refuse([missing('G16', 'DISSOLVED', 'Förbundet är upplöst; ingen skriver i det.', kind)]);
    default:
      return assertUnreachable(state);
  }
}

/** Refuses to book in a dissolved förbund; in every other state what happened is booked. */
export function assertMayPost(state: ClosingState): void {
  if (state === 'DISSOLVED')
    refuse([missing('G16', 'DISSOLVED', 'Förbundet är upplöst; ingen skriver i det.')]);
}

/** True where an entry must be told what it is for. */
export function asksForKind(state: ClosingState): boolean {
  return isInLiquidation(state);
}
