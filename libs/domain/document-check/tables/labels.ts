import type { RowKind } from './table-view.js';

const FOOTNOTE = /[*¹²³⁰⁴-⁹]+/g;
const UNIT_AFTER_COMMA = /,? ?\(?(?:belopp i )?\b(?:tkr|kkr|kr|mkr|mnkr)\b\.?\)?\.?/g;

/** A label to compare by: small letters, no punctuation, no unit, no mark of a footnote. */
export function labelKey(label: string): string {
  return label
    .toLowerCase()
    .replace(FOOTNOTE, ' ')
    .replace(UNIT_AFTER_COMMA, ' ')
    .replace(/[^\p{L}\p{N}+]+/gu, ' ')
    .replace(/(^| )\+(?= |$)/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

const SUM = /^(?:del ?summa|summa|totalt?|totala|total ?summa|sammanlagt|s a|saldo)\b/;
const SUM_AT_END = /\b(?:totalt|summa|sammanlagt)$/;
const PART = /^(?:därav|varav|i detta ingår|häri ingår)\b/;
const OPENING =
  /\b(?:vid (?:årets|periodens) (?:början|ingång|start)|årets början|periodens början)\b|^(?:ingående|ib)\b/;
const CLOSING =
  /\b(?:vid (?:årets|periodens) (?:slut|utgång)|årets slut|periodens slut)\b|^(?:utgående|ub)\b/;
const CHANGE = /^(?:förändring|differens|skillnad)\b/;
const RATIO =
  /^(?:soliditet|andel|procent|kostnadstäckning|självfinansiering|likviditetsgrad|kassalikviditet)\b/;
const COUNT = /^antal\b/;
const RESULT =
  /\bresultat(?:et)?\b|resultat$|^netto|\bnetto(?:kostnad|kostnader|intäkt|intäkter|resultat)?\b|^(?:årets |periodens )?kassaflöde\b|^medel från\b|^rörelsekapital|^finansnetto\b|\böverskott\b|\bunderskott\b|^(?:finansiella (?:intäkter|kostnader))\b/;

/** What a row with figures is by its label alone. */
export function rowKindOf(label: string): RowKind {
  const key = labelKey(label);
  if (key === '') return 'UNLABELLED';
  if (PART.test(key)) return 'PART';
  if (SUM.test(key)) return 'SUM';
  if (RATIO.test(key)) return 'RATIO';
  if (OPENING.test(key)) return 'OPENING';
  if (CLOSING.test(key)) return 'CLOSING';
  if (CHANGE.test(key)) return 'CHANGE';
  if (COUNT.test(key)) return 'COUNT';
  if (SUM_AT_END.test(key)) return 'SUM';
  return RESULT.test(key) ? 'RESULT' : 'ITEM';
}

/** Whether the label names a cost (to be taken from an income where both are printed without sign). */
export function isCostLabel(key: string): boolean {
  return /kostnad|utgift|avgår|avslut|utbetal|minskning av|förbruk/.test(key) && !/nettointäkt/.test(key);
}

/** Whether the label names an income. */
export function isIncomeLabel(key: string): boolean {
  return (
    /intäkt|bidrag från|medlemsavgift|medlemsbidrag|driftbidrag|inbetal/.test(key) && !/kostnad/.test(key)
  );
}

/** The words of a sum's label without the word for sum: what it says that it sums. */
export function summedName(key: string): string {
  return key
    .replace(/^(?:del ?summa|summa|totalt?|totala|total ?summa|sammanlagt) ?/, '')
    .replace(/ (?:totalt|summa)$/, '');
}

/** Whether a sum of this name is the sum of what stands under that heading ("Summa insatser" under "Insatser"). */
export function namesHeading(sumKey: string, headingKey: string): boolean {
  const name = summedName(sumKey);
  if (name === '' || headingKey === '') return false;
  return (
    name === headingKey ||
    headingKey.endsWith(name) ||
    name.endsWith(headingKey) ||
    sameWords(name, headingKey)
  );
}

function sameWords(one: string, other: string): boolean {
  const words = (text: string) =>
    text
      .split(' ')
      .filter((word) => word !== 'och')
      .sort()
      .join(' ');
  return words(one) === words(other);
}
