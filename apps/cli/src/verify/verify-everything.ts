import type { INestApplicationContext } from '@nestjs/common';
import { RollupProofService } from '@samla/consolidation/rollup-proof.service.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { BalanceService } from '@samla/ledger/journal/balance.service.js';
import { ChainProofService, type ChainProven } from '@samla/ledger/journal/chain-proof.service.js';
import { type AuditProof, AuditProofService } from '@samla/platform/audit/audit-proof.service.js';
import { countyContext, SYSTEM, tenantContext } from '@samla/platform/tenant-context.js';
import { type SealProof, SubmissionProofService } from '@samla/statements/submission-proof.service.js';

/** An entry of a journal; without series and number where it is gone. */
interface ChainPlace {
  readonly entryNo: string;
  readonly series?: string;
  readonly number?: string;
}

/** One proof over one förbund or county: what was looked at, how many rows, whether it holds. */
export interface Check {
  readonly name: string;
  /** The slug of the förbund, or of the county for what it has rolled up. */
  readonly forbund: string;
  readonly rows: number;
  readonly ok: boolean;
  /** Where it does not hold, in Swedish; absent where it does. */
  readonly faults?: readonly string[];
  /** Of `chain`: the first entry that is not what was booked. */
  readonly place?: ChainPlace;
}

/** Proves every förbund and every county, each in a transaction of its own. */
export async function verifyEverything(services: INestApplicationContext): Promise<Check[]> {
  const directory = services.get(ForbundDirectory, { strict: false });
  const balances = services.get(BalanceService, { strict: false });
  const chains = services.get(ChainProofService, { strict: false });
  const submissions = services.get(SubmissionProofService, { strict: false });
  const trails = services.get(AuditProofService, { strict: false });
  const checks: Check[] = [];
  for (const { id, slug } of await directory.everyForbund()) {
    const context = tenantContext(id, SYSTEM);
    const books = await balances.prove(context);
    for (const { name, rows, ok } of books.checks) checks.push({ name, forbund: slug, rows, ok });
    checks.push(journalCheck(slug, await chains.prove(context)));
    checks.push(...submissionChecks(slug, await submissions.verifySeals(context)));
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

function journalCheck(forbund: string, { rows, broken }: ChainProven): Check {
  const check = { name: 'chain', forbund, rows };
  if (!broken) return { ...check, ok: true };
  const { entryNo, series, number } = broken.place;
  const known = { ...(series !== null && { series }), ...(number !== null && { number }) };
  const named = [`verifikation ${entryNo}`, series && `serie ${series}`, number && `nummer ${number}`];
  const fault = `${named.filter(Boolean).join(', ')}: ${broken.message}`;
  return { ...check, ok: false, faults: [fault], place: { entryNo, ...known } };
}

function submissionChecks(forbund: string, { rows, ok, mutual }: SealProof): Check[] {
  const faults = mutual.broken.map(
    ({ submissionId, accounts }) => `inlämning ${submissionId}, konto ${accounts.join(', ')}`,
  );
  return [
    { name: 'submission-seals', forbund, rows, ok },
    { name: 'mutual-entries', forbund, rows: mutual.rows, ok: mutual.ok, ...(!mutual.ok && { faults }) },
  ];
}

const FAULTS = { CHANGED: 'är ändrad', MISSING: 'saknas', END: 'stämmer inte med loggens slut' } as const;

function chainCheck(forbund: string, { rows, ok, faults }: AuditProof): Check {
  const check = { name: 'audit-chain', forbund, rows, ok };
  return ok
    ? check
    : { ...check, faults: faults.map(({ eventNo, kind }) => `händelse ${eventNo} ${FAULTS[kind]}`) };
}
