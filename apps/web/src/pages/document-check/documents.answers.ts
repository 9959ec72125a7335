import type { PublishedUnit } from '@samla/domain/statements/published/published-table.js';
/** What a document is; the words are those of the page. */
export const DOCUMENT_KINDS = {
  ANNUAL_REPORT: 'Årsredovisning',
  PLAN: 'Verksamhetsplan och budget',
  INTERIM_REPORT: 'Delårsrapport',
  OTHER: 'Annan handling',
} as const;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;

export type CheckState = 'QUEUED' | 'RUNNING' | 'CHECKED' | 'REFUSED' | 'FAILED';
export type Severity = 'ERROR' | 'WARNING' | 'INFO';
export type FindingStatus = 'OPEN' | 'EXPLAINED' | 'ACCEPTED';
export type AnswerKind = 'EXPLAINED' | 'ACCEPTED' | 'WITHDRAWN';

/** How many ties and findings a check has. */
export interface CheckCounts {
  readonly ties: number;
  readonly tiesHold: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly open: number;
}

/** A document of a check, in the version that was checked. */
export interface CheckedDocument {
  readonly documentId: string;
  readonly title: string;
  readonly version: number;
  readonly fileName: string;
  readonly tables: number | null;
}

/** A check as the server says it stands. */
export interface Check {
  readonly id: string;
  readonly state: CheckState;
  readonly phrase: string;
  readonly lastError: string | null;
  readonly finishedAt: string | null;
  readonly documents: readonly CheckedDocument[];
  readonly counts: CheckCounts;
}

/** A document in the list, with its latest version and the check of it. */
export interface ListedDocument {
  readonly id: string;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly kindName: string;
  readonly year: number;
  readonly isConstructed: boolean;
  readonly versions: readonly { readonly version: number; readonly check: Check | null }[];
}

/** A version of a document, with the check of it. */
export interface Version {
  readonly version: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly addedBy: string;
  readonly addedAt: string;
  readonly check: Check | null;
}

/** A document with its history. */
export interface DocumentWithVersions extends Omit<ListedDocument, 'versions'> {
  readonly versions: readonly Version[];
}

/** Where something stands in a document. */
export interface Place {
  readonly line: number;
  readonly section: string | null;
  readonly table: number | null;
  readonly row: string | null;
  readonly column: string | null;
}

/** A later figure that carries a fault. */
export interface Consequence {
  readonly document: string;
  readonly place: Place;
  readonly printed: string;
  readonly corrected: string;
  readonly message: string;
}

/** The document's own line. */
export interface ContextLine {
  readonly line: number;
  readonly cells: readonly string[];
  readonly isHead: boolean;
  readonly isPlace: boolean;
}

/** What the förbund has said of a finding. */
export interface FindingAnswer {
  readonly kind: AnswerKind;
  readonly reason: string;
  readonly version: number;
  readonly printed: string | null;
  readonly answeredBy: string;
  readonly answeredAt: string;
}

/** What a check found, with nothing of what has been said about it: what a check without keeping shows too. */
export interface FoundFinding {
  readonly document: string;
  readonly place: Place;
  readonly printed: string | null;
  readonly recomputed: string | null;
  readonly difference: string | null;
  readonly unit: string | null;
  readonly className: string;
  readonly severity: Severity;
  readonly severityName: string;
  readonly message: string;
  readonly consequences: readonly Consequence[];
  readonly context: readonly ContextLine[];
}

/** A finding that is kept. */
export interface Finding extends FoundFinding {
  readonly id: string;
  readonly version: number;
  readonly status: FindingStatus;
  readonly answers: readonly FindingAnswer[];
  readonly lapsedAnswers: readonly FindingAnswer[];
}

/** A tie that was tested. */
export interface Tie {
  readonly number: number;
  readonly kind: string;
  readonly document: string;
  readonly outcome: 'EXACT' | 'ROUNDING' | 'EXPLAINED' | 'BROKEN';
  readonly message: string;
  readonly place: Place;
}

/** A table that a check recognised, and that can be taken in as published. */
export interface CheckedTable {
  readonly id: string;
  readonly document: string;
  readonly version: number;
  readonly number: number;
  readonly name: string;
  readonly section: string;
  /** Null where nothing tells it. */
  readonly unit: PublishedUnit | null;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly linkedRows: number;
  readonly openErrors: number;
}

/** A page of a list. */
export interface PageOf<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
