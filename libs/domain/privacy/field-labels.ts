/** What the fields of our inputs are called to people, by their names in the schema. */
const FIELD_LABELS: ReadonlyMap<string, string> = new Map([
  ['agreementDocument', 'Överenskommelse'],
  ['basis', 'Grund'],
  ['code', 'Kod'],
  ['comment', 'Kommentar'],
  ['costCentre', 'Kostnadsställe'],
  ['document', 'Handling'],
  ['groupKey', 'Grupp'],
  ['groupLabel', 'Grupp'],
  ['insats', 'Insats'],
  ['label', 'Benämning'],
  ['measure', 'Åtgärd'],
  ['name', 'Namn'],
  ['note', 'Anteckning'],
  ['objectCode', 'Objekt'],
  ['paragraph', 'Paragraf'],
  ['performer', 'Utförare'],
  ['place', 'Plats i handlingen'],
  ['printedTotals.key', 'Grupp'],
  ['printedTotals.label', 'Benämning'],
  ['proposedBy', 'Föreslagen av'],
  ['reason', 'Skäl'],
  ['source', 'Källa'],
  ['title', 'Rubrik'],
  ['wording', 'Lydelse'],
]);

/** A field as a sentence to people begins with it: `Texten i Namn`, and only `Texten` for a field without a name of its own. */
export function textIn(field: string): string {
  const label = FIELD_LABELS.get(field);
  return label === undefined ? 'Texten' : `Texten i ${label}`;
}
