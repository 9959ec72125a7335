import { type FigureColumn, columnsOf } from '@samla/domain/consolidation/columns.js';
import { consolidateSpan } from '@samla/domain/consolidation/consolidate-span.js';
import type { Consolidation } from '@samla/domain/consolidation/consolidate.js';
import type { ConsolidationSum } from '@samla/domain/consolidation/consolidation-sum.js';
import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import type { PerimeterForbund } from '@samla/domain/consolidation/perimeter.js';
import { type MovedOpening, periodDifference } from '@samla/domain/consolidation/period-difference.js';
import { subsetOf } from '@samla/domain/consolidation/subset.js';
import { type Succession, successorOn } from '@samla/domain/consolidation/succession.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Money } from '@samla/domain/money/money.js';
import { isLeafLine } from '@samla/domain/statements/statement-line.js';
import type { CountyPerimeter } from '@samla/forbund/perimeter.service.js';
import { MadeOnce } from './made-once.js';
import type { ApprovedFigures, ApprovedSubmission } from './read/rollup.repository.js';

type Member = CountyPerimeter['forbund'][number];

/** The structure that figures are shown by, when it is not the one that booked them. */
export interface ShownStructure {
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly successions: readonly Succession[];
  /** The förbund by their names of that day. */
  readonly forbund: readonly Member[];
}

/** What is asked about, in plain values: the span, and the counties with their förbund as they are. */
export interface FiguresAsked {
  readonly year: number;
  readonly fromPeriod: number;
  readonly toPeriod: number;
  readonly kind: FigureKind;
  readonly counties: readonly CountyPerimeter[];
  /** Slugs of a subset; null for everybody. */
  readonly subset: readonly string[] | null;
  /** Null for the structure that booked. */
  readonly structure: ShownStructure | null;
}

/** A förbund of a consolidation, with its county. */
export interface FiguresForbund extends Member {
  readonly countyId: string;
}

/** Consolidated figures and what they were made of: the same object for as long as that is the same. */
export interface Figures {
  readonly asked: FiguresAsked;
  /** Those that are in it: expected that day or with something approved, and in the subset. */
  readonly forbund: readonly FiguresForbund[];
  /** The version that speaks for each förbund at the end of the span; one that is missing here has none. */
  readonly submissions: ReadonlyMap<string, ApprovedSubmission>;
  /** The versions that say where the span begins; none where it begins with the year. */
  readonly earlier: ReadonlyMap<string, ApprovedSubmission>;
  readonly perimeter: readonly PerimeterForbund[];
  readonly sums: readonly ConsolidationSum[];
  readonly movedOpenings: readonly MovedOpening[];
  /** By the förbund that booked, whatever they are shown by. */
  readonly figures: Consolidation;
  /** What the figures are shown by, where it is not the förbund that booked. */
  readonly columns: readonly FigureColumn[] | null;
  /** The answer that is made of them. */
  readonly answer: MadeOnce<object>;
}

/** Works out consolidated figures; reads nothing but what it is given. */
export function figuresOf(asked: FiguresAsked, versions: readonly ApprovedFigures[]): Figures {
  const { fromPeriod, toPeriod, structure } = asked;
  const later = byForbund(versions.filter((version) => version.toPeriod === toPeriod));
  const earlier = byForbund(versions.filter((version) => version.toPeriod === fromPeriod - 1));
  const speaks = (id: string): boolean => later.has(id) && (fromPeriod === 1 || earlier.has(id));
  const standsFor = structure ? successorOn(structure.successions, structure.on) : undefined;
  const forbund = askedFor(asked, speaks, standsFor);
  const source = { year: asked.year, fromPeriod, toPeriod, kind: asked.kind };
  const perimeter = forbund.map(({ id, name }) => ({
    id,
    name,
    submission: speaks(id) ? later.get(id)!.submissionId : null,
    source,
  }));
  const speaking = forbund.filter(({ id }) => speaks(id));
  const { sums, movedOpenings } = sumsOfSpan(speaking, later, earlier, fromPeriod);
  return {
    asked,
    forbund,
    submissions: only(speaking, later),
    earlier: only(fromPeriod === 1 ? [] : speaking, earlier),
    perimeter,
    sums,
    movedOpenings,
    figures: consolidateSpan(perimeter, sums, asked.kind),
    columns: standsFor ? columnsOf(perimeter, standsFor, namesIn(asked)) : null,
    answer: new MadeOnce(),
  };
}

