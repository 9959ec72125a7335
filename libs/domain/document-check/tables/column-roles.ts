import type { ColumnRole } from './table-view.js';

/** What the words of a head say, the most telling first: "Avvikelse utfall - budget" is a deviation. */
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  [
    'DEVIATION',
    /avvik|differens|utfall ?[-–—/] ?budget|budget ?[-–—] ?utfall|\bdiff\b|över ?\/ ?under|\bkvar\b|återstå/i,
  ],
  ['CHANGE', /förändring|skillnad|ökning|minskning/i],
  ['OPENING', /ingående|\bib\b|vid (?:årets|periodens) (?:början|ingång|start)/i],
  ['CLOSING', /utgående|\bub\b|vid (?:årets|periodens) (?:slut|utgång)/i],
  ['WOMEN', /\bkvinnor\b|\bflickor\b/i],
  ['MEN', /\bmän\b|\bpojkar\b/i],
  ['GRANTED', /bevilja|tilldela/i],
  ['FORECAST', /prognos|förväntat|beräknat/i],
  ['BUDGET', /budget|\bplan\b|^b ?(?:19|20)\d\d/i],
  ['NET', /\bnetto/i],
  ['INCOME', /\bintäkt/i],
  ['COST', /kostnad/i],
  ['ENDED', /\bavslut|\butskriv/i],
  ['ADDED', /\bnya\b|\binskriv|\bnytillk/i],
  ['SHARE', /\bandel|procent|%|\bi ?% |snitt|medelålder|medeltid|\bindex/i],
  ['TOTAL', /\btotalt?\b|\bsumma\b|sammanlagt|\bsamtliga\b/i],
  ['OUTCOME', /utfall|bokslut|redovis|resultat|^u ?(?:19|20)\d\d/i],
];

/** What the head of a column of figures says that they are. */
export function columnRoleOf(head: string): ColumnRole {
  return ROLES.find(([, words]) => words.test(head))?.[0] ?? 'NONE';
}
