import { Decimal } from 'decimal.js';
import { sentencesOf } from '../claims/sentence.js';
import type { TextLine } from '../claims/text-line.js';
import { broken, holding, rounded, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import { type ConceptFigure, unitOfView } from './concept-figures.js';
import { type DatedFigure, datedFiguresOf } from './dated-figure.js';
import { spaced, termOf, told } from './figure-term.js';
import { sharesWord, wordsOf } from './label-words.js';
import type { ReadDocument } from './read-document.js';
import { finest } from './soliditet.js';

const SHARE = /(?<![\d,])(\d{1,2}(?:,\d)?) ?%/g;
/** What stands just before the number: the words that it is the share of. */
const OF = /([\p{L} -]{4,60}?)(?: uppgår till| var| är| utgjorde)? ?\(?(?:ca )?$/iu;
const WHOLES: readonly (readonly ['COSTS' | 'INCOME', RegExp])[] = [
  ['COSTS', /% av (?:förbundets |de )?(?:totala )?kostnader/iu],
  ['INCOME', /% av de tilldelade medlen|% av (?:förbundets |de )?(?:totala )?intäkter/iu],
];
/** Words that name the same kind of insatser; a text and a note seldom use the same. */
const SAME: readonly RegExp[] = [/^(?:individ|deltagar)/, /^struktur/];
const ABOUT = /\bca ?$/iu;

/** Shares of all costs or of the money granted that a sentence states for kinds of cost, against the rows of the notes. */
export function costShares(
  documents: readonly ReadDocument[],
  concepts: readonly ConceptFigure[],
): Outcome[] {
  return documents.flatMap((document) => {
    const time = `${document.profile.year}-12-31`;
    const own = concepts.filter((figure) => figure.document === document);
    const rows = document.views.flatMap((view) => {
      const unit = unitOfView(document, view, concepts);
      return unit === null ? [] : datedFiguresOf(document, view, unit);
    });
    const costs = rows.filter(
      (row) => row.time === time && row.basis === 'OUTCOME' && row.row.kind !== 'HEADING',
    );
    return document.lines.flatMap((line) =>
      sentencesOf(line.text).flatMap((sentence) => {
        const concept = WHOLES.find(([, words]) => words.test(sentence))?.[0];
        const whole = concept === undefined ? null : finest(own, concept, time);
        return whole === null ? [] : sharesOf(document, line, sentence, whole, costs);
      }),
    );
  });
}

function sharesOf(
  document: ReadDocument,
  line: TextLine,
  sentence: string,
  whole: ConceptFigure,
  costs: readonly DatedFigure[],
): Outcome[] {
  return [...sentence.matchAll(SHARE)].flatMap((match) => {
    const words = OF.exec(sentence.slice(Math.max(0, match.index - 80), match.index))?.[1] ?? '';
    const [before, last] = wordsOf(words).slice(-2);
    const first =
      last === undefined || /^(?:insatser|kostnader|kostnaderna|insatserna)$/.test(last) ? before : last;
    const row =
      first === undefined
        ? undefined
        : costs.find((each) => isOfKind(first, wordsOf(each.row.label).slice(0, 1)));
    if (row === undefined || row === whole) return [];
    const printed = new Decimal(match[1]!.replace(',', '.'));
    const exact = row.kronor.abs().dividedBy(whole.kronor.abs()).times(100);
    const recomputed = exact.toDecimalPlaces(printed.decimalPlaces(), Decimal.ROUND_HALF_UP);
    const tested: Tested = {
      kind: 'andel i text',
      document: document.name,
      place: line.place,
      printed,
      recomputed,
      unit: '%',
      message: `Texten anger ${match[1]} % för "${first}"; "${row.row.label}" ${told(row)} av ${told(whole)} är ${spaced(exact.toDecimalPlaces(1))} %.`,
      terms: [termOf(row), termOf(whole)],
    };
    const off = exact.minus(printed).abs();
    // So far off the words are likely to mean other rows.
    if (off.gt(5)) return [];
    if (
      printed.equals(recomputed) ||
      (ABOUT.test(sentence.slice(Math.max(0, match.index - 10), match.index)) && off.lt(2))
    )
      return [holding(tested)];
    return [isCut(printed, exact) ? rounded(tested) : broken(tested, { class: 'sum', severity: 'warning' })];
  });
}

function isOfKind(word: string, label: readonly string[]): boolean {
  const [named] = label;
  return (
    sharesWord([word], label) ||
    (named !== undefined && SAME.some((kind) => kind.test(word) && kind.test(named)))
  );
}

/** Decimals cut off instead of rounded; upwards no share comes that far off. */
function isCut(printed: Decimal, exact: Decimal): boolean {
  return printed.equals(exact.toDecimalPlaces(printed.decimalPlaces(), Decimal.ROUND_DOWN));
}
