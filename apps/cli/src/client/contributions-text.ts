import { swedishDecimal } from '@samla/domain/money/swedish.js';

/** An amount as the API tells it; null is not known. */
type Told = { readonly exact: string } | null;

/** A year's contributions, as far as they are printed as text. */
export interface ToldContributions {
  readonly year: number;
  readonly hasBooks: boolean;
  readonly booksAreConstructed: boolean;
  readonly versions: readonly unknown[];
  readonly current: {
    readonly version: number;
    readonly status: 'REQUESTED' | 'DECIDED' | 'PUBLISHED';
    readonly document: string;
    readonly place: string;
    readonly isConstructed: boolean;
    readonly total: Told;
  } | null;
  readonly outcomes: readonly {
    readonly lineNo: number | null;
    readonly label: string;
    readonly amount: Told;
    readonly received: Told;
    readonly openClaim: Told;
    readonly deviation: Told;
  }[];
  readonly findings: readonly { readonly code: string; readonly message: string; readonly rule: string }[];
}

const LABEL = 44;
const AMOUNT = 15;
const STATUS = { REQUESTED: 'begärda', DECIDED: 'beslutade', PUBLISHED: 'som publicerade' } as const;

/** Contributions as lines of text in kronor: each payer, each party's sum, and what was found. */
export function contributionLines(told: ToldContributions): string[] {
  const { year, current, versions, outcomes, findings, hasBooks, booksAreConstructed } = told;
  if (!current) return [`Inga bidrag för ${year} finns.`];
  const source = [current.document, current.place].filter((part) => part !== '').join(', ');
  const marks = [
    STATUS[current.status],
    `version ${current.version} av ${versions.length}`,
    ...(current.isConstructed ? ['konstruerade'] : []),
  ];
  return [
    `Bidrag ${year} (${marks.join(', ')})${source && `, ${source}`}. Kronor.`,
    ...(hasBooks ? [] : ['Året har inga böcker, så vad som är mottaget är inte känt.']),
    ...(booksAreConstructed ? ['Böckerna är konstruerade.'] : []),
    row('', ['Bidrag', 'Mottaget', 'Öppen fordran', 'Avvikelse']),
    ...outcomes.map(({ lineNo, label, amount, received, openClaim, deviation }) =>
      row(lineNo === null ? `Summa ${label.toLowerCase()}` : `  ${label}`, [
        shown(amount),
        shown(received),
        shown(openClaim),
        shown(deviation),
      ]),
    ),
    row('Summa', [shown(current.total)]),
    ...findings.map(({ code, message, rule }) => `Att se över: ${message} (${code}, ${rule})`),
  ];
}

function row(label: string, columns: readonly string[]): string {
  return `${label.padEnd(LABEL)}${columns.map((column) => column.padStart(AMOUNT)).join('')}`.trimEnd();
}

function shown(amount: Told): string {
  return amount === null ? '–' : swedishDecimal(amount.exact);
}
