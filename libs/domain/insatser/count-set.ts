import { DomainError } from '../errors/domain-error.js';
import {
  COUNT_MEASURES,
  COUNT_SPANS,
  countFaults,
  type CountKind,
  countLabel,
  type CountMeasure,
  type CountSpan,
  type ParticipantCount,
} from './participant-count.js';
import { follows, type Period } from './period.js';

/** The counts of an insats for a period, in one measure and one span, from one place. */
export interface CountSet extends Period {
  readonly measure: CountMeasure;
  readonly span: CountSpan;
  readonly isPublished: boolean;
  readonly document: string;
  /** Where in the document; empty for what is entered. Two places may print different numbers. */
  readonly place: string;
  readonly counts: readonly ParticipantCount[];
}

/** A contradiction within or between sets. */
export interface CountFinding {
  readonly code: 'STOCK_IDENTITY' | 'SEX_OVER_TOTAL' | 'PARTS_DIFFER' | 'STOCK_CARRY' | 'PUBLISHED_DIFFERS';
  readonly message: string;
}

/** A sum over insatser of one measure, one span and one kind. Persons are unique within each insats alone. */
export interface CountTotal {
  readonly measure: CountMeasure;
  readonly span: CountSpan;
  readonly kind: CountKind;
  readonly all: number;
}

/** What contradicts what in the counts of an insats. */
export function countSetFindings(sets: readonly CountSet[]): CountFinding[] {
  const within = sets.flatMap((set) =>
    countFaults(set.counts).map(({ code, message }) => ({ code, message: `${periodText(set)}: ${message}` })),
  );
  return [...within, ...carryFindings(sets), ...placeFindings(sets)];
}

/** Adds counts of different insatser; a total that nobody told is what is told of women and men. Throws `MEASURES_MIXED` where measures or spans differ: such sums mean nothing. */
export function addCounts(
  sets: readonly Pick<CountSet, 'measure' | 'span' | 'counts'>[],
  kind: CountKind,
): number {
  const [first] = sets;
  const other = sets.find(({ measure, span }) => measure !== first?.measure || span !== first.span);
  if (first && other)
    throw new DomainError(
      'MEASURES_MIXED',
      `${measureText(first)} och ${measureText(other)} är olika mått och läggs inte ihop.`,
      { measures: [first.measure, other.measure], spans: [first.span, other.span] },
    );
  return sets
    .flatMap(({ counts }) => counts)
    .filter((count) => count.kind === kind)
    .reduce((sum, { all, women, men }) => sum + (all ?? (women ?? 0) + (men ?? 0)), 0);
}

/** The sums of each measure and span apart; `OTHER` counts different things and is never summed. */
export function countTotals(sets: readonly Pick<CountSet, 'measure' | 'span' | 'counts'>[]): CountTotal[] {
  const groups = new Map<string, Pick<CountSet, 'measure' | 'span' | 'counts'>[]>();
  for (const set of sets) {
    const key = `${set.measure} ${set.span}`;
    groups.set(key, [...(groups.get(key) ?? []), set]);
  }
  return [...groups.values()].flatMap((group) => {
    const kinds = new Set(group.flatMap(({ counts }) => counts.map(({ kind }) => kind)));
    kinds.delete('OTHER');
    const { measure, span } = group[0]!;
    return [...kinds].map((kind) => ({ measure, span, kind, all: addCounts(group, kind) }));
  });
}

/** The stock at the end of a period, against the one at the start of the next; read or computed from what is known. */
function carryFindings(sets: readonly CountSet[]): CountFinding[] {
  const stocks = sets.filter(({ span }) => span === 'PERIOD');
  return stocks.flatMap((first) =>
    stocks
      .filter((second) => second.measure === first.measure && follows(first, second))
      .flatMap((second): CountFinding[] => {
        const [closing, opening] = [closingOf(first), openingOf(second)];
        if (closing === null || opening === null || closing === opening) return [];
        const message = `Utgående ${closing} ${periodText(first)}, men ingående ${opening} ${periodText(second)} (${COUNT_MEASURES[first.measure].toLowerCase()}).`;
        return [{ code: 'STOCK_CARRY', message }];
      }),
  );
}

function placeFindings(sets: readonly CountSet[]): CountFinding[] {
  return sets.flatMap((first, index) =>
    sets
      .slice(index + 1)
      .filter(
        (second) =>
          second.measure === first.measure &&
          second.span === first.span &&
          second.from === first.from &&
          second.to === first.to,
      )
      .flatMap((second) => differences(first, second)),
  );
}

function differences(first: CountSet, second: CountSet): CountFinding[] {
  return first.counts.flatMap((count): CountFinding[] => {
    const called = countLabel(count);
    const other = second.counts.find((each) => countLabel(each) === called);
    if (!other || count.all === null || other.all === null || count.all === other.all) return [];
    const message = `${called} ${periodText(first)}: ${count.all} (${placeText(first)}), men ${other.all} (${placeText(second)}).`;
    return [{ code: 'PUBLISHED_DIFFERS', message }];
  });
}

function totalOf({ counts }: CountSet, kind: CountKind): number | null {
  return counts.find((count) => count.kind === kind)?.all ?? null;
}

function openingOf(set: CountSet): number | null {
  const [opening, ongoing, added] = [totalOf(set, 'OPENING'), totalOf(set, 'ONGOING'), totalOf(set, 'NEW')];
  return opening ?? (ongoing !== null && added !== null ? ongoing - added : null);
}

function closingOf(set: CountSet): number | null {
  const [closing, ongoing, ended] = [totalOf(set, 'CLOSING'), totalOf(set, 'ONGOING'), totalOf(set, 'ENDED')];
  return closing ?? (ongoing !== null && ended !== null ? ongoing - ended : null);
}

function measureText({ measure, span }: Pick<CountSet, 'measure' | 'span'>): string {
  return `${COUNT_MEASURES[measure]} (${COUNT_SPANS[span].toLowerCase()})`;
}

function placeText({ document, place }: CountSet): string {
  return [document, place].filter((part) => part !== '').join(', ') || 'egen uppgift';
}

function periodText({ from, to }: Period): string {
  return from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31` ? from.slice(0, 4) : `${from}–${to}`;
}
