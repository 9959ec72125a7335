/** What a document was read from. */
export const DOCUMENT_FORMATS = ['TEXT', 'CSV', 'XLSX', 'PDF'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** A document as it stands, before anything is understood: its headings, paragraphs and tables in reading order. */
export interface SourceDocument {
  /** The file's name as it was given. */
  readonly name: string;
  readonly format: DocumentFormat;
  readonly blocks: readonly Block[];
}

/** A piece of a document; `line` is its first line in the text, from 1 (in a spreadsheet the row of its sheet). */
export type Block = Heading | Paragraph | SourceTable;

/** A heading. `level` is 1 for the outermost; plain text has headings too, told by how they are written. */
export interface Heading {
  readonly kind: 'HEADING';
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

/** Running text between two empty lines, or one item of a list. */
export interface Paragraph {
  readonly kind: 'PARAGRAPH';
  readonly text: string;
  readonly line: number;
}

/** A table with the rows as they are printed; one torn over pages is one. All rows have as many cells. */
export interface SourceTable {
  readonly kind: 'TABLE';
  /** Its number in the document, from 1. */
  readonly index: number;
  /** The heading that it stands under; null before the first. */
  readonly section: string | null;
  /** The line just above that names it or its unit ("Belopp i tkr"); null where there is none. */
  readonly caption: string | null;
  readonly line: number;
  readonly rows: readonly SourceRow[];
}

/** A row: cells without markup and with plain spaces, empty where nothing is printed. */
export interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** Printed as a head of columns (above a pipe table's rule, or bold and without figures). */
  readonly isHead: boolean;
}
