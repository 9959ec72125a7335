import { Injectable } from '@nestjs/common';
import type { TieOutcome } from '@samla/domain/document-check/findings/tested-tie.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { requiredText } from '@samla/governance/checked-text.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { Paged } from '@samla/platform/paging.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { validate } from 'uuid';
import type { CheckCounts } from '../checks/document-check.js';
import type { KeptTie } from '../checks/kept-tie.js';
import { DocumentRepository } from '../kept/document.repository.js';
import { CheckResultRepository } from './check-result.repository.js';
import { FindingAnswerRepository } from './finding-answer.repository.js';
import type { AnsweredFinding, AnswerKind, FindingAnswer, FindingFilter } from './kept-finding.js';
import { pagedByCheck } from './paged-by-check.js';
import type { ResultPage } from './result-page.js';
import { type FindingPlace, placeOf, type SaidOfFinding, saidOf } from './said-of-finding.js';

/** Which finding is answered, how and why. */
export interface NewAnswer {
  readonly checkId: string;
  readonly findingNo: number;
  readonly kind: AnswerKind;
  readonly reason: string;
}

/** What checks have found, and what the förbund says about it. */
@Injectable()
export class FindingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly documents: DocumentRepository,
    private readonly results: CheckResultRepository,
    private readonly answers: FindingAnswerRepository,
  ) {}

  /**
   * Answers a finding: for this version and those after it, as long as its place shows the same values. Throws
   * `PERSONAL_DATA`, `BAD_USER_INPUT` without a reason, `FINDING_NOT_ANSWERED` when there is nothing to withdraw.
   */
  async answer(context: TenantContext, asked: NewAnswer, idempotencyKey: string): Promise<AnsweredFinding> {
    const reason = requiredText('reason', asked.reason, 1000);
    const { checkId, findingNo, kind } = asked;
    const call = {
      ...{ actor: context.actor, mutation: 'answerFinding', key: idempotencyKey },
      input: { checkId, findingNo, kind, reason },
      trail: () => ({ reason }),
    };
    return this.database.tenant(context, async (tx) => {
      await once(tx, call, async () => {
        const found = await this.known(tx, checkId, findingNo);
        await this.documents.lock(tx, found.documentId);
        await this.write(tx, context, found, { kind, reason });
        return `${checkId}:${findingNo}`;
      });
      return this.known(tx, checkId, findingNo);
    });
  }

  /** A page of each check's findings, by check. */
  async findings(
    context: TenantContext,
    checkIds: readonly string[],
    filter: FindingFilter,
    page: ResultPage,
  ): Promise<ReadonlyMap<string, Paged<AnsweredFinding>>> {
    const rows = await this.database.tenant(context, (tx) =>
      this.results.findings(tx, checkIds, filter, page),
    );
    return pagedByCheck(checkIds, rows, page);
  }

  /** A page of each check's ties, by check. */
  async ties(
    context: TenantContext,
    checkIds: readonly string[],
    outcome: TieOutcome | null,
    page: ResultPage,
  ): Promise<ReadonlyMap<string, Paged<KeptTie>>> {
    const rows = await this.database.tenant(context, (tx) => this.results.ties(tx, checkIds, outcome, page));
    return pagedByCheck(checkIds, rows, page);
  }

  /** How many ties and findings checks have, by check. */
  async counts(
    context: TenantContext,
    checkIds: readonly string[],
  ): Promise<ReadonlyMap<string, CheckCounts>> {
    const rows = await this.database.tenant(context, (tx) => this.results.counts(tx, checkIds));
    return new Map(rows.map((counts) => [counts.checkId, counts]));
  }

  /** What has been said of findings, by `saidKey`. */
  async said(context: TenantContext, keys: readonly string[]): Promise<ReadonlyMap<string, SaidOfFinding>> {
    const places = keys.map(placeOf);
    return this.database.tenant(context, async (tx) => {
      const all = await this.answers.ofPlaces(tx, places);
      const found = await this.results.keysOfPlaces(tx, places);
      return new Map(keys.map((key, at) => [key, saidOf(places[at] as FindingPlace, all, found)]));
    });
  }

  private async write(
    tx: TenantTransaction,
    { actor }: TenantContext,
    { documentId, placeKey, findingKey, version, finding, status }: AnsweredFinding,
    said: Pick<FindingAnswer, 'kind' | 'reason'>,
  ): Promise<void> {
    const before = (await this.answers.ofPlaces(tx, [{ documentId, placeKey }])).filter(
      (each) => each.findingKey === findingKey,
    );
    if (said.kind === 'WITHDRAWN' && status === 'OPEN')
      throw new DomainError('FINDING_NOT_ANSWERED', 'Det finns inget svar att ta tillbaka.');
    await this.answers.insert(tx, {
      ...{ documentId, placeKey, findingKey, version, ...said },
      answerNo: before.length + 1,
      printed: finding.printed,
      recomputed: finding.recomputed,
      answeredBy: actor.name,
      answeredAt: this.clock.now(),
    });
  }

  private async known(tx: TenantTransaction, checkId: string, findingNo: number): Promise<AnsweredFinding> {
    const isOne = validate(checkId) && Number.isSafeInteger(findingNo) && findingNo > 0;
    const found = isOne ? await this.results.finding(tx, checkId, findingNo) : undefined;
    if (!found) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
    return found;
  }
}
