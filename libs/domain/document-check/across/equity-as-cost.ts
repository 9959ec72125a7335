import type { Outcome } from '../findings/tested-tie.js';
import { broken } from '../findings/outcome-of.js';
import { conceptOf } from './concept.js';
import type { ConceptFigure } from './concept-figures.js';
import { datedFiguresOf } from './dated-figure.js';
import { spaced, told } from './figure-term.js';

/** Equity that is handed over booked between the costs and the result: it is a transfer of equity, not a cost of the year. */
export function equityAsCost(concepts: readonly ConceptFigure[]): Outcome[] {
  return concepts
    .filter(({ concept }) => concept === 'RESULT')
    .flatMap((result) => {
      const column = datedFiguresOf(result.document, result.view, result.unit).filter(
        (each) => each.column === result.column,
      );
      const costs = column.find(
        ({ view, row }) => conceptOf(view, row) === 'COSTS' && row.index < result.row.index,
      );
      if (costs === undefined) return [];
      const transfer = column.find(({ row, figure }) => {
        const isBetween = row.index > costs.row.index && row.index < result.row.index;
        return isBetween && /eget kapital/.test(row.key) && row.kind === 'ITEM' && !figure.value.isZero();
      });
      if (transfer === undefined) return [];
      const message = `"${transfer.row.label}" ${told(transfer)} står bland kostnaderna och sänker resultatet ${spaced(result.figure.printed)}. Att överlämna eget kapital är en omföring av eget kapital, ingen kostnad för året.`;
      const tested = {
        kind: 'eget kapital i resultatet',
        document: transfer.document.name,
        place: transfer.figure.place,
        printed: transfer.figure.value,
        recomputed: null,
        unit: transfer.unit,
        message,
      };
      return [broken(tested, { class: 'structure', severity: 'warning' })];
    });
}
