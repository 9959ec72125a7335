import type { INestApplicationContext } from '@nestjs/common';
import type { DutyEvent } from '@samla/domain/governance/duty-event.js';
import type { LocalDuty } from '@samla/domain/governance/local-duty.js';
import { demoId } from '@samla/domain/identity/demo-id.js';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import { DutyRegistration } from '@samla/governance/duties/duty-registration.service.js';
import { RiskService } from '@samla/governance/risks/risk.service.js';
import { countyContext, SYSTEM, tenantContext } from '@samla/platform/tenant-context.js';
import { DEMO_COUNTY } from '../demo/county.js';
import { COUNTY_EVENTS, COUNTY_MERGER, COUNTY_STEPS } from '../demo/governance/county-duties.js';
import type { DemoDutyEvent, DemoLocalDuty } from '../demo/governance/demo-duties.js';
import { DEMO_RISKS } from '../demo/governance/demo-risks.js';
import { OTHER_DUTIES } from '../demo/governance/other-duties.js';
import { VASTERAS_DUTIES } from '../demo/governance/vasteras-duties.js';
import { demoActor, ids } from './demo-ids.js';

/** The förbund of the comparison county has published figures, and no risks were made up for it. */
const WITHOUT_RISKS = 'vasterbergslagen';

/** Registers decisions, the years of duties and the risks of a förbund; what is there already stays as it is. */
export async function loadGovernance(services: INestApplicationContext, slug: string): Promise<void> {
  const context = tenantContext(ids.forbund(slug), demoActor(slug, 'FORBUNDSCHEF'));
  for (const duties of [VASTERAS_DUTIES, ...OTHER_DUTIES].filter(({ forbund }) => forbund === slug)) {
    const decisions = duties.decisions.map(({ slug: name, ...decision }) => ({
      ...decision,
      id: decisionId(name),
      paragraph: '',
    }));
    await services.get(DecisionService, { strict: false }).register(context, decisions);
    await services.get(DutyRegistration, { strict: false }).register(context, {
      local: duties.local.map(localDuty),
      events: duties.events.map((event) => dutyEvent(slug, event, duties.local)),
    });
  }
  if (slug === WITHOUT_RISKS) return;
  await services.get(RiskService, { strict: false }).register(
    context,
    DEMO_RISKS.map(({ slug: name, ...risk }) => ({
      ...risk,
      riskId: demoId('risk', `${slug}-${name}`),
      note: '',
      document: '',
      isConstructed: true,
    })),
  );
}

/** Registers the county's own year: the merger's duties and the steps that the plan of 2023 tells. */
export async function loadCountyDuties(services: INestApplicationContext): Promise<void> {
  const context = countyContext(ids.county(DEMO_COUNTY.slug), SYSTEM);
  const year = {
    local: COUNTY_STEPS.map(localDuty),
    events: COUNTY_EVENTS.map((event) => dutyEvent(DEMO_COUNTY.slug, event, COUNTY_STEPS)),
  };
  await services.get(DutyRegistration, { strict: false }).registerCounty(context, year, COUNTY_MERGER);
}

function localDuty({ slug, opensOn, ...duty }: DemoLocalDuty): LocalDuty {
  const facts = { ...duty, opensOn: opensOn ?? duty.dueOn };
  return { ...facts, id: dutyId(slug), isYearly: false, isConstructed: false };
}

function dutyEvent(
  place: string,
  { duty, decision, note = '', ...event }: DemoDutyEvent,
  local: readonly DemoLocalDuty[],
): Omit<DutyEvent, 'recordedBy' | 'recordedAt'> {
  const isLocal = local.some(({ slug }) => slug === duty);
  return {
    ...event,
    id: demoId('duty-event', `${place}-${duty}-${event.year}`),
    dutyKey: isLocal ? dutyId(duty) : duty,
    kind: event.doneOn === null ? 'NOT_APPLICABLE' : 'DONE',
    decisionId: decision === undefined ? null : decisionId(decision),
    note,
  };
}

function dutyId(slug: string): string {
  return demoId('duty', slug);
}

function decisionId(slug: string): string {
  return demoId('decision', slug);
}
