import { Injectable } from '@nestjs/common';
import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { PerimeterService } from '@samla/forbund/perimeter.service.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import { lastDay, wholeQuestion } from './consolidation-question.js';
import type { Figures } from './county-figures.js';
import { FiguresService } from './figures.service.js';

/** Most years of one question, and most counties. */
export const MOST_YEARS = 20;
export const MOST_COUNTIES = 40;

/** Which figures of several counties. */
export interface CombinedQuestion {
  readonly years: readonly number[];
  readonly toPeriod: number;
  readonly kind: FigureKind;
  readonly knownAt: Date;
}

/** Several counties together for a year. */
export interface CombinedFigures {
  readonly kept: Figures;
  readonly knownAt: Date;
  /** Over all the counties, each member once. */
  readonly memberCount: number;
}

/** Puts the figures of several counties together, year by year; dealings across a county border are eliminated too. */
@Injectable()
export class CombinedConsolidationService {
  constructor(
    private readonly perimeters: PerimeterService,
    private readonly figures: FiguresService,
  ) {}

  /**
   * One for each year, in the order of years. Each county is read in its own transaction, all as known at the same moment.
   * `BAD_USER_INPUT` for years or a period that cannot be, or too many of them.
   */
  async combined(
    contexts: readonly CountyContext[],
    { years, toPeriod, kind, knownAt }: CombinedQuestion,
  ): Promise<CombinedFigures[]> {
    const asked = [...new Set(years)].sort((a, b) => a - b);
    if (asked.length === 0 || asked.length > MOST_YEARS)
      throw new DomainError('BAD_USER_INPUT', `years ska vara 1–${MOST_YEARS} år.`, { argument: 'years' });
    for (const year of asked) wholeQuestion({ year, toPeriod, knownAt });
    const countyIds = contexts.map(({ countyId }) => countyId);
    const days = asked.map((year) => lastDay(year, toPeriod));
    const perimeters = await this.perimeters.perimeters(countyIds, days);
    return Promise.all(
      asked.map(async (year, index) => {
        const { counties, memberCount } = perimeters.get(days[index]!)!;
        const span = { year, fromPeriod: 1, toPeriod, kind };
        const kept = await this.figures.of(
          contexts,
          { ...span, counties: [...counties].sort(byName), subset: null, structure: null },
          knownAt,
        );
        return { kept, knownAt, memberCount };
      }),
    );
  }
}

type Named = { readonly county: { readonly name: string; readonly slug: string } };

function byName({ county: a }: Named, { county: b }: Named): number {
  return a.name < b.name || (a.name === b.name && a.slug < b.slug) ? -1 : 1;
}
