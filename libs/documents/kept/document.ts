/** What a document is, with its Swedish name. */
export const DOCUMENT_KINDS = {
  ANNUAL_REPORT: 'Årsredovisning',
  PLAN: 'Verksamhetsplan och budget',
  INTERIM_REPORT: 'Delårsrapport',
  OTHER: 'Annan handling',
} as const;
export type DocumentKind = keyof typeof DOCUMENT_KINDS;

/** A document of a förbund, whatever version it has reached. */
export interface KeptDocument {
  readonly id: string;
  readonly title: string;
  readonly kind: DocumentKind;
  /** The year that it speaks of. */
  readonly year: number;
  /** Made up, for a demonstration. */
  readonly isConstructed: boolean;
  readonly addedBy: string;
  readonly addedAt: Date;
}

/** A version of a document; its bytes are a kept file and never change. */
export interface DocumentVersion {
  readonly documentId: string;
  /** From 1; the highest is the one that is worked on. */
  readonly version: number;
  readonly fileId: string;
  readonly fileName: string;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  readonly addedBy: string;
  readonly addedAt: Date;
}

/** What a new document is called. */
export type NewDocument = Pick<KeptDocument, 'title' | 'kind' | 'year'>;

/** One version of one document. */
export type VersionKey = Pick<DocumentVersion, 'documentId' | 'version'>;
