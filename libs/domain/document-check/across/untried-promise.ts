import type { Finding } from '../findings/finding.js';
import type { InnerCheck } from '../findings/inner-findings.js';
import type { ConceptFigure } from './concept-figures.js';
import { spaced } from './figure-term.js';
import { type PromisedYear, promisedYears } from './kept-promise.js';
import type { ReadDocument } from './read-document.js';

/** Promises of equity that nothing at hand can try, as information: what would have to be known. No tie, as none was tested. */
export function untriedPromises(
  documents: readonly ReadDocument[],
  checks: readonly InnerCheck[],
  concepts: readonly ConceptFigure[],
): Finding[] {
  return promisedYears(documents, checks, concepts)
    .filter(({ openings, result }) => openings.length === 0 || result === null)
    .map(untried);
}

function untried({ plan, year, promises, openings, result }: PromisedYear): Finding {
  const [{ line, amount }] = promises as readonly [PromisedYear['promises'][number]];
  const missing = [
    ...(openings.length === 0
      ? [
          `ett eget kapital att börja från (utgående eget kapital ${year - 1}: i texten, i en balansräkning eller i årsredovisningen, som kan kontrolleras tillsammans med dokumentet)`,
        ]
      : []),
    ...(result === null
      ? [`ett resultat för ${year} (en tabell med intäkter, kostnader och resultat för året)`]
      : []),
  ];
  return {
    document: plan.name,
    place: line.place,
    printed: amount.value.toString(),
    recomputed: null,
    difference: null,
    unit: amount.unit,
    class: 'structure',
    severity: 'info',
    message: `Dokumentet lovar minst ${spaced(amount.value)} ${amount.unit} i eget kapital vid utgången av ${year}, men löftet kan inte prövas. Det som saknas är ${missing.join(' och ')}.`,
    consequences: [],
  };
}
