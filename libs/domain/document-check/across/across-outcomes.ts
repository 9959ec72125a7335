import type { InnerCheck } from '../findings/inner-findings.js';
import type { Outcome } from '../findings/tested-tie.js';
import { cardTies } from './card-ties.js';
import { conceptFiguresOf } from './concept-figures.js';
import { conceptTies } from './concept-ties.js';
import { dateRules } from './date-rules.js';
import { derivedTies } from './derived-ties.js';
import type { KnownFigures } from './known-figures.js';
import { knownTies } from './known-ties.js';
import { lawTies } from './law-ties.js';
import { noteTies } from './note-ties.js';
import type { ReadDocument } from './read-document.js';
import { soliditetTies } from './soliditet.js';
import { staleLabels } from './stale-labels.js';

/** Everything that goes beyond one table: between tables, text and tables, years, documents, and what is known. */
export function acrossOutcomes(
  documents: readonly ReadDocument[],
  _inner: readonly InnerCheck[],
  known: KnownFigures,
): Outcome[] {
  const concepts = conceptFiguresOf(documents);
  return [
    ...conceptTies(concepts),
    ...knownTies(concepts, known),
    ...derivedTies(documents, concepts),
    ...soliditetTies(documents, concepts),
    ...noteTies(documents, concepts),
    ...lawTies(documents, concepts),
    ...cardTies(documents, concepts),
    ...documents.flatMap(staleLabels),
    ...documents.flatMap(dateRules),
  ];
}
