import { Decimal } from 'decimal.js';
import { type AmountInText, amountsIn } from '../claims/amount-in-text.js';
import { sentencesOf } from '../claims/sentence.js';
import type { TextLine } from '../claims/text-line.js';
import { TEXT_UNITS } from '../claims/text-unit.js';
import { broken, type Fault, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import { isThousandfold } from '../ties/digits.js';
import { type Concept, conceptName } from './concept.js';
import type { ConceptFigure } from './concept-figures.js';
import { type Basis, slackOf, yearOf } from './dated-figure.js';
import { type ChainedEquity, equityChain, figuresOfForbund } from './equity-chain.js';
import { spaced, termOf, told } from './figure-term.js';
import type { ReadDocument } from './read-document.js';
import { equityAt, finest } from './soliditet.js';

const SUBJECTS: readonly (readonly [Concept, RegExp])[] = [
  ['EQUITY', /eget kapital|egna kapitalet/giu],
  ['RESULT', /resultat(?:et)?(?!\p{L})/giu],
];
/** What is hoped, planned or was once expected is no statement of what is. */
const NOT_A_FACT =
  /prognos|skulle|(?<!\p{L})ska(?:ll)?(?!\p{L})|kommer att|planera|bedöms|föresl|minst|behöv|målsättning|förvänta|räknar med|(?<!\p{L})ca (?=\d)|mål(?:et)? (?:är|var)/iu;
const LINKS = /uppgår|uppgick|uppgår till|är|blev|var|på|till|om|resultat|kapital/iu;
const MOST_BETWEEN = 70;
const OF_INCOME = /(\d{1,3}(?:,\d)?) ?% av (?:erhållna |verksamhetens |årets |förbundets )?intäkter/iu;

/** Amounts that sentences state of equity and result, against the statements; a year that is another is a stale label. */
export function textConcepts(
  documents: readonly ReadDocument[],
  figures: readonly ConceptFigure[],
): Outcome[] {
  return documents.flatMap((document) => {
    const own = figures.filter((figure) => figure.document === document);
    const chain = equityChain(figuresOfForbund(document, figures));
    return document.lines
      .filter(({ kind }) => kind !== 'CELL')
      .flatMap((line) =>
        sentencesOf(line.text).flatMap((sentence) => stated(document, line, sentence, own, chain)),
      );
  });
}

function stated(
  document: ReadDocument,
  line: TextLine,
  sentence: string,
  own: readonly ConceptFigure[],
  chain: readonly ChainedEquity[],
): Outcome[] {
  if (NOT_A_FACT.test(sentence)) return [];
  const time = timeOf(sentence, document);
  if (time === null) return [];
  return [
    ...amountsIn(sentence).flatMap((amount) => {
      const concept = subjectOf(sentence, amount);
      if (concept === null) return [];
      const basis = /budget/iu.test(sentence.slice(Math.max(0, amount.start - 30), amount.start))
        ? 'BUDGET'
        : 'OUTCOME';
      const there = compared(document, line, amount, concept, time, basis, own);
      const link = concept === 'EQUITY' && basis === 'OUTCOME' ? linkAt(chain, time) : null;
      return there.length > 0 || link === null ? there : [chained(document, line, amount, link)];
    }),
    ...equityOfIncome(document, line, sentence, time, own),
  ];
}

/** The subject nearest before the amount, with little and only linking words between. */
function subjectOf(sentence: string, amount: AmountInText): Concept | null {
  const before = SUBJECTS.flatMap(([concept, word]) =>
    [...sentence.slice(0, amount.start).matchAll(word)].map((match) => ({
      concept,
      end: match.index + match[0].length,
    })),
  ).sort((one, other) => other.end - one.end);
  const [nearest] = before;
  if (nearest === undefined || amount.start - nearest.end > MOST_BETWEEN) return null;
  const between = sentence.slice(nearest.end, amount.start);
  return /[;:]|\d (?:kr|tkr|kkr|mkr)\b|avvik|budget och|utfall och/iu.test(between) ||
    !LINKS.test(`${between} är`)
    ? null
    : nearest.concept;
}

function timeOf(sentence: string, { profile }: ReadDocument): string | null {
  const opening = /vid (?:ingången|början) av (20\d\d)/iu.exec(sentence)?.[1];
  if (opening !== undefined) return `${Number.parseInt(opening, 10) - 1}-12-31`;
  const day = /(?:31 december|31\/12) (20\d\d)|(20\d\d)-12-31/iu.exec(sentence);
  const year = day?.[1] ?? day?.[2] ?? /(?<!\d)(20\d\d)(?!\d)/.exec(sentence)?.[1] ?? profile.year;
  return year === null ? null : `${year}-12-31`;
}

function compared(
  document: ReadDocument,
  line: TextLine,
  amount: AmountInText,
  concept: Concept,
  time: string,
  basis: Basis,
  own: readonly ConceptFigure[],
): Outcome[] {
  const at = own.filter((figure) => figure.concept === concept && figure.basis === basis);
  const fits = (figure: ConceptFigure) =>
    figure.kronor
      .minus(amount.kronor)
      .abs()
      .lte(amount.slack.plus(slackOf(figure))) ||
    (concept === 'EQUITY' &&
      figure.kronor
        .plus(amount.kronor)
        .abs()
        .lte(amount.slack.plus(slackOf(figure))));
  const there = at.filter((figure) => figure.time === time);
  const found = there.find(fits);
  const rolled = concept === 'EQUITY' && basis === 'OUTCOME' ? equityAt(own, time) : null;
  const home = found ?? there[0];
  if (home === undefined && rolled === null) return [];
  const expected = home?.kronor ?? rolled!.kronor;
  const tested: Tested = {
    kind: 'text mot tabell',
    document: document.name,
    place: line.place,
    printed: amount.value,
    recomputed: expected
      .dividedBy(amount.kronor.isZero() ? 1 : amount.kronor.dividedBy(amount.value))
      .toDecimalPlaces(amount.value.decimalPlaces(), Decimal.ROUND_HALF_UP),
    unit: amount.unit,
    message: `Texten anger ${conceptName(concept)} till ${spaced(amount.value)} ${amount.unit} för ${time.slice(0, 4)}; ${home === undefined ? `räkningen ger ${spaced(expected)} kr` : `räkningen har ${told(home)}`}.`,
  };
  if (found !== undefined)
    return [holding(tested, found.kronor.equals(amount.kronor) ? 'EXACT' : 'ROUNDING')];
  if (rolled !== null && rolled.kronor.minus(amount.kronor).abs().lte(amount.slack))
    return [holding(tested, 'ROUNDING')];
  const other = at.find((figure) => Math.abs(yearOf(figure) - yearOf({ time })) === 1 && fits(figure));
  if (other !== undefined) {
    const message = `${tested.message} Beloppet är det för ${yearOf(other)}, ${told(other)}: årtalet i texten är troligen fel.`;
    return [broken(tested, { class: 'stale-label', severity: 'error', message })];
  }
  return [broken(tested, faultOf(amount, expected, tested.message))];
}

/** The same digits a thousand times off are in the wrong unit; the same size turned has the wrong sign. */
function faultOf(amount: AmountInText, expected: Decimal, message: string): Fault {
  const isSize = (kronor: Decimal) => kronor.abs().minus(expected.abs()).abs().lte(amount.slack);
  if (isSize(amount.kronor) && !expected.isZero())
    return { class: 'sign', severity: 'warning', message: `${message} Tecknet är ett annat.` };
  if (isThousandfold(amount.kronor, expected))
    return { class: 'unit', severity: 'error', message: `${message} Enheten är fel med faktorn 1 000.` };
  return { class: 'copied-figure', severity: 'warning' };
}

function linkAt(chain: readonly ChainedEquity[], time: string): ChainedEquity | null {
  return chain.find(({ year }) => time === `${year}-12-31`) ?? null;
}

/** Equity of a year whose statements are not at hand, against what later equity and the results between make it. */
function chained(
  document: ReadDocument,
  line: TextLine,
  amount: AmountInText,
  { year, kronor, slack, figures }: ChainedEquity,
): Outcome {
  const tested: Tested = {
    kind: 'kedja av eget kapital',
    document: document.name,
    place: line.place,
    printed: amount.value,
    recomputed: kronor
      .dividedBy(TEXT_UNITS[amount.unit])
      .toDecimalPlaces(amount.value.decimalPlaces(), Decimal.ROUND_HALF_UP),
    unit: amount.unit,
    message: `Texten anger eget kapital till ${spaced(amount.value)} ${amount.unit} för ${year}; senare eget kapital räknat bakåt med resultaten ger ${spaced(kronor)} kr.`,
    terms: figures.map(termOf),
  };
  const apart = kronor.minus(amount.kronor).abs();
  if (apart.isZero()) return holding(tested);
  return apart.lte(amount.slack.plus(slack))
    ? holding(tested, 'ROUNDING')
    : broken(tested, { class: 'copied-figure', severity: 'warning' });
}

function equityOfIncome(
  document: ReadDocument,
  line: TextLine,
  sentence: string,
  time: string,
  own: readonly ConceptFigure[],
): Outcome[] {
  const percent = OF_INCOME.exec(sentence)?.[1];
  const [equity, income] = [equityAt(own, time), finest(own, 'INCOME', time)];
  if (
    percent === undefined ||
    !/eget kapital|egna kapitalet/iu.test(sentence) ||
    equity === null ||
    income === null
  )
    return [];
  const printed = new Decimal(percent.replace(',', '.'));
  const exact = equity.kronor.dividedBy(income.kronor).times(100);
  const recomputed = exact.toDecimalPlaces(printed.decimalPlaces(), Decimal.ROUND_HALF_UP);
  const tested: Tested = {
    kind: 'andel i text',
    document: document.name,
    place: line.place,
    printed,
    recomputed,
    unit: '%',
    message: `Texten anger ${percent} % av intäkterna; eget kapital ${spaced(equity.kronor)} kr / intäkter ${told(income)} = ${spaced(exact.toDecimalPlaces(1))} %.`,
  };
  return [
    printed.equals(recomputed) ? holding(tested) : broken(tested, { class: 'sum', severity: 'warning' }),
  ];
}
