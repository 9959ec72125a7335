import type { INestApplicationContext } from '@nestjs/common';
import { demoId } from '@samla/domain/identity/demo-id.js';
import type { ParticipantCount } from '@samla/domain/insatser/participant-count.js';
import { Money } from '@samla/domain/money/money.js';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import { CountService } from '@samla/insatser/counts/count.service.js';
import { GoalService } from '@samla/insatser/goals/goal.service.js';
import { GrantService } from '@samla/insatser/money/grant.service.js';
import { PublishedInsatserService } from '@samla/insatser/published-insatser.service.js';
import { InsatsService } from '@samla/insatser/register/insats.service.js';
import { InsatsReportService } from '@samla/insatser/reports/insats-report.service.js';
import { type TenantContext, tenantContext } from '@samla/platform/tenant-context.js';
import type { DemoCount, DemoGrant, DemoRegistered } from '../demo/insats-register/demo-register.js';
import { DEMO_REGISTERS } from '../demo/insats-register/demo-registers.js';
import { demoActor, ids } from './demo-ids.js';

/** Registers the insatser of a förbund with what is decided, printed and counted; each step again does nothing. */
export async function loadInsatser(services: INestApplicationContext, slug: string): Promise<void> {
  const context = tenantContext(ids.forbund(slug), demoActor(slug, 'FORBUNDSCHEF'));
  for (const registered of DEMO_REGISTERS.filter(({ forbund }) => forbund === slug)) {
    await register(services, context, registered);
    await loadGrants(services, context, registered);
    await loadGoals(services, context, registered);
    await loadReports(services, context, registered);
    await loadCounts(services, context, registered);
  }
}

async function register(
  services: INestApplicationContext,
  context: TenantContext,
  { code, objectCode, name, kind, isEsf, performer, agreement, costKind, outcomes, ...about }: DemoRegistered,
): Promise<void> {
  const { document, place, isConstructed } = about;
  const insats = {
    ...{ code, objectCode, name, kind, performer, document, place, isConstructed },
    ...{ performerOrganisationId: null, endedOn: null, cancelledOn: null },
    followUpMethod: document.includes('2023') ? ('VOLUMES' as const) : ('SUS' as const),
    isEsf: isEsf ?? false,
    agreementFrom: agreement?.from ?? null,
    agreementTo: agreement?.to ?? null,
    agreementDocument: agreement?.document ?? '',
    costKind: costKind ?? ('INSATS' as const),
  };
  await services.get(InsatsService, { strict: false }).add(context, insats, `demo-insats-${code}`);
  const printed = (outcomes ?? []).map((outcome) => ({ ...outcome, amount: Money.parse(outcome.amount) }));
  await services.get(PublishedInsatserService, { strict: false }).registerOutcomes(context, code, printed);
}

async function loadGrants(
  services: INestApplicationContext,
  context: TenantContext,
  { forbund, code, grants }: DemoRegistered,
): Promise<void> {
  const decisions = grants.flatMap(({ decision }) => (decision ? [decision] : []));
  await services.get(DecisionService, { strict: false }).register(
    context,
    decisions.map(({ key, ...decision }) => ({
      ...decision,
      ...{ id: demoId('decision', `insats-${forbund}-${key}`), body: 'BOARD', paragraph: '' },
    })),
  );
  const service = services.get(GrantService, { strict: false });
  for (const [index, grant] of grants.entries()) {
    const { amount, from, to, note, document, place, isConstructed } = grant;
    const key = `${forbund}-${code}-${index + 1}`;
    await service.grant(
      context,
      {
        ...{ code, from, to, note, document, place, isConstructed, costKind: 'INSATS' },
        id: demoId('insats-grant', key),
        decisionId: decisionOf(forbund, grant),
        amount: Money.parse(amount),
      },
      `demo-grant-${key}`,
    );
  }
}

/** Budgets are loaded before, with their decisions. */
function decisionOf(forbund: string, { budgetYear, decision }: DemoGrant): string {
  return demoId(
    'decision',
    decision ? `insats-${forbund}-${decision.key}` : `budget-${forbund}-${budgetYear}`,
  );
}

async function loadGoals(
  services: INestApplicationContext,
  context: TenantContext,
  { forbund, code, goals = [] }: DemoRegistered,
): Promise<void> {
  const service = services.get(GoalService, { strict: false });
  for (const [index, { values = [], ...goal }] of goals.entries()) {
    const key = `${forbund}-${code}-${index + 1}`;
    const goalId = demoId('insats-goal', key);
    await service.register(context, {
      ...goal,
      code,
      id: goalId,
      direction: 'AT_LEAST',
      isConstructed: false,
    });
    const { document, place } = goal;
    for (const value of values)
      await service.report(
        context,
        { ...value, goalId, document, place, isConstructed: false },
        `demo-goal-${key}-${value.onDay}`,
      );
  }
}

async function loadReports(
  services: INestApplicationContext,
  context: TenantContext,
  { forbund, code, reports = [] }: DemoRegistered,
): Promise<void> {
  const service = services.get(InsatsReportService, { strict: false });
  for (const { year, receivedOn } of reports) {
    const key = `${forbund}-${code}-${year}`;
    const reportId = demoId('insats-report', key);
    const period = { from: `${year}-01-01`, to: `${year}-12-31`, dueOn: `${year + 1}-01-31` };
    const report = { ...period, id: reportId, code, title: `Årsrapport ${year}`, isConstructed: true };
    await service.require(context, report, `demo-report-${key}`);
    if (receivedOn !== null)
      await service.receive(context, { reportId, receivedOn, document: '' }, `demo-receipt-${key}`);
  }
}

async function loadCounts(
  services: INestApplicationContext,
  context: TenantContext,
  { forbund, code, counts = [] }: DemoRegistered,
): Promise<void> {
  const service = services.get(CountService, { strict: false });
  for (const [index, { year, counts: list, ...set }] of counts.entries()) {
    const period = { from: `${year}-01-01`, to: `${year}-12-31` };
    const printed = {
      ...set,
      ...period,
      code,
      isPublished: true,
      isConstructed: false,
      counts: list.map(countOf),
    };
    await service.set(context, printed, `demo-counts-${forbund}-${code}-${index + 1}`);
  }
}

function countOf([kind, all, women = null, men = null]: DemoCount): ParticipantCount {
  const named =
    typeof kind === 'string'
      ? { kind, label: '', partOf: '' }
      : { partOf: '', ...kind, kind: 'OTHER' as const };
  return { ...named, all, women, men };
}
