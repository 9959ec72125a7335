import { DomainError } from '@samla/domain/errors/domain-error.js';
import { MOST_CHARACTERS, tooLarge, unreadable } from '@samla/domain/document-check/document/limits.js';
import type { Line } from '@samla/domain/document-check/document/lines.js';
import { readLines } from '@samla/domain/document-check/document/read-text.js';
import type { SourceDocument } from '@samla/domain/document-check/document/source-document.js';
import { pageLines, type PlacedText } from './pdf-lines.js';
import { checkPdf } from './pdf-streams.js';

const MOST_PAGES = 1_000;
const MOST_TEXTS_OF_PAGE = 50_000;
const MOST_SECONDS = 60;
/** Fewer letters a document are marks on pictures. */
const FEWEST_CHARACTERS = 20;

/** What is used of a page's text: marks of structure have no `str`. */
interface TextItem {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

/**
 * Reads the text of a PDF as it stands on its pages. Refuses with DOCUMENT_ENCRYPTED, DOCUMENT_WITHOUT_TEXT,
 * DOCUMENT_TOO_LARGE and DOCUMENT_UNREADABLE.
 */
export async function pdfDocument(name: string, bytes: Buffer): Promise<SourceDocument> {
  checkPdf(bytes);
  const { getDocumentProxy } = await import('unpdf');
  let pdf: OpenedPdf | null = null;
  try {
    // A copy, for the reader takes what it is given.
    pdf = (await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })) as OpenedPdf;
    return readLines(name, 'PDF', await linesOf(pdf));
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await pdf?.destroy();
  }
}

/** What is used of an opened PDF. */
interface OpenedPdf {
  readonly numPages: number;
  getPage(number: number): Promise<OpenedPage>;
  destroy(): Promise<void>;
}

interface OpenedPage {
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>;
  cleanup(): void;
}

async function linesOf(pdf: OpenedPdf): Promise<Line[]> {
  if (pdf.numPages > MOST_PAGES) throw tooLarge(`PDF-filen har fler än ${MOST_PAGES} sidor.`);
  const lines: Line[] = [];
  const began = performance.now();
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (performance.now() - began > MOST_SECONDS * 1000)
      throw tooLarge(`PDF-filen tar längre tid än ${MOST_SECONDS} sekunder att läsa.`);
    const page = await pdf.getPage(number);
    const placed = placedTexts((await page.getTextContent()).items as readonly TextItem[]);
    page.cleanup();
    characters += placed.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > MOST_CHARACTERS) throw tooLarge(`PDF-filen har fler än ${MOST_CHARACTERS} tecken.`);
    if (lines.length > 0) lines.push({ number: lines.length + 1, text: '', cells: [], startsPage: true });
    lines.push(...pageLines(placed, lines.length + 1));
  }
  if (characters < FEWEST_CHARACTERS)
    throw new DomainError(
      'DOCUMENT_WITHOUT_TEXT',
      'PDF-filen har ingen text att läsa: sidorna är nog inskannade bilder.',
    );
  return lines;
}

function placedTexts(items: readonly TextItem[]): PlacedText[] {
  if (items.length > MOST_TEXTS_OF_PAGE) throw tooLarge('En sida i PDF-filen har för många texter.');
  return items.flatMap(({ str, transform, width, height }) => {
    if (str === undefined || transform === undefined || str.trim() === '') return [];
    const size = height || Math.hypot(transform[2] ?? 0, transform[3] ?? 0);
    const [x, y] = [transform[4] ?? 0, transform[5] ?? 0];
    const isPlaced = [x, y, width ?? 0, size].every(Number.isFinite) && size > 0;
    return isPlaced ? [{ text: str, x, y, width: width ?? 0, size }] : [];
  });
}

function refusalOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof Error && error.name === 'PasswordException')
    return new DomainError(
      'DOCUMENT_ENCRYPTED',
      'PDF-filen är låst med lösenord; spara en kopia utan skydd.',
    );
  return unreadable('PDF-filen är skadad och går inte att läsa.');
}
