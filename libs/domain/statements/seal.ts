import { compareCodes } from '../accounts/code-order.js';
import type { StatementBalance } from './statement-balance.js';

/** What a submission is about; part of what is sealed, so that rows cannot be moved to another submission. */
export interface SealedHeader {
  readonly forbundId: string;
  readonly fiscalYear: number;
  readonly toPeriod: number;
  readonly kind: string;
  readonly version: number;
  readonly mappingVersion: string;
  /** The county that it was handed in to. */
  readonly countyId: string;
  /** Whether the figures are made up for demonstration. */
  readonly isConstructed: boolean;
  /** User id of the person who handed it in, and the name as it was then. */
  readonly handedInBy: string;
  readonly handedInByName: string;
  /** When, ISO 8601 in UTC with milliseconds. */
  readonly handedInAt: string;
}

/**
 * A row as it is handed in: the balance, what its codes were called, and which förbund the counterparty stood for,
 * which decides what is eliminated. All of it is sealed.
 */
export interface SealedRow extends StatementBalance {
  readonly accountName: string;
  readonly counterpartyName: string | null;
  readonly counterpartyKind: string | null;
  readonly counterpartForbundId: string | null;
  readonly insatsName: string | null;
}

const FORM = 'samla-submission-1';

/**
 * The canonical text of a submission: one JSON array a line, the header first, then the rows ordered by account,
 * counterparty and insats; every line ends in a line feed, amounts have two decimals.
 * The seal is the SHA-256 of its UTF-8 bytes, computed by the caller. The order of the rows given does not matter.
 */
export function canonicalSubmission(header: SealedHeader, rows: readonly SealedRow[]): string {
  const { forbundId, fiscalYear, toPeriod, kind, version, mappingVersion } = header;
  const { countyId, isConstructed, handedInBy, handedInByName, handedInAt } = header;
  const lines = [...rows]
    .sort(byKey)
    .map((row) => [
      row.account,
      row.counterparty,
      row.insats,
      row.opening.toString(),
      row.change.toString(),
      row.closing.toString(),
      row.line,
      row.accountName,
      row.counterpartyName,
      row.counterpartyKind,
      row.counterpartForbundId,
      row.insatsName,
    ]);
  const what = [forbundId, fiscalYear, toPeriod, kind, version, mappingVersion, lines.length];
  const head = [FORM, ...what, countyId, isConstructed, handedInBy, handedInByName, handedInAt];
  return [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
}

function byKey(a: StatementBalance, b: StatementBalance): number {
  return (
    compareCodes(a.account, b.account) ||
    compareCodes(a.counterparty, b.counterparty) ||
    compareCodes(a.insats, b.insats)
  );
}
