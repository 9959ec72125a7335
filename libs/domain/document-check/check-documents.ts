import type { SourceDocument } from './document/source-document.js';
import { acrossOutcomes } from './across/across-outcomes.js';
import { type ConceptFigure, conceptFiguresOf } from './across/concept-figures.js';
import { type KnownFigures, NOTHING_KNOWN } from './across/known-figures.js';
import { type ReadDocument, readDocumentParts } from './across/read-document.js';
import { untriedPromises } from './across/untried-promise.js';
import type { CheckReport } from './findings/check-report.js';
import { Consequences } from './findings/consequences.js';
import { type InnerCheck, innerChecks, innerFindings, testedTies } from './findings/inner-findings.js';
import { mergeFindings } from './findings/merge.js';
import { explained } from './findings/explain.js';
import type { Finding } from './findings/finding.js';
import { inOrder } from './findings/order.js';
import { withSignsPutRight } from './findings/sign-corrections.js';
import { withSupportedTotals } from './findings/supported-totals.js';
import type { Outcome } from './findings/tested-tie.js';
import { textOutcomes } from './findings/text-findings.js';
import { withoutPersons } from './findings/without-persons.js';

/**
 * Checks documents, each by itself and those of the same förbund against each other, and against what is known where it
 * is given. Pure and deterministic: the same documents give the same report.
 */
export function checkDocuments(
  documents: readonly SourceDocument[],
  known: KnownFigures = NOTHING_KNOWN,
): CheckReport {
  const read = documents.map(readDocumentParts);
  const concepts = conceptFiguresOf(read);
  const inner = read.flatMap((document) => innerChecks(document, concepts));
  const outcomes = [...acrossOutcomes(read, inner, concepts, known), ...read.flatMap(textOutcomes)];
  return withoutPersons({
    documents: read.map((each) => checked(each, inner, outcomes)),
    findings: found(read, inner, concepts, outcomes, untriedPromises(read, inner, concepts)),
  });
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

function found(
  read: readonly ReadDocument[],
  inner: readonly InnerCheck[],
  concepts: readonly ConceptFigure[],
  outcomes: readonly Outcome[],
  untried: readonly Finding[],
) {
  const across = outcomes.flatMap(({ finding }) => finding ?? []);
  // What other tables say of a sign is surer than what its own table's deviation says.
  const isSign = (finding: Finding) => finding.class === 'sign';
  const all = [
    ...across.filter(isSign),
    ...withSignsPutRight(inner, across.filter(isSign)).flatMap(innerFindings),
    ...across.filter((each) => !isSign(each)),
    ...untried,
  ];
  const supported = withSupportedTotals(mergeFindings(all), inner, concepts);
  const findings = mergeFindings(explained(supported.findings, inner));
  const consequences = new Consequences(
    inner,
    outcomes.map(({ tie }) => tie),
    findings,
    supported.held,
  );
  return inOrder(
    findings.map((finding) => consequences.of(finding)),
    read.map(({ name }) => name),
  );
}
