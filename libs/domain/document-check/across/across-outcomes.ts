import type { InnerCheck } from '../findings/inner-findings.js';
import type { Outcome } from '../findings/tested-tie.js';
import { cardTies } from './card-ties.js';
import { cellSums } from './cell-sums.js';
import { codedText } from './coded-text.js';
import type { ConceptFigure } from './concept-figures.js';
import { conceptTies } from './concept-ties.js';
import { costShares } from './cost-shares.js';
import { dateRules } from './date-rules.js';
import { derivedTies } from './derived-ties.js';
import { chainTies } from './equity-chain.js';
import { equityAsCost } from './equity-as-cost.js';
import { keptPromises } from './kept-promise.js';
import type { KnownFigures } from './known-figures.js';
import { knownTies } from './known-ties.js';
import { lawTies } from './law-ties.js';
import { meetingCounts } from './meeting-counts.js';
import { notePairs } from './note-pairs.js';
import { noteReferences } from './note-references.js';
import { noteTies } from './note-ties.js';
import { operatingBridge } from './operating-bridge.js';
import { programmeBridge } from './programme-bridge.js';
import type { ReadDocument } from './read-document.js';
import { sameRows } from './same-rows.js';
import { sectionCounts } from './section-counts.js';
import { soliditetTies } from './soliditet.js';
import { staffCounts } from './staff-counts.js';
import { staleLabels } from './stale-labels.js';
import { textConcepts } from './text-concepts.js';
import { unitNames } from './unit-names.js';
import { wordCounts } from './word-counts.js';

/** Everything that goes beyond one table: between tables, text and tables, years, documents, and what is known. */
export function acrossOutcomes(
  documents: readonly ReadDocument[],
  inner: readonly InnerCheck[],
  concepts: readonly ConceptFigure[],
  known: KnownFigures,
): Outcome[] {
  return [
    ...keptPromises(documents, inner, concepts),
    ...conceptTies(concepts),
    ...knownTies(concepts, known),
    ...derivedTies(documents, concepts),
    ...chainTies(documents, concepts),
    ...soliditetTies(documents, concepts),
    ...operatingBridge(documents, concepts),
    ...programmeBridge(documents, concepts),
    ...noteTies(documents, concepts),
    ...lawTies(documents, concepts),
    ...equityAsCost(concepts),
    ...sameRows(documents, concepts),
    ...notePairs(concepts),
    ...cardTies(documents, concepts),
    ...textConcepts(documents, concepts),
    ...codedText(documents, concepts),
    ...costShares(documents, concepts),
    ...documents.flatMap(noteReferences),
    ...documents.flatMap(unitNames),
    ...documents.flatMap(wordCounts),
    ...documents.flatMap(cellSums),
    ...documents.flatMap(meetingCounts),
    ...documents.flatMap(staffCounts),
    ...documents.flatMap(sectionCounts),
    ...documents.flatMap(staleLabels),
    ...documents.flatMap(dateRules),
  ];
}
