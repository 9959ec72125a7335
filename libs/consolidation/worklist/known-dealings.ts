import { dayOf } from '@samla/domain/calendar/day.js';
import { type EliminationSide, sideOf } from '@samla/domain/consolidation/eliminate.js';
import type { ApprovedSide } from '@samla/domain/consolidation/mutual-case.js';
import type { ConsolidationRow } from '@samla/domain/consolidation/perimeter.js';
import { isOpening, type PairEntry } from '@samla/domain/consolidation/posting.js';
import { Money } from '@samla/domain/money/money.js';
import { isLeafLine, type LeafLine } from '@samla/domain/statements/statement-line.js';
import type { ApprovedVersion, MutualSum, SealedEntry } from './mutual-dealing.repository.js';
import type { WorklistPeriod } from './mutual-difference.js';

/** The versions of a period: all that were approved, the one of each förbund that speaks, and the ones that tell of later. */
export interface PeriodVersions {
  /** By version within each förbund. */
  readonly all: readonly ApprovedVersion[];
  readonly speaking: ReadonlyMap<string, ApprovedVersion>;
  readonly later: ReadonlyMap<string, ApprovedVersion>;
}

/** Sorts versions by what they are for a period; they come by förbund, year, period and version. */
export function versionsOf(
  versions: readonly ApprovedVersion[],
  { year, toPeriod }: WorklistPeriod,
): PeriodVersions {
  const all = versions.filter((each) => each.year === year && each.toPeriod === toPeriod);
  const tellsMore = versions.filter((each) =>
    toPeriod === 12 ? each.year > year : each.year === year && each.toPeriod > toPeriod,
  );
  const lastOfEach = (some: readonly ApprovedVersion[]) =>
    new Map(some.map((each) => [each.forbundId, each]));
  return { all, speaking: lastOfEach(all), later: lastOfEach(tellsMore) };
}

/** Sums and entries of versions, by whom they were booked with. */
export class KnownDealings {
  private readonly sums: ReadonlyMap<string, readonly MutualSum[]>;
  private readonly entries: ReadonlyMap<string, readonly SealedEntry[]>;

  constructor(sums: readonly MutualSum[], entries: readonly SealedEntry[]) {
    this.sums = bySubmission(sums);
    this.entries = bySubmission(entries);
  }

  /** What speaks of each förbund, as the elimination rule reads it. */
  rows(speaking: PeriodVersions['speaking']): ConsolidationRow[] {
    return [...speaking.values()].flatMap(({ submissionId, forbundId }) =>
      this.sumsOf(submissionId).map(({ counterpartForbundId, line, amount }) => ({
        forbund: forbundId,
        line: leafLine(line),
        counterpartyForbund: counterpartForbundId,
        amount: Money.parse(amount),
      })),
    );
  }

  /** What each approved version of a förbund had booked with another one in an area. */
  booked(
    versions: readonly ApprovedVersion[],
    forbundId: string,
    counterpart: string,
    area: EliminationSide,
  ): ApprovedSide[] {
    return versions
      .filter((each) => each.forbundId === forbundId)
      .map(({ submissionId, version, approvedAt }) => {
        const own = this.sumsOf(submissionId).filter(
          ({ counterpartForbundId, line }) =>
            counterpartForbundId === counterpart && sideOf(leafLine(line)) === area,
        );
        return { version, approvedAt, booked: Money.sum(own.map(({ amount }) => Money.parse(amount))) };
      });
  }

  /** A version's entries with a förbund in an area, by date. */
  entriesWith(
    version: ApprovedVersion | undefined,
    counterpart: string,
    area: EliminationSide,
  ): readonly PairEntry[] {
    return (this.entries.get(version?.submissionId ?? '') ?? []).filter(
      (entry) => entry.counterpartForbundId === counterpart && sideOf(entry.line) === area,
    );
  }

  /** What a later version shows of the time after a period; null when there is none that does. */
  after(
    version: ApprovedVersion | undefined,
    counterpart: string,
    area: EliminationSide,
    periodEnd: string,
  ): readonly PairEntry[] | null {
    if (!version || version.sealFormat <= 1) return null;
    return this.entriesWith(version, counterpart, area).filter(
      (entry) => !isOpening(entry) && entry.entryDate > periodEnd,
    );
  }

  private sumsOf(submissionId: string): readonly MutualSum[] {
    return this.sums.get(submissionId) ?? [];
  }
}

/** The last day of a period. */
export function lastDayOf({ year, toPeriod }: WorklistPeriod): string {
  return dayOf(year, toPeriod, 31);
}

function leafLine(line: string): LeafLine {
  if (isLeafLine(line as LeafLine)) return line as LeafLine;
  throw new Error(`a submission holds the line ${line}, which takes no accounts`);
}

function bySubmission<Row extends { readonly submissionId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const known = found.get(row.submissionId);
    if (known) known.push(row);
    else found.set(row.submissionId, [row]);
  }
  return found;
}
