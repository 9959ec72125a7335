import type { INestApplicationContext } from '@nestjs/common';
import { RollupProofService } from '@samla/consolidation/rollup-proof.service.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { BalanceService } from '@samla/ledger/journal/balance.service.js';
import { type AuditProof, AuditProofService } from '@samla/platform/audit/audit-proof.service.js';
import { countyContext, SYSTEM, tenantContext } from '@samla/platform/tenant-context.js';
import { SubmissionProofService } from '@samla/statements/submission-proof.service.js';

/** One proof over one förbund or county: what was looked at, how many rows, whether it holds. */
export interface Check {
  readonly name: string;
  /** The slug of the förbund, or of the county for what it has rolled up. */
  readonly forbund: string;
  readonly rows: number;
  readonly ok: boolean;
  /** Where it does not hold, in Swedish; absent where it does. */
  readonly faults?: readonly string[];
}

/** Proves every förbund and every county, each in a transaction of its own. */
export async function verifyEverything(services: INestApplicationContext): Promise<Check[]> {
  const directory = services.get(ForbundDirectory, { strict: false });
  const balances = services.get(BalanceService, { strict: false });
  const submissions = services.get(SubmissionProofService, { strict: false });
  const trails = services.get(AuditProofService, { strict: false });
  const checks: Check[] = [];
  for (const { id, slug } of await directory.everyForbund()) {
    const context = tenantContext(id, SYSTEM);
    const books = await balances.prove(context);
    for (const { name, rows, ok } of books.checks) checks.push({ name, forbund: slug, rows, ok });
    const { rows, ok } = await submissions.verifySeals(context);
    checks.push({ name: 'submission-seals', forbund: slug, rows, ok });
    checks.push(chainCheck(slug, await trails.ofForbund(context)));
  }
  const rollups = services.get(RollupProofService, { strict: false });
  for (const { id, slug } of await directory.everyCounty()) {
    const { rows, ok } = await rollups.verifyRollups(countyContext(id, SYSTEM));
    checks.push({ name: 'county-rollups', forbund: slug, rows, ok });
    checks.push(chainCheck(slug, await trails.ofCounty(countyContext(id, SYSTEM))));
  }
  checks.push(chainCheck('installation', await trails.ofInstallation()));
  return checks;
}

const FAULTS = { CHANGED: 'är ändrad', MISSING: 'saknas', END: 'stämmer inte med loggens slut' } as const;

function chainCheck(forbund: string, { rows, ok, faults }: AuditProof): Check {
  const check = { name: 'audit-chain', forbund, rows, ok };
  return ok
    ? check
    : { ...check, faults: faults.map(({ eventNo, kind }) => `händelse ${eventNo} ${FAULTS[kind]}`) };
}
