import { Injectable } from '@nestjs/common';
import type { BudgetLine, BudgetPhase } from '@samla/domain/budget/budget-line.js';
import { assertLines } from '@samla/domain/budget/check-lines.js';
import { copyLines, withoutMarks } from '@samla/domain/budget/copy-lines.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { assertPlanYear, badInput, checkedText, requiredText } from '@samla/governance/checked-text.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { v7 as newId } from 'uuid';
import type { Budget } from './budget.js';
import { type BudgetContent, BudgetLineRepository } from './budget-line.repository.js';
import { type BudgetVersion, BudgetVersionRepository } from './budget-version.repository.js';
import { BudgetService } from './budget.service.js';

/** A draft to be laid up. */
export interface NewBudget extends BudgetContent {
  readonly year: number;
  readonly phase: BudgetPhase;
  readonly name: string;
  readonly samradOn: string | null;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
}

/** A draft that is a copy of a version. */
export interface BudgetCopy {
  readonly versionId: string;
  /** Null for the year of the one that is copied. */
  readonly year: number | null;
  readonly phase: BudgetPhase;
  readonly name: string;
  /** Decimal text; null for a copy as it is. */
  readonly percent: string | null;
}

/** Lines that are proposed for the länsförbund, or no longer are. */
export interface LansforbundProposal {
  readonly versionId: string;
  readonly lineNos: readonly number[];
  readonly takenAlong: boolean;
  readonly proposedBy: string;
}

