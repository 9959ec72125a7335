import { Decimal } from 'decimal.js';
import { type SplitFinding, splitFindings } from '../../contributions/split-check.js';
import type { Contribution, PartyKind } from '../../forbund/shares.js';
import { Money } from '../../money/money.js';
import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import type { TableRow, TableView } from '../tables/table-view.js';
import { type ConceptFigure, unitOfView } from './concept-figures.js';
import { type DatedFigure, datedFiguresOf, KRONOR_PER, type MoneyTableUnit } from './dated-figure.js';
import { inUnitOf, spaced, termOf, told } from './figure-term.js';
import type { ReadDocument } from './read-document.js';

const PARTIES: readonly (readonly [PartyKind, RegExp])[] = [
  ['STATE', /\b(?:staten|statliga|statligt|försäkringskassan|arbetsförmedlingen|af fk|fk af)\b|^stat/],
  ['REGION', /\b(?:region(?:en)?|landsting(?:et)?)\b/],
  ['MUNICIPALITY', /\b(?:(?:medlems)?kommun(?:s|en|er|erna)?|kommunala|stad|staden)\b/],
];
const MONEY_IN = /driftbidrag|medlemsbidrag|medlemsavgift|bidrag från|^statliga medel|^kommunala medel/;
/** A party's bare name is its contribution where money comes in; elsewhere it may be what is bought of it. */
const BARE =
  /^(?:stat(?:en)?|försäkringskassan|arbetsförmedlingen|af fk|fk af|(?:medlems)?kommun(?:en|er|erna)?)$/;
const INCOME = /intäkt|bidrag|medel|finansiering|inbetal/i;
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
        ({ figure, row }) => !figure.isDash && partyOf(row) !== null && isPaidIn(view, row),
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
    BARE.test(key) ||
    /^(?:region|landsting|staten|stat |\p{L}+ (?:stad|kommun)$)/u.test(key);
  return party !== null &&
    isIn &&
    !/kostnad|köp av/.test(key) &&
    !/^(?!.*intäkt).*kostnad/i.test(heading ?? '')
    ? party
    : null;
}

/** A bare name stands under a heading of income, or above a sum of it. */
function isPaidIn(view: TableView, row: TableRow): boolean {
  if (!BARE.test(row.key)) return true;
  const sum = view.rows.find(({ index, kind }) => index > row.index && kind === 'SUM');
  const { caption, section } = view.source;
  return [row.heading, sum?.label, caption, section].some((text) => INCOME.test(text ?? ''));
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
  // Of a party that the table does not name, nothing is printed that could be wrong.
  const told = merged === undefined ? found.filter(({ party }) => parties.has(party)) : [merged];
  return told.map((finding) => deviating(paid, finding));
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
      ? `${share}, men "${figure.row.label}" ${told(figure)} är ${percentOf(paid, figure)} % av det som betalas in: troligen står även ${NAMES[finding.contains]}s fjärdedel i raden, och den bör heta så.`
      : `${share}, ${spaced(inUnitOf(figure, expected))} ${figure.unit}; här står ${told(figure)}.`;
  return broken(tested, { class: 'law', severity: 'warning', message });
}

function percentOf(paid: readonly DatedFigure[], { kronor }: DatedFigure): string {
  const whole = Decimal.sum(...paid.map((each) => each.kronor));
  return spaced(kronor.dividedBy(whole).times(100).toDecimalPlaces(1));
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
