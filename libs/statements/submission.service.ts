import { Injectable } from '@nestjs/common';
import { UserService } from '@samla/access/user.service.js';
import { assertAnotherPerson } from '@samla/domain/access/four-eyes.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import type { SealFormat } from '@samla/domain/statements/seal.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import { enqueue } from '@samla/platform/jobs/outbox.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { v7 as newId } from 'uuid';
import { rollUpSubmission } from './roll-up-submission.job.js';
import { SubmissionDrafts } from './submission-drafts.service.js';
import { type NewSubmission, SubmissionRepository } from './submission.repository.js';
import { sealOf } from './submission-seal.js';
import type { Submission, SubmissionDraft, SubmissionKey } from './submission.js';

/** The format that is sealed now. */
const SEAL_FORMAT: SealFormat = 2;

/** What to hand in: the year from period 1 up to and with `toPeriod`. */
export interface HandIn {
  readonly year: number;
  /** 1–12; 12 is the whole year. */
  readonly toPeriod: number;
  /** `ACTUAL` unless told: what the books say; else the budget in force, or the latest forecast. */
  readonly kind?: FigureKind;
  readonly idempotencyKey: string;
}

/** Which version to approve. */
export interface Approve {
  readonly submissionId: string;
  readonly idempotencyKey: string;
}

/** The life of a submission: handed in by one person, approved by another, both for ever. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly users: UserService,
    private readonly directory: ForbundDirectory,
    private readonly drafts: SubmissionDrafts,
    private readonly submissions: SubmissionRepository,
  ) {}

  /** All versions of a year, or of all years for null; the latest first. */
  list(context: TenantContext, year: number | null): Promise<Submission[]> {
    return this.database.tenant(context, (tx) => this.submissions.list(tx, year));
  }

  /** What would be handed in now. Throws as `handIn` does; computed anew each time and never stored. */
  draft(
    context: TenantContext,
    year: number,
    toPeriod: number,
    kind: FigureKind = 'ACTUAL',
  ): Promise<SubmissionDraft> {
    return this.database.tenant(context, (tx) => this.drafts.of(tx, { year, toPeriod, kind }), 'SNAPSHOT');
  }

  /**
   * Seals what the books, the budget in force or the latest forecast say now as the next version of that kind. Throws
   * `UNMAPPED_ACCOUNTS` with the accounts, `NO_FIGURES`, `SUBMISSION_UNBALANCED`, `OPENING_ON_RESULT_LINE`,
   * `MUTUAL_ENTRIES_DIFFER`, and `ALREADY_HANDED_IN` when the latest version says exactly the same.
   */
  async handIn(context: TenantContext, asked: HandIn): Promise<Submission> {
    const { year, toPeriod, kind = 'ACTUAL', idempotencyKey } = asked;
    const person = await this.users.person(context.actor);
    const { countyId } = await this.directory.forbundById(context.forbundId);
    return this.database.tenant(context, async (tx) => {
      const call = {
        actor: context.actor,
        mutation: 'handIn',
        key: idempotencyKey,
        // As it was before there were kinds, so that a key of then is still known.
        input: kind === 'ACTUAL' ? { year, toPeriod } : { year, toPeriod, kind },
      };
      const { id } = await once(tx, call, async () => {
        await this.submissions.lock(tx);
        const draft = await this.drafts.of(tx, { year, toPeriod, kind });
        const by = {
          handedInBy: person.id,
          handedInByName: person.displayName,
          handedInAt: this.clock.now(),
        };
        return this.seal(tx, { ...by, countyId }, draft);
      });
      return (await this.submissions.byId(tx, id)) as Submission;
    });
  }

  /**
   * Approves a version and lets the county know in the same transaction. Throws `NOT_FOUND`, `ALREADY_APPROVED`,
   * `SUPERSEDED` when a later version is approved, and `SAME_PERSON` to the person who handed it in, by whatever key.
   */
  async approve(context: TenantContext, { submissionId, idempotencyKey }: Approve): Promise<Submission> {
    const person = await this.users.person(context.actor);
    return this.database.tenant(context, async (tx) => {
      const call = {
        actor: context.actor,
        mutation: 'approveSubmission',
        key: idempotencyKey,
        input: { submissionId },
      };
      const { id } = await once(tx, call, async () => {
        await this.submissions.lock(tx);
        const submission = await this.submissions.byId(tx, submissionId);
        if (!submission) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
        assertOpen(submission);
        assertAnotherPerson(submission.handedInBy, person.id);
        const { countyId } = submission;
        const decided = {
          decidedBy: person.id,
          decidedByName: person.displayName,
          decidedAt: this.clock.now(),
        };
        await this.submissions.approve(tx, { submissionId, countyId, ...decided });
        await enqueue(tx, rollUpSubmission, submissionId, { countyId, submissionId });
        return submissionId;
      });
      return (await this.submissions.byId(tx, id)) as Submission;
    });
  }

  /**
   * Whether the version that speaks says another thing than what would be handed in now; null when none does. What
   * cannot be handed in any more has changed.
   */
  changedSince(context: TenantContext, key: SubmissionKey): Promise<boolean | null> {
    return this.database.tenant(
      context,
      async (tx) => {
        const versions = await this.submissions.list(tx, key.year);
        const speaking = versions.find(
          ({ kind, toPeriod, approvedAt }) =>
            kind === key.kind && toPeriod === key.toPeriod && approvedAt !== null,
        );
        if (!speaking) return null;
        try {
          const { rows, mutualEntries, ...draft } = await this.drafts.of(tx, key);
          return sealOf({ ...speaking, ...draft }, { rows, mutualEntries }) !== speaking.sha256;
        } catch (error) {
          if (error instanceof DomainError) return true;
          throw error;
        }
      },
      'SNAPSHOT',
    );
  }

  private async seal(
    tx: TenantTransaction,
    handedIn: Pick<NewSubmission, 'countyId' | 'handedInBy' | 'handedInByName' | 'handedInAt'>,
    { rows, mutualEntries, ...draft }: SubmissionDraft,
  ): Promise<string> {
    const latest = await this.submissions.latest(tx, draft);
    const content = { rows, mutualEntries };
    const facts = { ...draft, forbundId: tx.forbundId, sealFormat: SEAL_FORMAT };
    // The same as the latest but for who and when: sealed as that one was, it would give that one's seal.
    if (latest && sealOf({ ...latest, ...facts }, content) === latest.sha256) {
      throw new DomainError(
        'ALREADY_HANDED_IN',
        `Samma belopp är redan inlämnade, som version ${latest.version}.`,
        { version: latest.version },
      );
    }
    const version = (latest?.version ?? 0) + 1;
    const id = newId();
    const sealed = { ...facts, ...handedIn, version };
    const counts = { rowCount: rows.length, mutualEntryCount: mutualEntries.length };
    const sha256 = sealOf(sealed, content);
    await this.submissions.insert(tx, { ...sealed, ...counts, id, sha256 }, content);
    return id;
  }
}

function assertOpen({ state, approvedAt, version }: Submission): void {
  if (approvedAt)
    throw new DomainError('ALREADY_APPROVED', `Version ${version} är redan godkänd.`, { version });
  if (state === 'SUPERSEDED') {
    throw new DomainError('SUPERSEDED', `Version ${version} är ersatt: en senare version är redan godkänd.`, {
      version,
    });
  }
}
