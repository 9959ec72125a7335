import { Injectable } from '@nestjs/common';
import { consolidate, type Consolidation } from '@samla/domain/consolidation/consolidate.js';
import type { ConsolidationRow, PerimeterForbund } from '@samla/domain/consolidation/perimeter.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Money } from '@samla/domain/money/money.js';
import { isLeafLine, STATEMENT_LINES } from '@samla/domain/statements/statement-line.js';
import { type CountyPerimeter, PerimeterService } from '@samla/forbund/perimeter.service.js';
import { Database } from '@samla/platform/database/database.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import { ApprovedFiguresService } from './read/approved-figures.service.js';
import { KeptWork } from './read/kept-work.js';
import {
  type ApprovedFigures,
  type ApprovedSubmission,
  RollupRepository,
  type SubmittedRow,
} from './read/rollup.repository.js';

/** Which consolidation: the year up to and including a period, as known at a moment. */
export interface ConsolidationQuestion {
  readonly year: number;
  /** 1–12; 12 is the whole year. */
  readonly toPeriod: number;
  readonly knownAt: Date;
}

/** A county's consolidated figures and what they were made of: the same object for as long as that is the same. */
export interface CountyFigures extends Omit<ConsolidationQuestion, 'knownAt'> {
  readonly perimeter: CountyPerimeter;
  /** The version that speaks for each förbund; one that is missing here has none. */
  readonly submissions: ReadonlyMap<string, ApprovedSubmission>;
  readonly figures: Consolidation;
}

/** A county's consolidated figures as known at a moment. */
export interface CountyConsolidation extends CountyFigures, ConsolidationQuestion {
  /** The figures without their moment, by which what is made of them can be kept. */
  readonly kept: CountyFigures;
}

/** Consolidates what the förbund of a county have handed in and approved. Never reads anybody's books. */
@Injectable()
export class ConsolidationService {
  constructor(
    private readonly database: Database,
    private readonly perimeters: PerimeterService,
    private readonly rollups: RollupRepository,
    private readonly approved: ApprovedFiguresService,
    private readonly work: KeptWork,
  ) {}

  /** The county's statements with mutual dealings eliminated; `BAD_USER_INPUT` for a period that is none. */
  async consolidation(context: CountyContext, question: ConsolidationQuestion): Promise<CountyConsolidation> {
    const { year, toPeriod, knownAt } = question;
    if (toPeriod < 1 || toPeriod > 12) throw new DomainError('BAD_USER_INPUT', 'toPeriod ska vara 1–12.');
    if (year < 1900 || year > 2200) throw new DomainError('BAD_USER_INPUT', 'year ska vara ett årtal.');
    // Who and what stand behind different doors; both are read as of the same moment.
    const [county, approved] = await Promise.all([
      this.perimeters.perimeter(context.countyId, lastDay(year, toPeriod)),
      this.approved.figures(context, { year, toPeriod, kind: 'ACTUAL', knownAt }),
    ]);
    const kept = this.work.of([context], { year, toPeriod, county }, approved, countyFigures);
    return { ...kept, kept, knownAt };
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

/** What is asked about: the period, and the county with its förbund as they are. */
interface Asked extends Pick<CountyFigures, 'year' | 'toPeriod'> {
  readonly county: CountyPerimeter;
}

function countyFigures(
  { year, toPeriod, county }: Asked,
  approved: readonly ApprovedFigures[],
): CountyFigures {
  const submissions = new Map(approved.map((each) => [each.forbundId, each]));
  const perimeter = {
    ...county,
    forbund: county.forbund.filter(({ id, isExpected }) => isExpected || submissions.has(id)),
  };
  const forbund: PerimeterForbund[] = perimeter.forbund.map(({ id, name }) => ({
    id,
    name,
    submission: submissions.get(id)?.submissionId ?? null,
  }));
  const figures = consolidate(forbund, approved.flatMap(amountRows));
  return { year, toPeriod, perimeter, submissions, figures };
}

/** Closing amounts of balance lines, the period's change of result lines. */
function amountRows({ forbundId, sums }: ApprovedFigures): ConsolidationRow[] {
  return sums.map(({ line, counterpartForbundId, change, closing }) => {
    if (!isLeafLine(line)) throw new Error(`a submission holds the line ${line}, which takes no accounts`);
    const isBalance = STATEMENT_LINES[line].statement === 'BALANCE_SHEET';
    return {
      forbund: forbundId,
      line,
      counterpartyForbund: counterpartForbundId,
      amount: Money.parse(isBalance ? closing : change),
    };
  });
}

function lastDay(year: number, period: number): string {
  return new Date(Date.UTC(year, period, 0)).toISOString().slice(0, 10);
}
