import { decodeText } from '@samla/domain/document-check/document/decode-text.js';
import { MOST_DOCUMENT_BYTES, tooLarge } from '@samla/domain/document-check/document/limits.js';
import { readText } from '@samla/domain/document-check/document/read-text.js';
import type { SourceDocument } from '@samla/domain/document-check/document/source-document.js';
import { csvDocument, delimiterOf } from './csv-document.js';
import { fileKind } from './file-kind.js';
import { pdfDocument } from './pdf-document.js';
import { xlsxDocument } from './xlsx-document.js';

/**
 * Reads a file as a document: text, Markdown, CSV, XLSX or PDF, told by what is in it and not by its name. Refuses with
 * DOCUMENT_EMPTY, DOCUMENT_TOO_LARGE, DOCUMENT_UNREADABLE, DOCUMENT_ENCRYPTED, DOCUMENT_WITHOUT_TEXT and
 * DOCUMENT_FORMAT_UNKNOWN, each with a message in Swedish that says what to do.
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length > MOST_DOCUMENT_BYTES)
    throw tooLarge(`Filen är större än ${MOST_DOCUMENT_BYTES / (1024 * 1024)} MB och läses inte.`);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = fileKind(buffer);
  if (kind === 'PDF') return pdfDocument(name, buffer);
  if (kind === 'ZIP') return xlsxDocument(name, buffer);
  const text = decodeText(buffer);
  const delimiter = delimiterOf(name, text);
  return delimiter === null ? readText(name, text) : csvDocument(name, text, delimiter);
}
