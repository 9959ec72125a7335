import { Injectable } from '@nestjs/common';
import type { Consolidation } from '@samla/domain/consolidation/consolidate.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { type CountyPerimeter, PerimeterService } from '@samla/forbund/perimeter.service.js';
import { Database } from '@samla/platform/database/database.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import {
  type ConsolidationQuestion,
  lastDay,
  wholeQuestion,
  type WholeQuestion,
} from './consolidation-question.js';
import { citedFiguresOf, type Figures } from './county-figures.js';
import { FiguresService } from './figures.service.js';
import { KeptWork } from './read/kept-work.js';
import { type ApprovedSubmission, RollupRepository, type SubmittedRow } from './read/rollup.repository.js';

export type { ConsolidationQuestion };

/** A county's consolidated figures as known at a moment, and what they were made of. */
export interface CountyConsolidation extends WholeQuestion {
  /** The county, with the förbund that are in it. */
  readonly perimeter: CountyPerimeter;
  /** The version that speaks for each förbund; one that is missing here has none. */
  readonly submissions: ReadonlyMap<string, ApprovedSubmission>;
  readonly figures: Consolidation;
  /** The figures without their moment, by which what is made of them can be kept. */
  readonly kept: Figures;
}

/** Consolidates what the förbund of a county have handed in and approved. Never reads anybody's books. */
@Injectable()
export class ConsolidationService {
  constructor(
    private readonly database: Database,
    private readonly perimeters: PerimeterService,
    private readonly rollups: RollupRepository,
    private readonly figures: FiguresService,
    private readonly work: KeptWork,
  ) {}

  /**
   * The county's statements with mutual dealings eliminated; `BAD_USER_INPUT` for a span or a subset that is none.
   */
  async consolidation(context: CountyContext, question: ConsolidationQuestion): Promise<CountyConsolidation> {
    const whole = wholeQuestion(question);
    const { year, fromPeriod, toPeriod, kind, forbund, isSubset, knownAt } = whole;
    const kept = await this.figures.ofCounty(
      context,
      { year, fromPeriod, toPeriod, kind, subset: isSubset ? forbund : null },
      {
        day: lastDay(year, toPeriod),
        structureOn: whole.structure === 'AS_SUCCEEDED' ? whole.structureOn : null,
      },
      knownAt,
    );
    return consolidationOf(whole, kept);
  }

  /**
   * The statements of exactly the versions that are named, and of their förbund alone: what a report that cites them is made
   * of. Known at the moment when the last of them was approved. Throws `NOT_FOUND` for one that is not approved in the county,
   * and `MIXED_YEARS`, `MIXED_KINDS`, `MIXED_PERIODS` or `DUPLICATE_FORBUND` for versions that cannot be added.
   */
  async cited(
    context: CountyContext,
    submissionIds: readonly string[],
    now: Date,
  ): Promise<CountyConsolidation> {
    const ids = [...new Set(submissionIds)];
    if (ids.length === 0) throw new DomainError('BAD_USER_INPUT', 'Nämn minst en inlämning.');
    const found = await this.database.county(context, (tx) => this.rollups.cited(tx, ids, now), 'ONE_READ');
    if (found.length < ids.length) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
    const versions = [...found].sort(
      (a, b) => a.year - b.year || a.toPeriod - b.toPeriod || (a.submissionId < b.submissionId ? -1 : 1),
    );
    const { year, toPeriod, kind } = versions[0]!;
    const county = await this.perimeters.perimeter(context.countyId, lastDay(year, toPeriod));
    const kept = this.work.of([context], { county }, versions, citedFiguresOf);
    const approvals = versions.map(({ approvedAt }) => approvedAt.getTime());
    const forbund = kept.asked.subset ?? undefined;
    const question = { year, toPeriod, kind, knownAt: new Date(Math.max(...approvals)) };
    return consolidationOf(wholeQuestion({ ...question, ...(forbund ? { forbund } : {}) }), kept);
  }

  /** The rows that the given submissions hold on the given lines: what a consolidated figure opens into. */
  submittedRows(
    context: CountyContext,
    submissionIds: readonly string[],
    lines: readonly string[],
  ): Promise<SubmittedRow[]> {
    return this.database.county(
      context,
      (tx) => this.rollups.submitted(tx, submissionIds, lines),
      'ONE_READ',
    );
  }
}

function consolidationOf(whole: WholeQuestion, kept: Figures): CountyConsolidation {
  const { forbund, submissions, figures, asked } = kept;
  return { ...whole, perimeter: { ...asked.counties[0]!, forbund }, submissions, figures, kept };
}
