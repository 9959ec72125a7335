import { Decimal } from 'decimal.js';
import type { TieTerm } from '../findings/tested-tie.js';
import { type DatedFigure, KRONOR_PER } from './dated-figure.js';

/** A figure as a term of a tie, with its document. */
export function termOf({ document, figure }: DatedFigure): TieTerm {
  return { document: document.name, place: figure.place, printed: figure.printed };
}

/** Kronor in the unit and with the decimals that a figure is printed in. */
export function inUnitOf(figure: DatedFigure, kronor: Decimal): Decimal {
  return kronor
    .dividedBy(KRONOR_PER[figure.unit])
    .toDecimalPlaces(figure.figure.decimals, Decimal.ROUND_HALF_UP);
}

/** A figure in a sentence: "187 326 (rad 780)", with the name of its document where it is another. */
export function told(term: DatedFigure, beside?: DatedFigure): string {
  const { figure, unit, document } = term;
  const where = beside !== undefined && beside.document !== document ? `${document.name}, rad` : 'rad';
  return `${spaced(figure.printed)} ${unit} (${where} ${figure.place.line})`;
}

/** An amount with a space between thousands and a decimal comma. */
export function spaced(amount: string | Decimal): string {
  const [whole = '', decimals] = (typeof amount === 'string' ? amount : amount.toString()).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ' ').replace('-', '−');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
