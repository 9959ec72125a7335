import { withoutPersonalIdentities } from '../../privacy/personal-identity.js';
import type { CheckReport } from './check-report.js';
import type { Consequence, Finding, Place } from './finding.js';
import type { TestedTie } from './tested-tie.js';

/**
 * The report without the personnummer that a document holds by mistake, in a label, a heading or a sentence: a report is
 * kept, printed and sent on. Amounts are left as they are printed.
 */
export function withoutPersons({ documents, findings }: CheckReport): CheckReport {
  return {
    documents: documents.map((document) => ({ ...document, ties: document.ties.map(tieWithout) })),
    findings: findings.map(findingWithout),
  };
}

function findingWithout(finding: Finding): Finding {
  return { ...told(finding), consequences: finding.consequences.map((each): Consequence => told(each)) };
}

function tieWithout(tie: TestedTie): TestedTie {
  return {
    ...told(tie),
    terms: tie.terms.map((term) => ({ ...term, place: placeWithout(term.place) })),
  };
}

function told<T extends { readonly place: Place; readonly message: string }>(each: T): T {
  return { ...each, place: placeWithout(each.place), message: withoutPersonalIdentities(each.message) };
}

function placeWithout({ section, row, column, ...place }: Place): Place {
  const masked = (text: string | null) => text && withoutPersonalIdentities(text);
  return { ...place, section: masked(section), row: masked(row), column: masked(column) };
}
