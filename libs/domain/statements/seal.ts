import { compareCodes } from '../accounts/code-order.js';
import type { MutualEntry } from './mutual-entry.js';
import type { StatementBalance } from './statement-balance.js';

/** How the canonical text is written. What is sealed in one format is proved in that format for ever. */
export type SealFormat = 1 | 2;

/** What a submission is about; part of what is sealed, so that rows cannot be moved to another submission. */
export interface SealedHeader {
  readonly sealFormat: SealFormat;
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
  /** The budget or forecast that it was made of, and what that was called; null for an outcome. */
  readonly sourceVersionId: string | null;
  readonly sourceLabel: string | null;
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
  /** The kind of the insats; null for none. Sealed from format 2. */
  readonly insatsGroup: string | null;
  /** 0 for a balance; the number of the line in a budget or forecast. Sealed from format 2. */
  readonly rowNo: number;
}

/** All that a submission holds. */
export interface SealedContent {
  readonly rows: readonly SealedRow[];
  /** In format 1 there are none. */
  readonly mutualEntries: readonly MutualEntry[];
}

type Cell = string | number | boolean | null;

/**
 * The canonical text of a submission: one JSON array a line, the header first, then the rows ordered by account,
 * counterparty, insats and number; in format 2 then the mutual entries by number. Every line ends in a line feed,
 * amounts have two decimals. The seal is the SHA-256 of its UTF-8 bytes, computed by the caller. The order of the rows
 * given does not matter.
 */
export function canonicalSubmission(header: SealedHeader, content: SealedContent): string {
  const lines = header.sealFormat === 1 ? firstFormat(header, content) : secondFormat(header, content);
  return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
}

function firstFormat(header: SealedHeader, { rows }: SealedContent): Cell[][] {
  const head = ['samla-submission-1', ...whatOf(header), rows.length, ...whoOf(header)];
  return [head, ...[...rows].sort(byKey).map(cellsOf)];
}

function secondFormat(header: SealedHeader, { rows, mutualEntries }: SealedContent): Cell[][] {
  const counts = [rows.length, mutualEntries.length];
  const source = [header.sourceVersionId, header.sourceLabel];
  return [
    ['samla-submission-2', ...whatOf(header), ...counts, ...whoOf(header), ...source],
    ...[...rows].sort(byKey).map((row) => ['row', ...cellsOf(row), row.insatsGroup, row.rowNo]),
    ...[...mutualEntries].sort((a, b) => a.rowNo - b.rowNo).map((entry) => ['entry', ...entryCells(entry)]),
  ];
}

function whatOf({ forbundId, fiscalYear, toPeriod, kind, version, mappingVersion }: SealedHeader): Cell[] {
  return [forbundId, fiscalYear, toPeriod, kind, version, mappingVersion];
}

function whoOf({ countyId, isConstructed, handedInBy, handedInByName, handedInAt }: SealedHeader): Cell[] {
  return [countyId, isConstructed, handedInBy, handedInByName, handedInAt];
}

function cellsOf(row: SealedRow): Cell[] {
  return [
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
  ];
}

function entryCells(entry: MutualEntry): Cell[] {
  const { rowNo, counterpartForbundId, entryNo, series, number, entryDate, period } = entry;
  const { account, accountName, line, insats, amount } = entry;
  const where = [rowNo, counterpartForbundId, entryNo, series, number, entryDate, period];
  return [...where, account, accountName, line, insats, amount.toString()];
}

function byKey(a: SealedRow, b: SealedRow): number {
  return (
    compareCodes(a.account, b.account) ||
    compareCodes(a.counterparty, b.counterparty) ||
    compareCodes(a.insats, b.insats) ||
    a.rowNo - b.rowNo
  );
}
