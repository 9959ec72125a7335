import { Injectable } from '@nestjs/common';
import { compileMapping } from '@samla/domain/accounts/mapping.js';
import { type BudgetDifference, budgetDifference } from '@samla/domain/budget/budget-difference.js';
import { type BudgetFinding, budgetFindings } from '@samla/domain/budget/budget-finding.js';
import { budgetKindOf, prefixKinds } from '@samla/domain/budget/budget-kind.js';
import type { BudgetLine, BudgetPhase } from '@samla/domain/budget/budget-line.js';
import {
  type BudgetSums,
  budgetSums,
  type ComparedTotal,
  comparedTotals,
} from '@samla/domain/budget/budget-sums.js';
import type { BudgetImportFault, ReadBudget } from '@samla/domain/budget/import/import-fault.js';
import type { KnownKeys } from '@samla/domain/budget/unknown-keys.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { Unit } from '@samla/domain/money/presentation.js';
import { assertPlanYear } from '@samla/governance/checked-text.js';
import { DimensionService } from '@samla/ledger/accounts/dimension.service.js';
import { MappingService } from '@samla/ledger/accounts/mapping.service.js';
import type { ImportFile } from '@samla/ledger/import/files/import-file.js';
import { ImportFileService } from '@samla/ledger/import/files/import-file.service.js';
import { Database } from '@samla/platform/database/database.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { Budget } from '../versions/budget.js';
import type { CostKindsByInsats } from '../versions/budget-evidence.service.js';
import { BudgetWriting } from '../versions/budget-writing.service.js';
import { BudgetShelf } from './budget-shelf.service.js';
import { type BudgetFileFormat, MOST_BUDGET_BYTES, readBudgetFile } from './read-budget-file.js';

/** Which kept file is read, as the budget of which year. */
export interface BudgetFileChoice {
  readonly fileId: string;
  readonly year: number;
  readonly unit: Unit;
}

/** What the version that is made of a file is called. */
export interface BudgetImport extends BudgetFileChoice {
  readonly phase: BudgetPhase;
  readonly name: string;
  readonly samradOn: string | null;
  readonly document: string;
  readonly place: string;
}

/** What a file would come to. */
export interface BudgetImportPlan {
  readonly format: BudgetFileFormat;
  readonly lines: readonly BudgetLine[];
  readonly sums: BudgetSums;
  readonly totals: readonly ComparedTotal[];
  readonly findings: readonly BudgetFinding[];
  readonly faults: readonly BudgetImportFault[];
  readonly notices: readonly string[];
  /** The version that the same content has given already; null where it has not. */
  readonly known: Budget | null;
  /** The version that the file is held beside: the latest of the year, else the latest of the year before; null for none. */
  readonly before: Budget | null;
  /** What is changed from it. */
  readonly difference: BudgetDifference | null;
}

/** Reads budgets from kept files: tried first, then made a draft, whole or not at all. */
@Injectable()
export class BudgetImportService {
  constructor(
    private readonly database: Database,
    private readonly files: ImportFileService,
    private readonly dimensions: DimensionService,
    private readonly mappings: MappingService,
    private readonly writing: BudgetWriting,
    private readonly shelf: BudgetShelf,
  ) {}

  /** Tries a file: what it would come to, and every fault. Throws `NOT_FOUND`, `BUDGET_FILE_TOO_LARGE`. */
  async plan(
    context: TenantContext,
    asked: BudgetFileChoice,
    idempotencyKey: string,
  ): Promise<BudgetImportPlan> {
    const { file, read } = await this.read(context, asked);
    return this.database.tenant(context, async (tx) => {
      const call = { actor: context.actor, mutation: 'planBudgetImport', key: idempotencyKey, input: asked };
      await once(tx, call, async () => file.id);
      const known = await this.shelf.bySource(tx, asked.year, file.sha256);
      const before = await this.shelf.before(tx, asked.year);
      const costKinds = await this.shelf.costKinds(tx, asked.year);
      const knownKeys = await this.shelf.knownKeys(tx, asked.year);
      return planOf(asked.year, read, { known, before, costKinds, knownKeys });
    });
  }

  /**
   * Makes a draft of a file. The same content for the same year is the version that it has given already. Throws
   * `BUDGET_IMPORT_REFUSED` with the faults, and what `createBudget` throws.
   */
  async importFile(
    context: TenantContext,
    asked: BudgetImport,
    idempotencyKey: string,
  ): Promise<{ readonly budget: Budget; readonly isKnown: boolean }> {
    const { file, read } = await this.read(context, asked);
    return this.database.tenant(context, async (tx) => {
      const call = { actor: context.actor, mutation: 'importBudget', key: idempotencyKey, input: asked };
      let isKnown = true;
      const { id } = await once(tx, call, async () => {
        if (read.faults.length > 0) throw refusal(file, read.faults);
        const known = await this.shelf.claimed(tx, asked.year, file.sha256);
        if (known) return known.version.id;
        isKnown = false;
        const draft = {
          ...asked,
          isConstructed: file.isConstructed,
          lines: read.lines,
          printedTotals: read.printedTotals,
        };
        return this.writing.add(tx, context, draft, { sourceSha256: file.sha256 });
      });
      return { budget: await this.shelf.byId(tx, id), isKnown };
    });
  }

  private async read(
    context: TenantContext,
    { fileId, year, unit }: BudgetFileChoice,
  ): Promise<{ file: ImportFile; read: ReadBudget & { format: BudgetFileFormat } }> {
    assertPlanYear(year);
    const file = await this.files.file(context, fileId);
    if (file.size > MOST_BUDGET_BYTES)
      throw new DomainError(
        'BUDGET_FILE_TOO_LARGE',
        `En budgetfil är högst ${MOST_BUDGET_BYTES / 1024 / 1024} MB.`,
      );
    const chunks: Buffer[] = [];
    for await (const chunk of this.files.chunks(context, file)) chunks.push(chunk);
    const meanings = await this.dimensions.list(context);
    const number = (wanted: string) => meanings.find(({ meaning }) => meaning === wanted)?.number;
    const { rows } = await this.mappings.read(context, year);
    const { lineOf } = compileMapping(rows);
    const options = {
      year,
      unit,
      charset: file.charset,
      insatsDimension: number('INSATS'),
      costCentreDimension: number('COST_CENTRE'),
      kindOf: (account: string) => budgetKindOf(account, lineOf(account)),
      kindsOf: prefixKinds(rows),
    };
    return { file, read: await readBudgetFile(Buffer.concat(chunks), options) };
  }
}

function planOf(
  year: number,
  read: ReadBudget & { format: BudgetFileFormat },
  {
    known,
    before,
    costKinds,
    knownKeys,
  }: Pick<BudgetImportPlan, 'known' | 'before'> & {
    costKinds: CostKindsByInsats;
    knownKeys: KnownKeys | null;
  },
): BudgetImportPlan {
  const { format, lines, printedTotals, faults, notices } = read;
  const draft = { year, decidedOn: null, body: null, samradOn: null, isRevision: false };
  return {
    format,
    lines,
    sums: budgetSums(lines),
    totals: comparedTotals(lines, printedTotals),
    findings: budgetFindings({ ...draft, lines, printedTotals, costKinds, knownKeys }),
    faults,
    notices,
    known,
    before,
    difference: before && budgetDifference(before.lines, lines),
  };
}

function refusal({ fileName }: ImportFile, faults: readonly BudgetImportFault[]): DomainError {
  const message = `${fileName} har ${faults.length} fel och läses inte in, inte till någon del.`;
  return new DomainError('BUDGET_IMPORT_REFUSED', message, { faults });
}
