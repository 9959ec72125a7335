import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { BudgetImportService } from '@samla/budget/import/budget-import.service.js';
import { MOST_BUDGET_BYTES } from '@samla/budget/import/read-budget-file.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { ImportFileService } from '@samla/ledger/import/files/import-file.service.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { importedBudgetLines, type ToldImport } from '../client/budget-text.js';
import type { Command } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
import { inForbund } from '../instance/in-forbund.js';
import { needed, optional } from '../option-values.js';
import { yearOf } from './budget.js';

/** Reads a budget file into a draft, or tells what that would do. */
export const budgetImportCommand: Command = {
  name: 'budget import',
  usage: 'FILE --forbund SLUG --year ÅR [--name NAMN] [--unit KR|TKR] [--dry-run] [--json]',
  summary:
    'Läser in en budget ur SIE (#PBUDGET), XLSX eller CSV som utkast: hel eller inte alls. --dry-run provläser.',
  options: {
    forbund: { type: 'string' },
    year: { type: 'string' },
    name: { type: 'string' },
    unit: { type: 'string' },
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  words: 1,
  async run(invocation) {
    const { words, values, console, surroundings } = invocation;
    const slug = needed(values, 'forbund');
    const year = yearOf(needed(values, 'year'));
    const unit = optional(values, 'unit') ?? 'KR';
    if (unit !== 'KR' && unit !== 'TKR') throw new UsageError('--unit är KR eller TKR.');
    const file = path.resolve(surroundings.cwd, words[0]!);
    const bytes = await opened(file);
    const fileName = path.basename(file);
    const asked = {
      year,
      unit,
      fileName,
      name: optional(values, 'name') ?? `Budget ${year} ur ${fileName}`,
    } as const;
    const report = await inForbund(invocation, slug, (services, context) =>
      values['dry-run'] === true
        ? planned(services, context, { ...asked, bytes, slug })
        : imported(services, context, { ...asked, bytes, slug }),
    );
    console.result(report, () => importedBudgetLines(report));
    return report.status === 'REFUSED' ? ExitCode.REFUSED : ExitCode.DONE;
  },
};

interface BudgetOrder {
  readonly slug: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly year: number;
  readonly unit: 'KR' | 'TKR';
}

async function planned(
  services: INestApplicationContext,
  context: TenantContext,
  { slug, fileName, bytes, year, unit }: BudgetOrder,
): Promise<ToldImport & { readonly fileId: string }> {
  const { file } = await services
    .get(ImportFileService, { strict: false })
    .receive(context, { fileName }, once(bytes));
  const { format, lines, sums, notices, findings, faults, known } = await services
    .get(BudgetImportService, { strict: false })
    .plan(context, { fileId: file.id, year, unit }, randomUUID());
  return {
    fileId: file.id,
    status: faults.length > 0 ? 'REFUSED' : known ? 'ALREADY_READ' : 'WOULD_BE_READ',
    file: fileName,
    forbund: slug,
    year,
    format,
    lineCount: lines.length,
    income: presentAmount(sums.income),
    costs: presentAmount(sums.costs),
    result: presentAmount(sums.result),
    notices,
    findings,
    faults,
  };
}

async function imported(
  services: INestApplicationContext,
  context: TenantContext,
  order: BudgetOrder,
): Promise<ToldImport> {
  const plan = await planned(services, context, order);
  if (plan.status === 'REFUSED') return plan;
  const { year, unit, name } = order;
  const rest = { phase: 'PROPOSED', samradOn: null, document: '', place: '' } as const;
  const { isKnown } = await services
    .get(BudgetImportService, { strict: false })
    .importFile(context, { fileId: plan.fileId, year, unit, name, ...rest }, randomUUID());
  return { ...plan, status: isKnown ? 'ALREADY_READ' : 'READ' };
}

/** The whole file: a budget is small, and one that is not is told before anything is started for it. */
async function opened(file: string): Promise<Uint8Array> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) throw new UsageError(`Filen ${file} går inte att läsa.`);
  if (bytes.length > MOST_BUDGET_BYTES) throw new UsageError(`Filen ${file} är för stor för en budget.`);
  return bytes;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
