import { Injectable } from '@nestjs/common';
import { FIGURE_KINDS, type FigureKind } from '@samla/domain/statements/figure-kind.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { countyContext, type CountyContext, type TenantContext } from '@samla/platform/tenant-context.js';
import { HandedInService } from '@samla/statements/handed-in.service.js';
import { SubmissionService } from '@samla/statements/submission.service.js';
import { ConsolidationService } from '../consolidation.service.js';
import type { SubmissionDeadline } from './deadline.js';
import { DeadlineService } from './deadline.service.js';
import { comparedWithOthers, type MonitorQuestion, monitorRow, type MonitorRow } from './monitor-row.js';

/** A row of a förbund's own, with what only the förbund itself can tell. */
export interface OwnMonitorRow extends MonitorRow {
  /** Whether books, budget or forecast say another thing now than the version that speaks; null without one. */
  readonly changedSince: boolean | null;
}

/** Tells a county and its förbund who has handed in, what is approved, what is late and what differs. */
@Injectable()
export class MonitorService {
  constructor(
    private readonly directory: ForbundDirectory,
    private readonly handedIn: HandedInService,
    private readonly submissions: SubmissionService,
    private readonly consolidations: ConsolidationService,
    private readonly deadlines: DeadlineService,
  ) {}

  /** Every förbund of the county × kind, by name. `BAD_USER_INPUT` for a year or period that is none. */
  async monitor(context: CountyContext, question: MonitorQuestion): Promise<MonitorRow[]> {
    const { year, toPeriod, knownAt } = question;
    const [handedIn, deadlines, { figures }] = await Promise.all([
      this.handedIn.ofEveryKind(context, year, toPeriod),
      this.deadlines.ofYear(context, year, knownAt),
      this.consolidations.consolidation(context, question),
    ]);
    return handedIn.flatMap(({ forbund, submissions }) =>
      FIGURE_KINDS.map((kind) => {
        const versions = submissions.filter((submission) => submission.kind === kind);
        const deadline = dueOn(deadlines, toPeriod, kind);
        const compared = kind === 'ACTUAL' ? comparedWithOthers(figures, forbund.id) : null;
        return monitorRow({ forbund, kind, deadline, versions, knownAt }, compared);
      }),
    );
  }

  /** The rows of one förbund, and whether what they stand for has changed since. */
  async ofForbund(context: TenantContext, question: MonitorQuestion): Promise<OwnMonitorRow[]> {
    const { year, toPeriod } = question;
    const { countyId } = await this.directory.forbundById(context.forbundId);
    // A förbund knows by when its county waits for it, and what the county has found between it and others.
    const rows = await this.monitor(countyContext(countyId, context.actor), question);
    const own = rows.filter(({ forbund }) => forbund.id === context.forbundId);
    return Promise.all(
      own.map(async (row) => ({
        ...row,
        changedSince: await this.submissions.changedSince(context, { year, toPeriod, kind: row.kind }),
      })),
    );
  }
}

function dueOn(deadlines: readonly SubmissionDeadline[], toPeriod: number, kind: FigureKind): string | null {
  return (
    deadlines.find((deadline) => deadline.toPeriod === toPeriod && deadline.kind === kind)?.dueOn ?? null
  );
}
