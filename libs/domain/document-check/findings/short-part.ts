import { Decimal } from 'decimal.js';
import {
  type DatedFigure,
  datedFiguresOf,
  KRONOR_PER,
  type MoneyTableUnit,
  slackOf,
} from '../across/dated-figure.js';
import { isSameForbund } from '../across/document-profile.js';
import { spaced, told } from '../across/figure-term.js';
import { sharesWord, wordsOf } from '../across/label-words.js';
import type { Figure } from '../tables/table-view.js';
import type { Tie } from '../ties/tie.js';
import type { Finding } from './finding.js';
import type { InnerCheck } from './inner-findings.js';
import { isDown } from './supports.js';

/** A smaller amount is met by chance among those of other tables. */
const LEAST = 1000;
/** How many rows are named. */
const MOST_NAMED = 3;

/** A part of a total with what another table has for it, as large as the total needs it. */
interface ShortPart {
  readonly figure: Figure;
  readonly expected: Decimal;
  readonly own: DatedFigure;
  readonly there: DatedFigure;
  readonly made: Tie;
}

/**
 * The finding of a right total whose parts are short, moved to the part that is: another table or report makes that part
 * as large as the total needs it. Null where no table does, or for more than one part.
 */
export function atShortPart(
  finding: Finding,
  check: InnerCheck,
  tie: Tie,
  checks: readonly InnerCheck[],
): Finding | null {
  const own = datedIn(check);
  const total = own.find(({ figure }) => figure === tie.result);
  if (total === undefined) return null;
  const parts = tie.terms.flatMap(({ figure, factor }) => {
    const dated = own.find((each) => each.figure === figure);
    const expected = figure.value.plus(new Decimal(tie.difference).times(factor));
    if (dated === undefined || expected.abs().lt(LEAST)) return [];
    return madeElsewhere(dated, expected, check, checks);
  });
  const [part] = parts;
  return part === undefined || parts.length > 1 ? null : moved(finding, part, total, check);
}

function moved(finding: Finding, part: ShortPart, total: DatedFigure, { view }: InnerCheck): Finding {
  const { figure, expected, own, there, made } = part;
  const here = view.rows.map(({ label }) => wordsOf(label));
  const lacking = made.terms.flatMap(({ figure: row }) => {
    const label = there.view.rows[row.row]!.label;
    const isHere = here.some((words) => sharesWord(words, wordsOf(label)));
    return isHere || row.value.isZero() ? [] : [`”${label}” ${spaced(row.printed)} ${there.unit}`];
  });
  const rows =
    lacking.length === 0 || lacking.length > MOST_NAMED
      ? 'En rad saknas bland raderna ovanför, eller en av dem är fel.'
      : `Raden ${lacking.join(' och ')} finns där men inte här.`;
  const [unit, label] = [own.unit, figure.place.row === null ? 'Raden utan namn' : `”${figure.place.row}”`];
  return {
    ...finding,
    place: figure.place,
    printed: figure.printed,
    recomputed: expected.toString(),
    difference: figure.value.minus(expected).toString(),
    class: 'missing-row',
    message: `${label} är ${told(own)} här men ”${there.row.label}” ${told(there, own)} där beloppet också summeras. Med ${spaced(expected)} ${unit} stämmer ”${total.row.label}” ${told(total)}, som alltså är rätt. ${rows}`,
    consequences: [],
  };
}

/** Where another table makes a row of just that size: the finest unit first. */
function madeElsewhere(
  own: DatedFigure,
  expected: Decimal,
  { view }: InnerCheck,
  checks: readonly InnerCheck[],
): ShortPart[] {
  const kronor = expected.times(KRONOR_PER[own.unit]).abs();
  const found = checks
    .filter((other) => other.view !== view && isOfSame(own, other))
    .flatMap((other) =>
      datedIn(other).flatMap((there): ShortPart[] => {
        if (there.time !== own.time || there.basis !== own.basis || there.figure.value.abs().lt(LEAST))
          return [];
        const slack = slackOf(there).plus(slackOf(own));
        if (there.kronor.abs().minus(kronor).abs().gt(slack)) return [];
        const made = other.ties.find((tie) => isDown(tie) && tie.holds && tie.result === there.figure);
        if (made === undefined || made.terms.length < 2) return [];
        return [{ figure: own.figure, expected, own, there, made }];
      }),
    );
  return found.sort((one, other) => KRONOR_PER[one.there.unit] - KRONOR_PER[other.there.unit]).slice(0, 1);
}

function isOfSame(own: DatedFigure, { document }: InnerCheck): boolean {
  return document === own.document || isSameForbund(document.profile, own.document.profile);
}

function datedIn({ document, view, unit }: InnerCheck): DatedFigure[] {
  return unit === null || unit === '%' || unit === 'antal'
    ? []
    : datedFiguresOf(document, view, unit satisfies MoneyTableUnit);
}
