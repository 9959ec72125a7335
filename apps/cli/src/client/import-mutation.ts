import type { ApiClient } from './api-client.js';
import { refusalIn } from './refusal-in.js';

/** What `samla import --json` prints. */
export interface ImportReport {
  readonly file: string;
  readonly sha256: string;
  readonly forbund: string;
  readonly dryRun: boolean;
  readonly status: 'BOOKED' | 'WOULD_BE_BOOKED' | 'ALREADY_BOOKED' | 'REFUSED';
  readonly entries: number;
  readonly rows: number;
  readonly newAccounts: readonly string[];
  readonly unmappedAccounts: readonly string[];
  readonly faults: readonly ImportFault[];
  /** What the reader is to judge; it stops nothing. */
  readonly warnings: readonly ImportFault[];
}

/** Where a file breaks which rule. */
export interface ImportFault {
  readonly line: number;
  readonly label: string;
  readonly field: string;
  readonly rule: string;
  readonly message: string;
}

/** A file to import and how. */
export interface ImportOrder {
  readonly slug: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly dryRun: boolean;
  readonly sample: boolean;
  readonly idempotencyKey: string;
}

const FORBUND = 'query forbund($slug: String!) { forbund(slug: $slug) { id } }';

const IMPORT = `mutation importSie($input: ImportSieInput!) {
  importSie(input: $input) {
    ... on SieImported {
      file sha256 forbund dryRun status entries rows newAccounts unmappedAccounts
      warnings { line label field rule message }
    }
    ... on SieRefused {
      file sha256 forbund dryRun status entries rows newAccounts unmappedAccounts
      faults { line label field rule message }
      warnings { line label field rule message }
    }
    ... on Problem { code message }
  }
}`;

/** Imports through the API as whoever `api` is signed in as. */
export async function importThroughApi(
  api: ApiClient,
  { slug, bytes, ...order }: ImportOrder,
): Promise<ImportReport> {
  const found = await api.send(FORBUND, { slug });
  const forbundId = (found.data?.['forbund'] as { id: string } | undefined)?.id;
  if (!forbundId) throw refusalIn(found);
  const input = { ...order, forbundId, contentBase64: Buffer.from(bytes).toString('base64') };
  const answer = await api.send(IMPORT, { input });
  const outcome = answer.data?.['importSie'] as
    (Partial<ImportReport> & { code?: string; message?: string }) | undefined;
  if (!outcome?.status) throw refusalIn(answer, outcome);
  const { code: _code, message: _message, ...report } = outcome;
  return { ...report, faults: report.faults ?? [] } as ImportReport;
}