/** Works on drafts: lays them up, replaces their lines, copies them. What is decided has a change in no way but a new version. */
@Injectable()
export class BudgetWriting {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly budgets: BudgetService,
    private readonly versions: BudgetVersionRepository,
    private readonly lines: BudgetLineRepository,
  ) {}

  /** Lays up a draft. Throws `BUDGET_PHASE`, `BUDGET_LINE_INVALID`, `PERSONAL_DATA`. */
  create(context: TenantContext, asked: NewBudget, idempotencyKey: string): Promise<Budget> {
    return this.write(context, 'createBudget', asked, idempotencyKey, (tx) => this.add(tx, context, asked));
  }

  /** Replaces all lines of a draft. Throws `NOT_FOUND`, `BUDGET_IMMUTABLE`, `BUDGET_LINE_INVALID`, `PERSONAL_DATA`. */
  setLines(
    context: TenantContext,
    asked: BudgetContent & { readonly versionId: string },
    idempotencyKey: string,
  ): Promise<Budget> {
    assertContent(asked);
    return this.write(context, 'setBudgetLines', asked, idempotencyKey, async (tx) => {
      const { id, phase } = await this.draft(tx, asked.versionId);
      if (phase === 'FORECAST')
        throw new DomainError('BUDGET_IMMUTABLE', 'En sparad prognos ändras inte; spara en ny.', { phase });
      await this.lines.replace(tx, id, asked);
      return id;
    });
  }

  /**
   * Copies a version to a draft of the same or another year. In another year it is a proposal, and without the marks for the
   * länsförbund, which its board has not seen. Throws `NOT_FOUND`, `BUDGET_PHASE`, `BUDGET_PERCENT`.
   */
  copy(context: TenantContext, asked: BudgetCopy, idempotencyKey: string): Promise<Budget> {
    return this.write(context, 'copyBudget', asked, idempotencyKey, async (tx) => {
      const { version, lines } = await this.budgets.byId(tx, asked.versionId);
      const year = asked.year ?? version.year;
      const isOtherYear = year !== version.year;
      const copies = copyLines(lines, asked.percent);
      const copied: NewBudget = {
        year,
        phase: isOtherYear && asked.phase === 'REVISED' ? 'PROPOSED' : asked.phase,
        name: asked.name,
        samradOn: null,
        document: '',
        place: '',
        isConstructed: version.isConstructed,
        lines: isOtherYear ? withoutMarks(copies) : copies,
        printedTotals: [],
      };
      return this.add(tx, context, copied, { basedOn: version.id });
    });
  }

  /**
   * Marks lines as proposed for the länsförbund with the body or role that proposes, or takes the mark away. It changes
   * no money and is done with decided versions too. Throws `NOT_FOUND`, and `BAD_USER_INPUT` for a line that is not there.
   */
  propose(context: TenantContext, asked: LansforbundProposal, idempotencyKey: string): Promise<Budget> {
    const proposedBy = asked.takenAlong ? requiredText('proposedBy', asked.proposedBy, 100) : '';
    return this.write(context, 'proposeToLansforbund', asked, idempotencyKey, async (tx) => {
      const version = found(await this.versions.locked(tx, asked.versionId));
      const known = (await this.lines.ofVersions(tx, [version.id])).get(version.id)!.lines;
      const missing = asked.lineNos.find((no) => !known.some(({ lineNo }) => lineNo === no));
      if (missing !== undefined) throw badInput('lineNos', `Rad ${missing} finns inte i versionen.`);
      await this.lines.mark(tx, version.id, asked.lineNos, { takenAlong: asked.takenAlong, proposedBy });
      return version.id;
    });
  }

  /** Lays up a draft inside the caller's transaction, whose key and trail stand for it; its id. */
  async add(
    tx: TenantTransaction,
    context: TenantContext,
    asked: NewBudget,
    origin: Partial<Pick<BudgetVersion, 'id' | 'basedOn' | 'sourceSha256'>> = {},
  ): Promise<string> {
    const { year, phase, samradOn, isConstructed } = asked;
    assertPlanYear(year);
    if (phase !== 'PROPOSED' && phase !== 'REVISED')
      throw new DomainError(
        'BUDGET_PHASE',
        'Ett utkast är ett förslag eller en revidering; beslutad blir det av ett beslut.',
        { phase },
      );
    assertContent(asked);
    const version: BudgetVersion = {
      id: origin.id ?? newId(),
      year,
      phase,
      name: requiredText('name', asked.name, 200),
      decisionId: null,
      samradOn,
      basedOn: origin.basedOn ?? null,
      document: checkedText('document', asked.document, 300),
      place: checkedText('place', asked.place, 300),
      sourceSha256: origin.sourceSha256 ?? '',
      isConstructed,
      createdBy: context.actor.name,
      createdAt: this.clock.now(),
    };
    await this.versions.insert(tx, version);
    await this.lines.replace(tx, version.id, { ...asked, lines: numbered(asked.lines) });
    return version.id;
  }

  /** The draft, locked for the caller's transaction. Throws `NOT_FOUND`, and `BUDGET_IMMUTABLE` for one that is decided. */
  async draft(tx: TenantTransaction, id: string): Promise<BudgetVersion> {
    const version = found(await this.versions.locked(tx, id));
    if (version.decisionId === null) return version;
    throw new DomainError(
      'BUDGET_IMMUTABLE',
      `${version.name} är beslutad och ändras inte; gör en reviderad version (kopia) och besluta den.`,
      { year: version.year },
    );
  }

  private async write(
    context: TenantContext,
    mutation: string,
    input: object,
    key: string,
    work: (tx: TenantTransaction) => Promise<string>,
  ): Promise<Budget> {
    return this.database.tenant(context, async (tx) => {
      const call = { actor: context.actor, mutation, key, input };
      const { id } = await once(tx, call, () => work(tx));
      return this.budgets.byId(tx, id);
    });
  }
}

function assertContent({ lines, printedTotals }: BudgetContent): void {
  assertLines(lines);
  for (const { key, label } of printedTotals) {
    requiredText('printedTotals.key', key, 300);
    requiredText('printedTotals.label', label, 300);
  }
  const names = printedTotals.map(({ key, label }) => JSON.stringify([key, label]));
  const twice = printedTotals.find((_, index) => names.indexOf(names[index]!) < index);
  if (twice)
    throw new DomainError(
      'BUDGET_LINE_INVALID',
      `Summan ${twice.label} står två gånger för samma rader; ge dem var sitt namn.`,
      { key: twice.key, label: twice.label },
    );
}

/** Lines are numbered by their place. */
function numbered(lines: readonly BudgetLine[]): BudgetLine[] {
  return lines.map((line, index) => ({ ...line, lineNo: index + 1 }));
}

function found(version: BudgetVersion | null): BudgetVersion {
  if (!version) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
  return version;
}
