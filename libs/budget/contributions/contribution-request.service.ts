import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { splitAllotment } from '@samla/domain/contributions/allotment-split.js';
import { keyOn } from '@samla/domain/contributions/contribution-key.js';
import { instalmentsOf } from '@samla/domain/contributions/instalments.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Money } from '@samla/domain/money/money.js';
import type { Member } from '@samla/forbund/membership.service.js';
import { assertPlanYear } from '@samla/governance/checked-text.js';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { ContributionVersion, StoredContributionKey } from './contribution.js';
import { splitFindingsOf } from './contribution-findings.js';
import { partiesOf, payersOf } from './contribution-members.js';
import { assertPayersOf, assertRequest, type ContributionRequest } from './contribution-request.js';
import { ContributionReading, ContributionService } from './contribution.service.js';
import {
  ContributionVersionRepository,
  type StoredContributionLine,
} from './contribution-version.repository.js';

/** Lines of a version that a decision is about; none named: all that are not decided. */
export interface ContributionDecision {
  readonly versionId: string;
  readonly decisionId: string;
  readonly lineNos: readonly number[] | null;
}

type NewLine = Omit<StoredContributionLine, 'versionId' | 'decisionId'>;

/** Requests contributions and binds them to decisions. What was requested is never changed: a new version is. */
@Injectable()
export class ContributionRequestService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly decisions: DecisionService,
    private readonly reading: ContributionReading,
    private readonly stored: ContributionVersionRepository,
    private readonly contributions: ContributionService,
  ) {}

  /**
   * Requests a year's contributions: split by 5 § and the key that holds on the year's first day, or as entered. Throws
   * `SHARES_INVALID` with the parties for an entered split that breaks 5 § unless it is published, `CONTRIBUTION_KEY_MISSING`,
   * `CONTRIBUTION_PAYER_MISSING`, `ALLOTMENT_NOT_WHOLE`, and `PERSONAL_DATA`.
   */
  async request(
    context: TenantContext,
    asked: ContributionRequest,
    idempotencyKey: string,
  ): Promise<ContributionVersion> {
    const { year, basis, unit, frequency, dueDay, isPublished, document, place, isConstructed } = asked;
    assertPlanYear(year);
    assertRequest(asked);
    instalmentsOf(Money.zero, { year, frequency, dueDay });
    const members = await this.contributions.membersIn(context, year);
    const { actor } = context;
    return this.database.tenant(context, async (tx) => {
      const call = { actor, mutation: 'requestContributions', key: idempotencyKey, input: inputOf(asked) };
      const { id } = await once(tx, call, async () => {
        await this.stored.lock(tx);
        const key = keyOn(await this.reading.keys.all(tx), `${year}-01-01`);
        const lines = linesOf(asked, members, key);
        if (basis === 'ENTERED' && !isPublished) assertSplit(lines, asked, members);
        const usesKey = basis !== 'ENTERED' && new Set(lines.map(({ party }) => party)).size < lines.length;
        const head = {
          id: asked.id ?? randomUUID(),
          ...{ year, basis, unit, frequency, dueDay, isPublished, document, place, isConstructed },
          total: Money.sum(lines.map(({ amount }) => amount)),
          keyId: usesKey ? (key?.id ?? null) : null,
          recordedBy: actor.name,
          recordedAt: this.clock.now(),
        };
        await this.stored.add(tx, head, lines);
        return head.id;
      });
      return this.contributions.version(tx, year, id, members);
    });
  }

  /** Binds lines to a decision. Throws `NOT_FOUND` for a version, line or decision, `CONTRIBUTIONS_DECIDED` for a bound line. */
  async decide(
    context: TenantContext,
    asked: ContributionDecision,
    idempotencyKey: string,
  ): Promise<ContributionVersion> {
    const { versionId, decisionId } = asked;
    const { actor } = context;
    const year = await this.database.tenant(context, (tx) => this.stored.yearOf(tx, versionId));
    if (year === null) throw notFound();
    const members = await this.contributions.membersIn(context, year);
    return this.database.tenant(context, async (tx) => {
      const call = { actor, mutation: 'decideContributions', key: idempotencyKey, input: asked };
      await once(tx, call, async () => {
        await this.stored.lock(tx);
        await this.decisions.byId(tx, decisionId);
        const lineNos = linesToDecide(asked, await this.stored.linesOf(tx, [versionId]));
        const at = this.clock.now();
        await this.stored.decide(tx, { versionId, decisionId, lineNos }, actor.name, at);
        return versionId;
      });
      return this.contributions.version(tx, year, versionId, members);
    });
  }
}

function linesOf(
  { basis, amount, unit, lines }: ContributionRequest,
  members: readonly Member[],
  key: StoredContributionKey | null,
): NewLine[] {
  if (basis === 'ENTERED') {
    assertPayersOf(lines, members);
    return lines.map((line, index) => ({ ...line, lineNo: index + 1 }));
  }
  const names = new Map(members.map((member) => [member.organisationId, member.organisationName]));
  return splitAllotment({ basis, amount: amount!, unit, payers: payersOf(members, key) }).map(
    ({ member, party, amount: part }, index) => ({
      lineNo: index + 1,
      party,
      organisationId: member,
      label: names.get(member)!,
      amount: part,
    }),
  );
}

function assertSplit(
  lines: readonly NewLine[],
  { unit }: ContributionRequest,
  members: readonly Member[],
): void {
  const findings = splitFindingsOf(lines, unit, partiesOf(members));
  if (findings.length === 0) return;
  throw new DomainError(
    'SHARES_INVALID',
    `Staten ska betala hälften och regionen och kommunerna en fjärdedel var (5 § lagen 2003:1210). ${findings[0]!.message}`,
    {
      parties: findings
        .filter(({ code }) => code === 'SHARE_DEVIATES')
        .map(({ party, amount, expected, difference }) => ({
          party,
          paid: amount.toString(),
          expected: expected.toString(),
          difference: difference.toString(),
        })),
    },
  );
}

function linesToDecide(
  { lineNos }: ContributionDecision,
  lines: readonly StoredContributionLine[],
): readonly number[] {
  const asked = lines.filter(({ lineNo, decisionId }) =>
    lineNos === null ? decisionId === null : lineNos.includes(lineNo),
  );
  if (lineNos !== null && asked.length < new Set(lineNos).size) throw notFound();
  const bound = asked.filter(({ decisionId }) => decisionId !== null).map(({ label }) => label);
  if (asked.length > 0 && bound.length === 0) return asked.map(({ lineNo }) => lineNo);
  throw new DomainError(
    'CONTRIBUTIONS_DECIDED',
    'Bidraget är redan bundet till ett beslut; ett ändrat bidrag begärs som en ny version.',
    { lines: bound },
  );
}

/** Amounts as text: what is compared when a key comes again. */
function inputOf({ amount, lines, ...asked }: ContributionRequest): unknown {
  return {
    ...asked,
    amount: amount?.toString() ?? null,
    lines: lines.map((line) => ({ ...line, amount: line.amount.toString() })),
  };
}

function notFound(): DomainError {
  return new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
