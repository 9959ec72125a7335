import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { FIGURE_KINDS, type FigureKind } from '@samla/domain/statements/figure-kind.js';
import { type CountyPerimeter, PerimeterService } from '@samla/forbund/perimeter.service.js';
import { Database } from '@samla/platform/database/database.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import { SubmissionRepository } from './submission.repository.js';
import type { Submission, SubmissionKey } from './submission.js';

/** How far a förbund has come with a period. */
export const HAND_IN_STATUSES = ['MISSING', 'HANDED_IN', 'APPROVED'] as const;
export type HandInStatus = (typeof HAND_IN_STATUSES)[number];

/** What one förbund of a county has handed in for a period; no versions when it has not. */
export interface HandedIn {
  readonly forbund: CountyPerimeter['forbund'][number];
  readonly toPeriod: number;
  /** `APPROVED` as soon as one version is, whatever was handed in after it. */
  readonly status: HandInStatus;
  /** The latest first. */
  readonly submissions: readonly Submission[];
}

/** Tells a county who has handed in, who has approved, and who has done neither. */
@Injectable()
export class HandedInService {
  constructor(
    private readonly database: Database,
    private readonly perimeters: PerimeterService,
    private readonly submissions: SubmissionRepository,
  ) {}

  /** The years that there is anything of a kind, or for null of any kind, to read for in the county, oldest first. */
  years(context: CountyContext, kind: FigureKind | null): Promise<number[]> {
    const kinds = kind === null ? FIGURE_KINDS : [kind];
    return this.database.county(context, (tx) => this.submissions.yearsOfCounty(tx, kinds), 'ONE_READ');
  }

  /** Every förbund of the county, by name, with what it has handed in of a kind; `BAD_USER_INPUT` for a year or period that is none. */
  async handedIn(context: CountyContext, { year, toPeriod, kind }: SubmissionKey): Promise<HandedIn[]> {
    return this.ofKinds(context, { year, toPeriod }, [kind]);
  }

  /** As `handedIn`, outcome, budget and forecast together. */
  ofEveryKind(context: CountyContext, year: number, toPeriod: number): Promise<HandedIn[]> {
    return this.ofKinds(context, { year, toPeriod }, FIGURE_KINDS);
  }

  private async ofKinds(
    context: CountyContext,
    { year, toPeriod }: Omit<SubmissionKey, 'kind'>,
    kinds: readonly FigureKind[],
  ): Promise<HandedIn[]> {
    if (toPeriod < 1 || toPeriod > 12)
      throw new DomainError('BAD_USER_INPUT', 'toPeriod ska vara 1–12.', { argument: 'toPeriod' });
    if (year < 1900 || year > 2200)
      throw new DomainError('BAD_USER_INPUT', 'year ska vara ett årtal.', { argument: 'year' });
    const perimeter = await this.perimeters.perimeter(context.countyId, `${year}-12-31`);
    const all = await this.database.county(context, (tx) =>
      this.submissions.ofCounty(tx, { year, toPeriod }, kinds),
    );
    return perimeter.forbund
      .map((forbund): HandedIn => {
        const submissions = all.filter(({ forbundId }) => forbundId === forbund.id);
        return { forbund, toPeriod, status: statusOf(submissions), submissions };
      })
      .sort((a, b) => (a.forbund.name < b.forbund.name ? -1 : 1));
  }
}

function statusOf(submissions: readonly Submission[]): HandInStatus {
  if (submissions.some(({ approvedAt }) => approvedAt !== null)) return 'APPROVED';
  return submissions.length > 0 ? 'HANDED_IN' : 'MISSING';
}
