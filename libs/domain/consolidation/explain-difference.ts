import { type Day, daysBetween } from '../calendar/day.js';
import { areTransposed } from '../document-check/ties/digits.js';
import { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import {
  compareProposals,
  type DifferenceProposal,
  type NamedSide,
  named,
  nameOf,
  otherNameOf,
  type ProposalCode,
  proposal,
} from './difference-proposal.js';
import { agrees, type EliminationSide } from './eliminate.js';
import {
  apart,
  greatest,
  matchPostings,
  mirrored,
  partsOf,
  SAME_DEALING_DAYS,
  type Unmatched,
} from './match-postings.js';
import { comparePostings, isOpening, type PairEntry, type Posting, postingsOf } from './posting.js';
import { vatRateBetween } from './vat-rate.js';

/** One förbund of a pair, with what it has booked with the other one. */
export interface ExplainedSide extends NamedSide {
  /** From the year's opening balance to the end of the period. */
  readonly entries: readonly PairEntry[];
  /** What it has booked after the period's end; null when nobody knows, since it has handed in nothing later. */
  readonly after: readonly PairEntry[] | null;
  /** False for a side that has shown nothing yet: that it has booked nothing is then not said, and nothing is explained. */
  readonly isShown?: boolean;
}

/** Whose difference it is, of what and when. */
export interface DifferenceQuestion {
  readonly area: EliminationSide;
  readonly first: ExplainedSide;
  readonly second: ExplainedSide;
  /** Last day of the period. */
  readonly periodEnd: Day;
}

/** A difference with what may explain it. */
export interface ExplainedDifference {
  /** What the two sides leave over, in ledger sign. */
  readonly difference: Money;
  /** The day of the oldest voucher that nothing meets; null when there is no difference. */
  readonly oldestEntry: Day | null;
  /** The likeliest first; none when there is no difference. */
  readonly proposals: readonly DifferenceProposal[];
}

/** How long after the period's end the other side may book what the first one booked before it. */
const TIMING_DAYS = 62;
/** How near the end a voucher lies that may be timing, when nobody knows yet what the other side booked later. */
const LAST_DAYS = 15;
/** How far apart the two bookings of one voucher lie at most: what recurs each month lies farther. */
const TWICE_DAYS = 10;
/** How many vouchers without anything that meets them are named. */
const MOST_MISSING = 10;
const MOST_PROPOSALS = 20;

/**
 * Explains what two förbund leave over between them: timing across the period's end, transposed digits, a sign turned
 * round, VAT on one side only, a difference of older years, a voucher booked twice, several that together are the
 * difference, one that nobody has met. Exact to the öre, the same whatever the order of the rows, and each explanation
 * names the rows that it rests on. It finds what is possible; what is true, and what is booked, is for the two ekonomer.
 */
export function explainDifference(question: DifferenceQuestion): ExplainedDifference {
  const { area, first, second } = question;
  const [a, b] = [postingsOf(first.entries, area), postingsOf(second.entries, area)];
  const difference = Money.sum([...a, ...b].map(({ amount }) => amount));
  if (agrees({ difference })) return { difference, oldestEntry: null, proposals: [] };
  const unmatched = matchPostings(a, b);
  const isShown = first.isShown !== false && second.isShown !== false;
  const explained = new Explanation(question, difference, unmatched, [...a, ...b]);
  return { difference, oldestEntry: explained.oldest(), proposals: isShown ? explained.proposals() : [] };
}

/** The looking for explanations of one difference. */
class Explanation {
  private readonly sides: readonly NamedSide[];
  private readonly left: readonly Posting[];
  /** Vouchers that something explains already, so that they are not told as missing too. */
  private readonly explained = new Set<Posting>();
  private readonly found: DifferenceProposal[] = [];

  constructor(
    private readonly question: DifferenceQuestion,
    private readonly difference: Money,
    private readonly unmatched: Unmatched,
    private readonly all: readonly Posting[],
  ) {
    this.sides = [question.first, question.second];
    const { first, second, opening } = unmatched;
    this.left = [...first, ...second, ...(opening ? [opening] : [])].sort(comparePostings);
  }

  oldest(): Day | null {
    return this.left[0]?.entryDate ?? null;
  }

  proposals(): readonly DifferenceProposal[] {
    this.timing();
    this.betweenTwo();
    this.vatOnAll();
    this.olderYears();
    this.double();
    this.partial();
    this.missing();
    return [...this.found].sort(compareProposals).slice(0, MOST_PROPOSALS);
  }

  /** Booked by one side before the period's end and by the other after it. */
  private timing(): void {
    const { area, first, second, periodEnd } = this.question;
    const after = (entries: readonly PairEntry[] | null) =>
      postingsOf(
        (entries ?? []).filter((entry) => !isOpening(entry)),
        area,
      ).filter(({ entryDate }) => entryDate > periodEnd && daysBetween(periodEnd, entryDate) <= TIMING_DAYS);
    const [laterFirst, laterSecond] = mirrored(after(first.after), after(second.after));
    for (const [postings, later, known] of [
      [this.unmatched.first, laterSecond, second.after !== null],
      [this.unmatched.second, laterFirst, first.after !== null],
    ] as const) {
      const used = new Set<Posting>();
      for (const posting of postings) {
        const toEnd = daysBetween(posting.entryDate, periodEnd);
        const met = later.find((each) => !used.has(each) && each.amount.equals(posting.amount.negate()));
        if (met && toEnd <= TIMING_DAYS) {
          used.add(met);
          const message = `${this.name(posting)} ligger före periodens slut, ${this.name(met)} efter: periodförskjutning.`;
          this.propose('TIMING', [posting], message, [posting, met]);
          this.explained.add(posting);
        } else if (!known && toEnd <= LAST_DAYS) {
          const message = `${this.name(posting)} ligger ${toEnd} dagar före periodens slut; ${this.other(posting)} kan ha bokfört det i nästa period.`;
          this.propose('TIMING', [posting], message);
        }
      }
    }
  }

  /** What two vouchers, one of each side, have wrong between them. */
  private betweenTwo(): void {
    const [first, second] = [greatest(this.unmatched.first), greatest(this.unmatched.second)];
    for (const one of first) {
      for (const other of second) {
        if (apart(one, other) > SAME_DEALING_DAYS) continue;
        const fault = faultBetween(one, other);
        if (!fault) continue;
        const both = `${this.name(one)} och ${this.name(other)}`;
        this.propose(fault.code, [one, other], `${both} ${fault.says}`);
        this.explained.add(one).add(other);
      }
    }
  }

  /** VAT on everything that one side has left, where the other has all of it without. */
  private vatOnAll(): void {
    const { first, second } = this.unmatched;
    if (first.length + second.length <= 2) return;
    const [a, b] = [first, second].map((side) => Money.sum(side.map(({ amount }) => amount))) as [
      Money,
      Money,
    ];
    const rate = a.isNegative() === b.isNegative() ? null : vatRateBetween(a, b);
    if (rate === null) return;
    const message = `Det som inte möts är tillsammans lika, frånsett moms på ${rate} % hos ${(a.abs().compare(b.abs()) > 0 ? this.question.first : this.question.second).name}.`;
    this.propose('VAT', [...first, ...second], message);
  }

  private olderYears(): void {
    const { opening } = this.unmatched;
    if (!opening) return;
    const message = opening.amount.equals(this.difference)
      ? 'De ingående balanserna möts inte: differensen är från ett tidigare år och har inte reglerats sedan dess.'
      : `De ingående balanserna möts inte: ${swedishKronor(opening.amount)} är från tidigare år och har inte reglerats sedan dess; resten är årets.`;
    this.propose('OPENING', [opening], message);
    this.explained.add(opening);
  }

  /** A voucher that nothing meets beside one just like it that something does. */
  private double(): void {
    const left = new Set(this.left);
    for (const posting of this.left) {
      if (posting === this.unmatched.opening) continue;
      const twin = this.all.find(
        (each) => !left.has(each) && isTwin(each, posting) && apart(each, posting) <= TWICE_DAYS,
      );
      if (!twin) continue;
      const message = `${this.name(posting)} är lika med ${this.name(twin)}, som ${this.other(posting)} har mött: kan vara bokfört två gånger.`;
      this.propose('DOUBLE', [posting], message, [posting, twin]);
    }
  }

  /** The fewest vouchers that together are the difference, when nothing else is all of it. */
  private partial(): void {
    if (this.found.some(({ explainsAll }) => explainsAll)) return;
    const booked = this.left.filter((posting) => posting !== this.unmatched.opening);
    const parts = partsOf(this.difference, booked.reverse(), 1);
    // All that is left sums to the difference whatever it is: that explains nothing.
    if (!parts || parts.length < 2 || parts.length >= this.left.length) return;
    const ordered = [...parts].sort(comparePostings);
    const message = `Tillsammans lika med differensen: ${ordered.map((each) => this.name(each)).join(', ')}.`;
    this.propose('PARTIAL', ordered, message);
  }

  private missing(): void {
    const unmet = this.left.filter((posting) => !this.explained.has(posting));
    const all = unmet.filter(({ amount }) => amount.equals(this.difference));
    for (const posting of [...new Set([...all, ...unmet])].slice(0, MOST_MISSING)) {
      const message = `${this.name(posting)} möts av ingenting hos ${this.other(posting)}.`;
      this.propose('MISSING_ENTRY', [posting], message);
    }
  }

  /** Proposes that these vouchers are what explains their sum. */
  private propose(
    code: ProposalCode,
    of: readonly Posting[],
    message: string,
    rests: readonly Posting[] = of,
  ): void {
    const amount = Money.sum(of.map((each) => each.amount));
    this.found.push(proposal(code, { amount, difference: this.difference }, rests, message));
  }

  private name(posting: Posting): string {
    return named(posting, this.sides);
  }

  private other({ forbund }: Posting): string {
    return otherNameOf(forbund, this.sides) || nameOf(forbund, this.sides);
  }
}

/** The slip that made one of two vouchers of the same dealing differ from the other; null when it is none that is known. */
function faultBetween(
  one: Posting,
  other: Posting,
): { readonly code: ProposalCode; readonly says: string } | null {
  const [a, b] = [one.amount, other.amount];
  if (a.equals(b))
    return { code: 'SIGN', says: 'är lika stora på samma sida: ett av dem har omvänt tecken.' };
  if (a.isNegative() === b.isNegative()) return null;
  if (areTransposed(digitsOf(a), digitsOf(b)))
    return { code: 'TRANSPOSITION', says: 'skiljer sig genom två siffror som bytt plats.' };
  const rate = vatRateBetween(a, b);
  return rate === null ? null : { code: 'VAT', says: `skiljer sig med momsen på ${rate} %.` };
}

function digitsOf(amount: Money): string {
  return amount.abs().ore.toString();
}

/** The same amount on the same accounts. */
function isTwin(one: Posting, other: Posting): boolean {
  const accounts = ({ rows }: Posting): string =>
    rows
      .map(({ account }) => account)
      .sort()
      .join(' ');
  return (
    one.forbund === other.forbund && one.amount.equals(other.amount) && accounts(one) === accounts(other)
  );
}
