import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import type { FigureStructure } from '@samla/domain/consolidation/succession.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';

/** Which consolidation: a span of a year, of a kind, as known at a moment. What is left out has its ordinary value. */
export interface ConsolidationQuestion {
  readonly year: number;
  /** 1–12, not after `toPeriod`; 1 when left out. */
  readonly fromPeriod?: number;
  /** 1–12; 12 is the whole year. */
  readonly toPeriod: number;
  /** Outcome when left out. */
  readonly kind?: FigureKind;
  /** Slugs of the county's förbund to put together; all of them when left out. */
  readonly forbund?: readonly string[];
  /** Whether columns are those that booked or those that have taken over; those that booked when left out. */
  readonly structure?: FigureStructure;
  /** `YYYY-MM-DD`: the day of that structure; the last day of the span when left out. */
  readonly structureOn?: string;
  readonly knownAt: Date;
}

/** A question with nothing left out. */
export type WholeQuestion = Required<ConsolidationQuestion> & { readonly isSubset: boolean };

/** The question with its ordinary values; `BAD_USER_INPUT` for a year, period or subset that cannot be. */
export function wholeQuestion(asked: ConsolidationQuestion): WholeQuestion {
  const { year, fromPeriod = 1, toPeriod, kind = 'ACTUAL', forbund, structure = 'AS_BOOKED' } = asked;
  if (toPeriod < 1 || toPeriod > 12) throw badInput('toPeriod', 'toPeriod ska vara 1–12.');
  if (fromPeriod < 1 || fromPeriod > toPeriod)
    throw badInput('fromPeriod', 'fromPeriod ska vara 1–12 och inte efter toPeriod.');
  if (year < 1900 || year > 2200) throw badInput('year', 'year ska vara ett årtal.');
  if (forbund?.length === 0)
    throw badInput('forbund', 'Nämn minst ett förbund, eller utelämna forbund för alla.');
  return {
    year,
    fromPeriod,
    toPeriod,
    kind,
    forbund: [...new Set(forbund ?? [])].sort(),
    isSubset: forbund !== undefined,
    structure,
    structureOn: asked.structureOn ?? lastDay(year, toPeriod),
    knownAt: asked.knownAt,
  };
}

/** The last day of a month, `YYYY-MM-DD`. */
export function lastDay(year: number, period: number): string {
  return new Date(Date.UTC(year, period, 0)).toISOString().slice(0, 10);
}

function badInput(argument: string, message: string): DomainError {
  return new DomainError('BAD_USER_INPUT', message, { argument });
}
