import type { FindingClass, Severity } from '../findings/finding.js';
import { swedishDecimal } from '../../money/swedish.js';
import type { Figure, TableUnit, TableView } from '../tables/table-view.js';
import { cellKey, type Correction } from './corrections.js';
import { slipOf, type Slip } from './slips.js';
import type { TableFault, Tie } from './tie.js';

const CLASSES: Readonly<Record<Slip, FindingClass>> = {
  TRANSPOSED: 'transposed-digits',
  SIGN: 'sign',
  UNIT: 'unit',
  COPIED: 'copied-figure',
  TWIN: 'sum',
  DIGIT: 'sum',
  NONE: 'sum',
};

/** A single wrong cell, with the ties that it explains. */
export function cellFault(
  view: TableView,
  correction: Correction,
  alternatives: readonly Correction[],
  ties: readonly Tie[],
): TableFault {
  const { figure, value, mends } = correction;
  const slip = slipOf(view, figure, value);
  const main = mends.find((tie) => tie.result === figure) ?? mends[0]!;
  const recomputed = value.toString();
  return {
    class: classOf(view, slip, main, ties),
    severity: severityOf(view, main),
    figure,
    place: figure.place,
    printed: figure.printed,
    recomputed,
    difference: figure.value.minus(value).toString(),
    unit: main.unit,
    message: `${sayTie(main)}. ${saySlip(slip, figure, recomputed, main.unit)}${sayOthers(mends.length, alternatives)}`,
    ties: mends,
    alternatives: alternatives.map((other) => other.figure),
  };
}

/** Faults of unit along one row as one: the whole row is printed in another unit. */
export function rowInOtherUnit(faults: readonly TableFault[]): TableFault {
  const first = faults[0]!;
  const label = first.place.row === null ? 'Raden utan namn' : `Raden ”${first.place.row}”`;
  const columns = faults.map(({ printed, recomputed, place }) => {
    const column = place.column === null ? '' : ` (${place.column})`;
    return `${swedishDecimal(printed)} bör vara ${swedishDecimal(recomputed)}${column}`;
  });
  return {
    ...first,
    message: `${label} är i en annan enhet än resten av tabellen (faktor 1 000): ${columns.join('; ')}.`,
    ties: [...new Set(faults.flatMap((fault) => fault.ties))],
  };
}

/** A row left out: the sum fails in several columns at once. */
export function missingRowFault(view: TableView, failing: readonly Tie[], ties: readonly Tie[]): TableFault {
  const first = failing[0]!;
  const amounts = failing.map((tie) => {
    const column = tie.place.column ?? '';
    return `${swedishDecimal(tie.difference)}${column === '' ? '' : ` (${column})`}`;
  });
  const isConfirmed = ties.some(
    (tie) => tie.holds && tie.kind === 'SUM' && tie.terms.some(({ figure }) => figure === first.result),
  );
  const confirmed = isConfirmed ? ' Summan stämmer med summan ovanför den, så felet är i raderna.' : '';
  return {
    class: 'missing-row',
    severity: severityOf(view, first),
    figure: first.result,
    place: first.place,
    printed: first.printed,
    recomputed: first.recomputed,
    difference: first.difference,
    unit: first.unit,
    message: `${sayTie(first)}. Summan skiljer i flera kolumner på en gång, som när en rad saknas: ${amounts.join('; ')}.${confirmed}`,
    ties: failing,
    alternatives: [],
  };
}

/** A difference within rounding, told as information. */
export function roundingFault(tie: Tie): TableFault {
  return {
    class: 'rounding',
    severity: 'info',
    figure: tie.result,
    place: tie.place,
    printed: tie.printed,
    recomputed: tie.recomputed,
    difference: tie.difference,
    unit: tie.unit,
    message: `${sayTie(tie)}. Det är inom avrundningen av de tryckta beloppen.`,
    ties: [tie],
    alternatives: [],
  };
}

/** In a multi-year table a result that misses in several years lacks a row between income, costs and result. */
function classOf(view: TableView, slip: Slip, tie: Tie, ties: readonly Tie[]): FindingClass {
  if (CLASSES[slip] !== 'sum') return CLASSES[slip];
  const misses = ties.filter(
    (other) => !other.holds && other.kind === 'RESULT' && other.result.row === tie.result.row,
  );
  return view.kind === 'MULTI_YEAR' && tie.kind === 'RESULT' && misses.length >= 2 ? 'structure' : 'sum';
}

/** An error where the structure is certain or the label says a sum; what only position tells is a warning. */
function severityOf(view: TableView, tie: Tie): Severity {
  if (tie.certainty === 'CERTAIN') return 'error';
  const isPartOnly = tie.kind === 'SHARE' || tie.kind === 'STOCK' || view.kind === 'MULTI_YEAR';
  return tie.certainty === 'LIKELY' && !isPartOnly ? 'error' : 'warning';
}

function sayTie(tie: Tie): string {
  const [printed, recomputed, difference] = [tie.printed, tie.recomputed, tie.difference].map(swedishDecimal);
  return `${tie.message}: där står ${printed}, omräknat ${recomputed}, skillnad ${difference}${sayUnit(tie.unit)}`;
}

function saySlip(slip: Slip, figure: Figure, recomputed: string, unit: TableUnit | null): string {
  const cell = `${swedishDecimal(figure.printed)}${figure.place.row === null ? '' : ` på raden ”${figure.place.row}”`}`;
  const right = `${swedishDecimal(recomputed)}${sayUnit(unit)}`;
  switch (slip) {
    case 'TRANSPOSED':
      return `Två siffror har bytt plats: ${cell} bör vara ${right}.`;
    case 'SIGN':
      return `Tecknet är fel: ${cell} bör vara ${right}.`;
    case 'UNIT':
      return `Beloppet är i en annan enhet (faktor 1 000): ${cell} bör vara ${right}.`;
    case 'COPIED':
      return `Beloppet är detsamma som i kolumnen bredvid: ${cell} bör vara ${right}.`;
    case 'TWIN':
      return `Raden är i övriga kolumner lika med en annan rad: ${cell} bör vara ${right}.`;
    case 'DIGIT':
    case 'NONE':
      return `Troligast är att ${cell} bör vara ${right}.`;
  }
}

function sayOthers(mended: number, alternatives: readonly Correction[]): string {
  const explains = mended > 1 ? ` Det förklarar ${mended} samband som inte stämmer.` : '';
  const others = [...new Set(alternatives.map((other) => cellKey(other.figure)))].length;
  if (others === 0) return explains;
  const told = others === 1 ? 'ett annat belopp' : `${others} andra belopp`;
  return `${explains} Även ${told} i sambandet kan vara det felaktiga.`;
}

function sayUnit(unit: TableUnit | null): string {
  return unit === null || unit === 'antal' ? '' : ` ${unit}`;
}
