import { amountsIn } from '../claims/amount-in-text.js';
import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import { type ConceptFigure, unitOfView } from './concept-figures.js';
import { datedFiguresOf, slackOf } from './dated-figure.js';
import { inUnitOf, spaced, termOf, told } from './figure-term.js';
import type { ReadDocument } from './read-document.js';

const NUMBERED = /proj(?:ekt)?\.? ?(?:nr|nummer)[;:.]? ?(\d{2,6})/iu;
const RECEIVED = /erhållit|beviljats|förbrukat|utfall/iu;

/** What the text says that an insats with a project number got, against the row of that number. */
export function codedText(documents: readonly ReadDocument[], concepts: readonly ConceptFigure[]): Outcome[] {
  return documents.flatMap((document) => {
    const rows = document.views
      .filter((view) => view.rows.some(({ code }) => code !== null))
      .flatMap((view) => {
        const unit = unitOfView(document, view, concepts);
        return unit === null ? [] : datedFiguresOf(document, view, unit);
      });
    let code: string | null = null;
    return document.lines.flatMap((line) => {
      code = NUMBERED.exec(line.text)?.[1] ?? code;
      const [amount, ...more] = amountsIn(line.text);
      if (code === null || amount === undefined || more.length > 0 || !RECEIVED.test(line.text)) return [];
      const year = /(?<!\d)(20\d\d)(?!\d)/.exec(line.text)?.[1] ?? `${document.profile.year}`;
      const figure = rows.find(
        (row) => row.row.code === code && row.basis === 'OUTCOME' && row.time.startsWith(year),
      );
      if (figure === undefined) return [];
      const tested: Tested = {
        kind: 'text mot tabell',
        document: document.name,
        place: line.place,
        printed: amount.value,
        recomputed: inUnitOf(figure, figure.kronor.abs()),
        unit: amount.unit,
        message: `Texten anger ${spaced(amount.value)} ${amount.unit} för projekt ${code}; tabellen har "${figure.row.label}" ${told(figure)}.`,
        terms: [termOf(figure)],
      };
      const apart = figure.kronor.abs().minus(amount.kronor).abs();
      if (apart.lte(slackOf(figure).plus(amount.slack)))
        return [holding(tested, apart.isZero() ? 'EXACT' : 'ROUNDING')];
      return [broken(tested, { class: 'copied-figure', severity: 'warning' })];
    });
  });
}
