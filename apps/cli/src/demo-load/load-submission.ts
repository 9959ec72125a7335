import type { INestApplicationContext } from '@nestjs/common';
import { RollUpService } from '@samla/consolidation/roll-up.service.js';
import { countyContext, SYSTEM, tenantContext } from '@samla/platform/tenant-context.js';
import { SubmissionService } from '@samla/statements/submission.service.js';
import { demoActor, ids } from './demo-ids.js';

const WHOLE_YEAR = 12;

/** The förbund's ekonom hands in the year and its förbundschef approves it; what is done already stays as it is. */
export async function loadSubmission(
  services: INestApplicationContext,
  slug: string,
  year: number,
): Promise<void> {
  const submissions = services.get(SubmissionService, { strict: false });
  const forbundId = ids.forbund(slug);
  const ekonom = tenantContext(forbundId, demoActor(slug, 'EKONOM'));
  const key = `demo-${slug}-${year}`;
  const [known] = (await submissions.list(ekonom, year)).filter(({ toPeriod }) => toPeriod === WHOLE_YEAR);
  const submission =
    known ?? (await submissions.handIn(ekonom, { year, toPeriod: WHOLE_YEAR, idempotencyKey: key }));
  if (!submission.approvedAt) {
    const chef = tenantContext(forbundId, demoActor(slug, 'FORBUNDSCHEF'));
    await submissions.approve(chef, { submissionId: submission.id, idempotencyKey: key });
  }
  // The approval has ordered this as a job too; done twice it changes nothing, and no worker need run meanwhile.
  await services
    .get(RollUpService, { strict: false })
    .rollUp(countyContext(submission.countyId, SYSTEM), submission.id);
}
