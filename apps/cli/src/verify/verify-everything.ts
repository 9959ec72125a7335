import type { INestApplicationContext } from '@nestjs/common';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { BalanceService } from '@samla/ledger/journal/balance.service.js';
import { SYSTEM, tenantContext } from '@samla/platform/tenant-context.js';
import { SubmissionProofService } from '@samla/statements/submission-proof.service.js';

/** One proof over one förbund: what was looked at, how many rows, whether it holds. */
export interface Check {
  readonly name: string;
  /** The förbund's slug. */
  readonly forbund: string;
  readonly rows: number;
  readonly ok: boolean;
}

/** Proves every förbund, each in a transaction of its own. */
export async function verifyEverything(services: INestApplicationContext): Promise<Check[]> {
  const directory = services.get(ForbundDirectory, { strict: false });
  const balances = services.get(BalanceService, { strict: false });
  const submissions = services.get(SubmissionProofService, { strict: false });
  const checks: Check[] = [];
  for (const { id, slug } of await directory.everyForbund()) {
    const context = tenantContext(id, SYSTEM);
    const books = await balances.prove(context);
    for (const { name, rows, ok } of books.checks) checks.push({ name, forbund: slug, rows, ok });
    const { rows, ok } = await submissions.verifySeals(context);
    checks.push({ name: 'submission-seals', forbund: slug, rows, ok });
  }
  return checks;
}
