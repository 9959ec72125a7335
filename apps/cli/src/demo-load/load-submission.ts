import type { INestApplicationContext } from '@nestjs/common';
import { SavedForecastService } from '@samla/budget/forecast/saved-forecast.service.js';
import { BudgetService } from '@samla/budget/versions/budget.service.js';
import { RollUpService } from '@samla/consolidation/roll-up.service.js';
import { countyContext, SYSTEM, tenantContext } from '@samla/platform/tenant-context.js';
import { SubmissionService } from '@samla/statements/submission.service.js';
import type { SubmissionKey } from '@samla/statements/submission.js';
import { DEMO_BUDGETS } from '../demo/budget/demo-budgets.js';
import { demoActor, ids } from './demo-ids.js';

const HALF_YEAR = 6;
const WHOLE_YEAR = 12;

/** The outcome of a year of books is handed in and approved: the first half, then the whole. */
export async function loadOutcome(
  services: INestApplicationContext,
  slug: string,
  year: number,
): Promise<void> {
  for (const toPeriod of [HALF_YEAR, WHOLE_YEAR])
    await loadSubmission(services, slug, { year, toPeriod, kind: 'ACTUAL' });
}

/** The budgets in force and the latest forecasts of the förbund's years are handed in and approved, each as its own kind. */
export async function loadPlans(services: INestApplicationContext, slug: string): Promise<void> {
  const context = tenantContext(ids.forbund(slug), demoActor(slug, 'EKONOM'));
  const years = [
    ...new Set(DEMO_BUDGETS.filter(({ forbund }) => forbund === slug).map(({ year }) => year)),
  ].sort();
  for (const year of years) {
    const budgets = await services.get(BudgetService, { strict: false }).list(context, year);
    if (budgets.some(({ isInForce }) => isInForce))
      await loadSubmission(services, slug, { year, toPeriod: WHOLE_YEAR, kind: 'BUDGET' });
    const forecasts = await services.get(SavedForecastService, { strict: false }).list(context, [year]);
    if (forecasts.length > 0)
      await loadSubmission(services, slug, { year, toPeriod: WHOLE_YEAR, kind: 'FORECAST' });
  }
}

/** The förbund's ekonom hands in and its förbundschef approves; what is done already stays as it is. */
async function loadSubmission(
  services: INestApplicationContext,
  slug: string,
  { year, toPeriod, kind }: SubmissionKey,
): Promise<void> {
  const submissions = services.get(SubmissionService, { strict: false });
  const forbundId = ids.forbund(slug);
  const ekonom = tenantContext(forbundId, demoActor(slug, 'EKONOM'));
  const key = keyOf(slug, { year, toPeriod, kind });
  const [known] = (await submissions.list(ekonom, year)).filter(
    (each) => each.toPeriod === toPeriod && each.kind === kind,
  );
  const submission =
    known ?? (await submissions.handIn(ekonom, { year, toPeriod, kind, idempotencyKey: key }));
  if (!submission.approvedAt) {
    const chef = tenantContext(forbundId, demoActor(slug, 'FORBUNDSCHEF'));
    await submissions.approve(chef, { submissionId: submission.id, idempotencyKey: key });
  }
  // The approval has ordered this as a job too; done twice it changes nothing, and no worker need run meanwhile.
  await services
    .get(RollUpService, { strict: false })
    .rollUp(countyContext(submission.countyId, SYSTEM), submission.id);
}

/** The key of a year's outcome is the one that it had before anything else was handed in. */
function keyOf(slug: string, { year, toPeriod, kind }: SubmissionKey): string {
  if (kind === 'ACTUAL' && toPeriod === WHOLE_YEAR) return `demo-${slug}-${year}`;
  return `demo-${slug}-${year}-${toPeriod}-${kind.toLowerCase()}`;
}
