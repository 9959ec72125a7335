import { Decimal } from 'decimal.js';
import { type AmountInText, amountsIn } from '../claims/amount-in-text.js';
import type { TextLine } from '../claims/text-line.js';
import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import { type ConceptFigure, unitOfView } from './concept-figures.js';
import { type DatedFigure, datedFiguresOf } from './dated-figure.js';
import { spaced, termOf, told } from './figure-term.js';
import { coversWords, sharesWord, wordsOf } from './label-words.js';
import type { ReadDocument } from './read-document.js';

/** What a card of an insats (a heading with a small table of texts) states as outcome or as granted. */
interface CardAmount {
  readonly line: TextLine;
  readonly title: string;
  readonly words: readonly string[];
  readonly field: 'OUTCOME' | 'GRANTED';
  readonly amounts: readonly AmountInText[];
}

/** More insatser than any förbund has. */
const MOST_CARDS = 500;

/** The amounts on the cards of insatser against the rows of the tables that name them. */
export function cardTies(documents: readonly ReadDocument[], concepts: readonly ConceptFigure[]): Outcome[] {
  return documents.flatMap((document) => {
    const figures = document.views.flatMap((view) => {
      const unit = unitOfView(document, view, concepts);
      return unit === null ? [] : datedFiguresOf(document, view, unit);
    });
    const cards = cardsOf(document).slice(0, MOST_CARDS);
    return cards.flatMap((card) => compared(document, card, cards, figures));
  });
}

function cardsOf(document: ReadDocument): CardAmount[] {
  return document.lines.flatMap((line): CardAmount[] => {
    const { row, section, table } = line.place;
    if (line.kind !== 'CELL' || table === null || row === null || section === null || line.text === row)
      return [];
    const field = /^utfall/iu.test(row)
      ? 'OUTCOME'
      : /^(?:medel|budget|beviljat)/iu.test(row)
        ? 'GRANTED'
        : null;
    const amounts = amountsIn(line.text);
    if (field === null || amounts.length === 0) return [];
    return [{ line, title: section, words: wordsOf(section), field, amounts }];
  });
}

function compared(
  document: ReadDocument,
  card: CardAmount,
  cards: readonly CardAmount[],
  figures: readonly DatedFigure[],
): Outcome[] {
  const rows = rowsOf(card, figures);
  if (rows.length === 0) return [];
  const kronor = Decimal.sum(...card.amounts.map((amount) => amount.kronor));
  const exact = rows.find(
    (row) => row.kronor.equals(kronor) || card.amounts.some((amount) => row.kronor.equals(amount.kronor)),
  );
  if (exact !== undefined && card.amounts.length === 1)
    return [holding(testedOf(document, card, kronor, [exact]))];
  const pair = pairOf(rows, kronor);
  if (pair !== null) return [holding(testedOf(document, card, kronor, pair), 'EXPLAINED')];
  if (exact !== undefined) return [holding(testedOf(document, card, kronor, [exact]))];
  return copied(document, card, cards, figures, rows, kronor);
}

/** The rows that name the card's insats, in the column of its field. */
function rowsOf(card: CardAmount, figures: readonly DatedFigure[]): DatedFigure[] {
  const isField = ({ basis, column }: DatedFigure) =>
    card.field === 'OUTCOME'
      ? basis === 'OUTCOME'
      : column.role === 'GRANTED' || basis === 'BUDGET' || basis === 'FORECAST';
  return figures.filter(
    (figure) =>
      isField(figure) &&
      !figure.figure.isDash &&
      figure.row.kind === 'ITEM' &&
      sharesWord(card.words, wordsOf(figure.row.label)),
  );
}

/** Two rows that make the amount together: it is split in the table. */
function pairOf(rows: readonly DatedFigure[], kronor: Decimal): DatedFigure[] | null {
  for (const [at, one] of rows.entries()) {
    const other = rows
      .slice(at + 1)
      .find((each) => each.column === one.column && each.kronor.plus(one.kronor).equals(kronor));
    if (other !== undefined) return [one, other];
  }
  return null;
}

/** The amount of another insats's card, which its own row has, while this one's row has another: copied from there. */
function copied(
  document: ReadDocument,
  card: CardAmount,
  cards: readonly CardAmount[],
  figures: readonly DatedFigure[],
  rows: readonly DatedFigure[],
  kronor: Decimal,
): Outcome[] {
  const source = cards.find(
    (each) =>
      each !== card &&
      each.field === card.field &&
      each.amounts.some((amount) => amount.kronor.equals(kronor)) &&
      rowsOf(each, figures).some((row) => row.kronor.equals(kronor)),
  );
  const [row, ...more] = [...new Set(rows)];
  // A row that shares a word only may be another insats.
  const isNamed = row !== undefined && coversWords(wordsOf(row.row.label), card.words);
  if (source === undefined || row === undefined || more.length > 0 || !isNamed) return [];
  const message = `Utfallet ${spaced(card.amounts[0]!.value)} ${card.amounts[0]!.unit} för "${card.title}" är samma som för "${source.title}" (rad ${source.line.place.line}); tabellen har ${told(row)}. Beloppet är troligen kopierat.`;
  return [
    broken(
      { ...testedOf(document, card, kronor, [row]), message },
      { class: 'copied-figure', severity: 'error' },
    ),
  ];
}

function testedOf(
  document: ReadDocument,
  card: CardAmount,
  kronor: Decimal,
  rows: readonly DatedFigure[],
): Tested {
  const [amount] = card.amounts;
  const factor = amount!.kronor.isZero() ? new Decimal(1) : amount!.kronor.dividedBy(amount!.value);
  return {
    kind: 'text mot tabell',
    document: document.name,
    place: { ...card.line.place, section: card.title },
    printed: kronor.dividedBy(factor),
    recomputed: Decimal.sum(...rows.map((row) => row.kronor)).dividedBy(factor),
    unit: amount!.unit,
    message: `"${card.title}" ${spaced(kronor.dividedBy(factor))} ${amount!.unit} i texten jämförd med ${rows.map((row) => `"${row.row.label}" ${told(row)}`).join(' + ')} i tabellen.`,
    terms: rows.map(termOf),
  };
}
