import { FIGURE_KIND_NAMES, type FigureKind } from '@samla/domain/statements/figure-kind.js';
import {
  type ConsolidatedCounty,
  type ConsolidatedLine,
  grouped,
  leftLines,
  row,
  tableLines,
} from '../up/county-statement.js';

interface Share {
  readonly percent: string | null;
  readonly amount: { readonly presented: string } | null;
}

/** A consolidation of any span, kind and structure, with the parts that were asked for. */
export interface ConsolidatedParts
  extends
    Pick<ConsolidatedCounty, 'county' | 'year' | 'label' | 'isConstructed' | 'columns' | 'findings'>,
    Partial<Pick<ConsolidatedCounty, 'incomeStatement' | 'balanceSheet' | 'eliminations'>> {
  readonly fromPeriod: number;
  readonly toPeriod: number;
  readonly figureKind: FigureKind;
  readonly structure: 'AS_BOOKED' | 'AS_SUCCEEDED';
  readonly structureOn: string;
  readonly knownAt: string;
  readonly cashFlow?: readonly ConsolidatedLine[];
  readonly equityBridge?: readonly ConsolidatedLine[];
  readonly operatingStatement?: { readonly rows: readonly ConsolidatedLine[] };
  readonly keyFigures?: readonly {
    readonly label: string;
    readonly cells: readonly (Share & { readonly forbund: { readonly slug: string } })[];
    readonly total: Share;
  }[];
  readonly outside?: readonly { readonly message: string }[];
}

/** The parts of a consolidation one after the other, each under its heading, with what it is of before them. */
export function consolidationLines(consolidation: ConsolidatedParts): string[] {
  const { county, year, label, isConstructed, columns, outside = [] } = consolidation;
  const parts: readonly (readonly [string, readonly ConsolidatedLine[] | undefined])[] = [
    ['Resultaträkning, kronor', consolidation.incomeStatement],
    ['Balansräkning, kronor', consolidation.balanceSheet],
    ['Kassaflödesanalys, kronor', consolidation.cashFlow],
    ['Förändring av eget kapital, kronor', consolidation.equityBridge],
    ['Driftredovisning, tkr', consolidation.operatingStatement?.rows],
  ];
  return [
    `${county.name} ${year}: ${label}${isConstructed ? ', delvis konstruerade siffror' : ''}.`,
    `  ${spanOf(consolidation)}`,
    ...columns.map(({ forbund }, index) => `  (${index + 1}) ${forbund.name}`),
    ...parts.flatMap(([heading, lines]) =>
      lines === undefined
        ? []
        : ['', heading, ...(lines.length === 0 ? ['  Inga belopp.'] : tableLines(columns, lines))],
    ),
    ...keyFigureLines(consolidation),
    ...leftLines(consolidation),
    ...outside.map(({ message }) => `  Utanför urvalet: ${message}`),
  ];
}

function spanOf({
  fromPeriod,
  toPeriod,
  figureKind,
  structure,
  structureOn,
  knownAt,
}: ConsolidatedParts): string {
  const span = fromPeriod === 1 && toPeriod === 12 ? 'hela året' : `period ${fromPeriod}–${toPeriod}`;
  const shown = structure === 'AS_SUCCEEDED' ? `, i strukturen ${structureOn}` : '';
  return `${FIGURE_KIND_NAMES[figureKind]}, ${span}${shown}, som det var känt ${knownAt}.`;
}

function keyFigureLines({ keyFigures, columns }: ConsolidatedParts): string[] {
  if (keyFigures === undefined) return [];
  return [
    '',
    'Nyckeltal',
    ...row('', [...columns.map((_, index) => `(${index + 1})`), '', 'Länet']),
    ...keyFigures.flatMap(({ label, cells, total }) => {
      const own = columns.map(({ forbund }) => cells.find((cell) => cell.forbund.slug === forbund.slug));
      return row(label, [...own.map(shareOf), '', shareOf(total)]);
    }),
  ];
}

function shareOf(share: Share | undefined): string {
  if (share && share.percent !== null) return `${grouped(share.percent)} %`;
  return share?.amount ? `${grouped(share.amount.presented)} kr` : '–';
}
