import type { INestApplicationContext } from '@nestjs/common';
import { ContributionKeyService } from '@samla/budget/contributions/contribution-key.service.js';
import type { ContributionRequest } from '@samla/budget/contributions/contribution-request.js';
import { ContributionRequestService } from '@samla/budget/contributions/contribution-request.service.js';
import { demoId } from '@samla/domain/identity/demo-id.js';
import { Money } from '@samla/domain/money/money.js';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import { type TenantContext, tenantContext } from '@samla/platform/tenant-context.js';
import {
  CONSTRUCTED_ALLOTMENTS,
  type ConstructedAllotments,
  constructedLines,
} from '../demo/contributions/constructed-contributions.js';
import {
  DEMO_CONTRIBUTIONS,
  type PrintedContribution,
} from '../demo/contributions/published-contributions.js';
import { DEMO_ORGANISATIONS } from '../demo/members.js';
import { demoActor, ids } from './demo-ids.js';

/** Registers the contributions of a förbund: what is published, and of the constructed books the constructed ones. */
export async function loadContributions(services: INestApplicationContext, slug: string): Promise<void> {
  const requests = services.get(ContributionRequestService, { strict: false });
  const context = tenantContext(ids.forbund(slug), demoActor(slug, 'EKONOM'));
  for (const published of DEMO_CONTRIBUTIONS.filter(({ forbund }) => forbund === slug)) {
    const { year, unit, document, place, lines } = published;
    const request = { ...requestOf(slug, year, lines), unit, document, place, isPublished: true };
    await requests.request(
      context,
      { ...request, isConstructed: false },
      `demo-contributions-${slug}-${year}`,
    );
  }
  for (const allotments of CONSTRUCTED_ALLOTMENTS.filter(({ forbund }) => forbund === slug))
    await loadConstructed(services, context, allotments);
}

/** The id of a demo version of contributions: one a förbund and year. */
export function contributionVersionId(slug: string, year: number): string {
  return demoId('contributions', `${slug}-${year}`);
}

async function loadConstructed(
  services: INestApplicationContext,
  context: TenantContext,
  allotments: ConstructedAllotments,
): Promise<void> {
  const { forbund: slug, key, years } = allotments;
  const weights = key.weights.map(([organisation, weight]) => ({
    organisationId: ids.organisation(organisation),
    weight,
  }));
  await services
    .get(ContributionKeyService, { strict: false })
    .set(
      context,
      { ...key, id: demoId('contribution-key', slug), weights, isConstructed: true },
      `demo-key-${slug}`,
    );
  const requests = services.get(ContributionRequestService, { strict: false });
  const decisions = services.get(DecisionService, { strict: false });
  const chef = tenantContext(context.forbundId, demoActor(slug, 'FORBUNDSCHEF'));
  for (const { year, total, decidedOn } of years) {
    const request = requestOf(slug, year, constructedLines(allotments, total));
    const made = { ...request, unit: 'KR', document: '', place: '', isPublished: false } as const;
    await requests.request(context, { ...made, isConstructed: true }, `demo-contributions-${slug}-${year}`);
    const decisionId = demoId('decision', `contributions-${slug}-${year}`);
    const title = `Medlemmarnas bidrag ${year} (konstruerat)`;
    const decision = {
      id: decisionId,
      body: 'MEMBERS',
      decidedOn,
      paragraph: '',
      title,
      document: '',
    } as const;
    await decisions.record(
      chef,
      { ...decision, isConstructed: true },
      `demo-contributions-decision-${slug}-${year}`,
    );
    const bound = { versionId: contributionVersionId(slug, year), decisionId, lineNos: null };
    await requests.decide(chef, bound, `demo-contributions-decided-${slug}-${year}`);
  }
}

type EnteredRequest = Pick<
  ContributionRequest,
  'id' | 'year' | 'basis' | 'amount' | 'lines' | 'frequency' | 'dueDay'
>;

function requestOf(slug: string, year: number, lines: readonly PrintedContribution[]): EnteredRequest {
  return {
    id: contributionVersionId(slug, year),
    year,
    basis: 'ENTERED',
    amount: null,
    frequency: 'QUARTER',
    dueDay: 28,
    lines: lines.map(({ party, organisation, label, amount }) => ({
      party,
      organisationId: organisation && ids.organisation(organisation),
      label: label || DEMO_ORGANISATIONS.find((each) => each.slug === organisation)!.name,
      amount: Money.parse(amount),
    })),
  };
}
