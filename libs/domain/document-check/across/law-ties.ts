import { Decimal } from 'decimal.js';
import { type SplitFinding, splitFindings } from '../../contributions/split-check.js';
import type { Contribution, PartyKind } from '../../forbund/shares.js';
import { Money } from '../../money/money.js';
import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import { type ConceptFigure, unitOfView } from './concept-figures.js';
import { type DatedFigure, datedFiguresOf, KRONOR_PER, type MoneyTableUnit } from './dated-figure.js';
import { inUnitOf, spaced, termOf, told } from './figure-term.js';
import type { ReadDocument } from './read-document.js';

const PARTIES: readonly (readonly [PartyKind, RegExp])[] = [
  ['STATE', /\b(?:staten|statliga|statligt|försäkringskassan|arbetsförmedlingen|af fk|fk af)\b|^stat/],
  ['REGION', /\b(?:region(?:en)?|landsting(?:et)?)\b/],
  ['MUNICIPALITY', /\b(?:kommuns?|kommunala|kommunerna|stad|staden)\b/],
];
const MONEY_IN = /driftbidrag|medlemsbidrag|medlemsavgift|bidrag från|^statliga medel|^kommunala medel/;
const NAMES: Readonly<Record<PartyKind, string>> = {
  STATE: 'staten',
  REGION: 'regionen',
  MUNICIPALITY: 'kommunerna',
};
const SHARES: Readonly<Record<PartyKind, string>> = {
  STATE: 'hälften',
  REGION: 'en fjärdedel',
  MUNICIPALITY: 'en fjärdedel',
};

/** What the parties pay in, column by column, against the shares of 5 § lagen (2003:1210), one rounding unit for each part. */
export function lawTies(documents: readonly ReadDocument[], concepts: readonly ConceptFigure[]): Outcome[] {
  return documents.flatMap((document) =>
    document.views.flatMap((view) => {
      const unit = unitOfView(document, view, concepts);
      if (unit === null) return [];
      const figures = datedFiguresOf(document, view, unit).filter(
        ({ figure, row }) => !figure.isDash && partyOf(row) !== null,
      );
      return view.columns.flatMap((column) =>
        splitIn(
          figures.filter((figure) => figure.column === column),
          unit,
        ),
      );
    }),
  );
}

function partyOf({ key, heading }: DatedFigure['row']): PartyKind | null {
  const party = PARTIES.find(([, name]) => name.test(key))?.[0] ?? null;
  // A party's name alone is its contribution only under the heading of income.
  const isIn =
    MONEY_IN.test(key) ||
    /^(?:region|landsting|staten|stat |västerås stad|\p{L}+ (?:stad|kommun)$)/u.test(key);
  return party !== null &&
    isIn &&
    !/kostnad|köp av/.test(key) &&
    !/^(?!.*intäkt).*kostnad/i.test(heading ?? '')
    ? party
    : null;
}

function splitIn(paid: readonly DatedFigure[], unit: MoneyTableUnit): Outcome[] {
  const parties = new Set(paid.map(({ row }) => partyOf(row)));
  if (!parties.has('STATE') || parties.size < 2 || !areTogether(paid)) return [];
  const contributions = paid.map((figure): Contribution => {
    return {
      member: figure.row.label,
      party: partyOf(figure.row)!,
      amount: Money.parse(figure.kronor.toDecimalPlaces(2).toString()),
    };
  });
  const found = deviations(contributions, roundingUnit(paid, unit), parties.has('REGION'));
  if (found.length === 0) return [holding(testedOf(paid, paid[0]!, null))];
  const merged = found.find(({ code }) => code === 'PARTIES_MERGED');
  return (merged === undefined ? found : [merged]).map((finding) => deviating(paid, finding));
}

/** A split that holds for parties without a region is one; else the region's part must be somewhere. */
function deviations(contributions: readonly Contribution[], unit: Money, hasRegion: boolean): SplitFinding[] {
  const found = splitFindings(contributions, unit);
  return found.length === 0 || hasRegion ? found : splitFindings(contributions, unit, ['REGION']);
}

/** Amounts in kronor that all end in three zeros are rounded to thousands. */
function roundingUnit(paid: readonly DatedFigure[], unit: MoneyTableUnit): Money {
  const isInThousands = unit === 'kr' && paid.every(({ kronor }) => kronor.modulo(1000).isZero());
  return Money.parse(`${isInThousands ? 1000 : KRONOR_PER[unit]}`);
}

/** The parties' rows follow each other: names far apart in a table are other things. */
function areTogether(paid: readonly DatedFigure[]): boolean {
  const rows = paid.map(({ row }) => row.index).sort((one, other) => one - other);
  return rows.at(-1)! - rows[0]! < paid.length + 2;
}

function deviating(paid: readonly DatedFigure[], finding: SplitFinding): Outcome {
  const own = paid.filter(({ row }) => partyOf(row) === finding.party);
  const figure = own.length === 1 ? own[0]! : (own.at(-1) ?? paid[0]!);
  const others = Decimal.sum(0, ...own.filter((each) => each !== figure).map(({ kronor }) => kronor));
  const expected = new Decimal(finding.expected.toString()).minus(others);
  const tested = testedOf(paid, figure, expected);
  const share = `Enligt 5 § lagen (2003:1210) betalar ${NAMES[finding.party]} ${SHARES[finding.party]}`;
  const message =
    finding.code === 'PARTIES_MERGED'
      ? `${share}, men ${told(figure)} är mer: troligen står även andelen från ${NAMES[finding.contains]} i raden.`
      : `${share}, ${spaced(inUnitOf(figure, expected))} ${figure.unit}; här står ${told(figure)}.`;
  const severity = finding.code === 'PARTIES_MERGED' ? 'info' : 'warning';
  return broken(tested, { class: 'law', severity, message });
}

function testedOf(paid: readonly DatedFigure[], figure: DatedFigure, expected: Decimal | null): Tested {
  return {
    kind: 'parternas andelar',
    document: figure.document.name,
    place: figure.figure.place,
    printed: figure.figure.value,
    recomputed: expected === null ? figure.figure.value : inUnitOf(figure, expected),
    unit: figure.unit,
    message: `Staten hälften, regionen och kommunerna var sin fjärdedel: ${paid.map((each) => spaced(each.figure.printed)).join(', ')}.`,
    terms: paid.map(termOf),
  };
}
