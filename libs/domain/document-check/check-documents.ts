import type { SourceDocument } from './document/source-document.js';
import { acrossOutcomes } from './across/across-outcomes.js';
import { type KnownFigures, NOTHING_KNOWN } from './across/known-figures.js';
import { type ReadDocument, readDocumentParts } from './across/read-document.js';
import type { CheckReport } from './findings/check-report.js';
import { Consequences } from './findings/consequences.js';
import { type InnerCheck, innerChecks, innerFindings, testedTies } from './findings/inner-findings.js';
import { mergeFindings } from './findings/merge.js';
import { inOrder } from './findings/order.js';
import type { Outcome } from './findings/tested-tie.js';
import { textOutcomes } from './findings/text-findings.js';

/**
 * Checks documents, each by itself and those of the same förbund against each other, and against what is known where it
 * is given. Pure and deterministic: the same documents give the same report.
 */
export function checkDocuments(
  documents: readonly SourceDocument[],
  known: KnownFigures = NOTHING_KNOWN,
): CheckReport {
  const read = documents.map(readDocumentParts);
  const inner = read.flatMap(innerChecks);
  const outcomes = [...acrossOutcomes(read, inner, known), ...read.flatMap(textOutcomes)];
  return { documents: read.map((each) => checked(each, inner, outcomes)), findings: found(read, inner, outcomes) };
}

function checked(document: ReadDocument, inner: readonly InnerCheck[], outcomes: readonly Outcome[]) {
  const own = inner.filter((check) => check.document === document).flatMap(testedTies);
  const across = outcomes.map(({ tie }) => tie).filter((tie) => tie.document === document.name);
  return {
    name: document.name,
    format: document.source.format,
    tables: document.views.length,
    ties: [...own, ...across],
  };
}

function found(read: readonly ReadDocument[], inner: readonly InnerCheck[], outcomes: readonly Outcome[]) {
  const all = [...inner.flatMap(innerFindings), ...outcomes.flatMap(({ finding }) => finding ?? [])];
  const consequences = new Consequences(inner, outcomes.map(({ tie }) => tie));
  const merged = mergeFindings(all).map((finding) => consequences.of(finding));
  return inOrder(merged, read.map(({ name }) => name));
}