/** Works out the figures of exactly the given versions, each with what it says that it is of. */
export function citedFiguresOf(
  { county }: { readonly county: CountyPerimeter },
  versions: readonly ApprovedFigures[],
): Figures {
  const first = versions[0]!;
  const { year, toPeriod, kind } = first;
  const named = new Map(county.forbund.map((member) => [member.id, member]));
  const forbund = versions.map(({ forbundId }) => ({
    ...named.get(forbundId)!,
    countyId: county.county.id,
  }));
  const perimeter = versions.map((version): PerimeterForbund => ({
    id: version.forbundId,
    name: named.get(version.forbundId)!.name,
    submission: version.submissionId,
    source: { year: version.year, fromPeriod: 1, toPeriod: version.toPeriod, kind: version.kind },
  }));
  const sums = versions.flatMap(sumsOf);
  const counties = [county];
  const subset = forbund.length < county.forbund.length ? forbund.map(({ slug }) => slug) : null;
  return {
    asked: { year, fromPeriod: 1, toPeriod, kind, counties, subset, structure: null },
    forbund,
    submissions: byForbund(versions),
    earlier: new Map(),
    perimeter,
    sums,
    movedOpenings: [],
    figures: consolidateSpan(perimeter, sums, kind),
    columns: null,
    answer: new MadeOnce(),
  };
}

/** What some of the förbund's figures come to by themselves. */
export function figuresAlone<Sum extends Pick<ConsolidationSum, 'forbund'>>(
  { perimeter, sums }: { readonly perimeter: readonly PerimeterForbund[]; readonly sums: readonly Sum[] },
  members: ReadonlySet<string>,
): { readonly perimeter: readonly PerimeterForbund[]; readonly sums: readonly Sum[] } {
  return {
    perimeter: perimeter.filter(({ id }) => members.has(id)),
    sums: sums.filter(({ forbund }) => members.has(forbund)),
  };
}

/** What a version says, in the domain's terms. */
export function sumsOf({ forbundId, sums }: ApprovedFigures): ConsolidationSum[] {
  return sums.map(({ line, counterpartForbundId, change, closing }) => {
    if (!isLeafLine(line)) throw new Error(`a submission holds the line ${line}, which takes no accounts`);
    const end = Money.parse(closing);
    // Most sums of the result began with the year, so that what moved is all that there is.
    const moved = change === closing ? end : Money.parse(change);
    const opening = moved === end ? Money.zero : end.subtract(moved);
    return {
      forbund: forbundId,
      line,
      counterpartyForbund: counterpartForbundId,
      opening,
      change: moved,
      closing: end,
    };
  });
}

/** Names of förbund in the columns that figures are shown by: those of the structure's day where there is one. */
export function namesIn({ counties, structure }: FiguresAsked): (forbund: string) => string {
  const all = [...counties.flatMap(({ forbund }) => forbund), ...(structure?.forbund ?? [])];
  const names = new Map(all.map(({ id, name }) => [id, name]));
  return (forbund) => names.get(forbund) ?? forbund;
}

function askedFor(
  { counties, subset }: FiguresAsked,
  speaks: (id: string) => boolean,
  standsFor: ((forbund: string) => string) | undefined,
): FiguresForbund[] {
  const all = counties.flatMap(({ county, forbund }) =>
    forbund.map((member): FiguresForbund => ({ ...member, countyId: county.id })),
  );
  const present = all.filter(({ id, isExpected }) => isExpected || speaks(id));
  if (subset === null) return present;
  const bySlug = new Map(all.map(({ slug, id }) => [slug, id]));
  const unknown = subset.filter((slug) => !bySlug.has(slug));
  if (unknown.length > 0)
    throw new DomainError('BAD_USER_INPUT', `Länet har inget förbund som heter ${unknown.join(', ')}.`, {
      argument: 'forbund',
    });
  // A förbund of the county that is not there that year has no figures: that is no fault of who asks about several years.
  const there = new Set(present.flatMap(({ id }) => [id, standsFor?.(id) ?? id]));
  const wanted = subset.map((slug) => bySlug.get(slug)!).filter((id) => there.has(id));
  return wanted.length === 0 ? [] : subsetOf(present, wanted, standsFor);
}

function sumsOfSpan(
  speaking: readonly FiguresForbund[],
  later: ReadonlyMap<string, ApprovedFigures>,
  earlier: ReadonlyMap<string, ApprovedFigures>,
  fromPeriod: number,
): { readonly sums: readonly ConsolidationSum[]; readonly movedOpenings: readonly MovedOpening[] } {
  const all = (versions: ReadonlyMap<string, ApprovedFigures>): ConsolidationSum[] =>
    speaking.flatMap(({ id }) => sumsOf(versions.get(id)!));
  if (fromPeriod === 1) return { sums: all(later), movedOpenings: [] };
  return periodDifference(all(later), all(earlier));
}

function byForbund(versions: readonly ApprovedFigures[]): Map<string, ApprovedFigures> {
  return new Map(versions.map((version) => [version.forbundId, version]));
}

function only(
  forbund: readonly FiguresForbund[],
  versions: ReadonlyMap<string, ApprovedFigures>,
): Map<string, ApprovedFigures> {
  return new Map(forbund.map(({ id }) => [id, versions.get(id)!]));
}
