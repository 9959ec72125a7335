import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { checkDocuments } from '@samla/domain/document-check/check-documents.js';
import { MOST_DOCUMENT_BYTES } from '@samla/domain/document-check/document/limits.js';
import type { SourceDocument } from '@samla/domain/document-check/document/source-document.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { checkLines } from '../client/check-text.js';
import type { Command } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
import { whyUnreadable } from '../why-unreadable.js';

/** Checks the figures of documents: each by itself and all against each other. Opens no database and asks no server. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'FIL… [--json]',
  summary:
    'Kontrollräknar rapporter och planer (text, Markdown, CSV, XLSX, PDF): slutkod 0 utan fel, 1 med fel, 2 om en fil inte går att läsa.',
  options: { json: { type: 'boolean' } },
  words: 1,
  moreWords: true,
  async run({ words, console, surroundings }) {
    const documents: SourceDocument[] = [];
    for (const word of await eachOnce(words, surroundings.cwd))
      documents.push(await documentOf(word, surroundings.cwd));
    const report = checkDocuments(documents);
    const summary = report.documents.map(({ name, format, tables, ties }) => ({
      name,
      format,
      tables,
      ties: ties.length,
      holding: ties.filter(({ outcome }) => outcome !== 'BROKEN').length,
    }));
    console.result({ documents: summary, findings: report.findings }, () => checkLines(report));
    return report.findings.some(({ severity }) => severity === 'error') ? ExitCode.REFUSED : ExitCode.DONE;
  },
};

/** The files without those that are named again, by whatever path: against itself a document has nothing to tell. */
async function eachOnce(words: readonly string[], cwd: string): Promise<string[]> {
  const byFile = new Map<string, string>();
  for (const word of words) {
    const file = path.resolve(cwd, word);
    const real = await realpath(file).catch(() => file);
    if (!byFile.has(real)) byFile.set(real, word);
  }
  return [...byFile.values()];
}

/** Reads one file by the name as it was given; throws UsageError for what cannot be read. */
async function documentOf(word: string, cwd: string): Promise<SourceDocument> {
  const file = path.resolve(cwd, word);
  const { readDocument } = await import('@samla/documents/reading/read-document.js');
  try {
    const bytes = await bytesOf(file, word);
    return { ...(await readDocument(path.basename(file), bytes)), name: word };
  } catch (error) {
    if (error instanceof DomainError) throw new UsageError(`${word}: ${error.message}`, error.code);
    throw error;
  }
}

async function bytesOf(file: string, word: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > MOST_DOCUMENT_BYTES)
      throw new UsageError(`${word} är för stor för att kontrolleras.`, 'DOCUMENT_TOO_LARGE');
    return await readFile(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${word} går inte att läsa: ${whyUnreadable(error)}`, 'FILE_UNREADABLE');
  }
}
