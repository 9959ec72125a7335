/** A line of the consolidated statements, as far as it is printed as text. */
export interface ConsolidatedLine {
  readonly label: string;
  readonly isSum: boolean;
  readonly cells: readonly {
    readonly forbund: { readonly slug: string };
    readonly amount: { readonly presented: string };
  }[];
  readonly eliminated: { readonly presented: string };
  readonly total: { readonly presented: string };
}

/** A county's consolidation, as far as it is printed as text. */
export interface ConsolidatedCounty {
  readonly county: { readonly name: string };
  readonly year: number;
  readonly label: string;
  readonly isConstructed: boolean;
  readonly columns: readonly { readonly forbund: { readonly slug: string; readonly name: string } }[];
  readonly incomeStatement: readonly ConsolidatedLine[];
  readonly balanceSheet: readonly ConsolidatedLine[];
  readonly eliminations: readonly {
    readonly area: 'BALANCE' | 'RESULT';
    readonly amount: { readonly exact: string };
    readonly first: { readonly forbund: { readonly name: string } };
    readonly second: { readonly forbund: { readonly name: string } };
  }[];
  readonly findings: readonly { readonly message: string }[];
}

/** A county-year side by side and together, as lines of text in kronor: what is not zero, and what was eliminated. */
export function statementLines(consolidation: ConsolidatedCounty): string[] {
  const { county, year, label, isConstructed, columns, incomeStatement, balanceSheet } = consolidation;
  return [
    `${county.name} ${year}: ${label}${isConstructed ? ', delvis konstruerade siffror' : ''}. Kronor.`,
    ...tableLines(columns, [...incomeStatement, ...balanceSheet], true),
    ...leftLines(consolidation),
  ];
}

/** Lines of a statement under their columns; with `naming` the columns' numbers are told what they stand for first. */
export function tableLines(
  columns: ConsolidatedCounty['columns'],
  lines: readonly ConsolidatedLine[],
  naming = false,
): string[] {
  const names = columns.map(({ forbund }, index) => `  (${index + 1}) ${forbund.name}`);
  return [
    ...(naming ? names : []),
    ...row('', [...names.map((_, index) => `(${index + 1})`), 'Eliminerat', 'Länet']),
    ...lines.filter(isWorthALine).flatMap((line) => lineOf(line, columns)),
  ];
}

/** What was eliminated between whom, and what is left to sort out. */
export function leftLines({
  eliminations,
  findings,
}: Pick<ConsolidatedCounty, 'findings'> & Partial<Pick<ConsolidatedCounty, 'eliminations'>>): string[] {
  return [
    ...(eliminations ?? []).map(
      ({ area, amount, first, second }) =>
        `  Eliminerat i ${AREAS[area]}: ${grouped(amount.exact)} mellan ${first.forbund.name} och ${second.forbund.name}`,
    ),
    ...findings.map(({ message }) => `  Att reda ut: ${message}`),
  ];
}

const AREAS = { BALANCE: 'balansräkningen', RESULT: 'resultaträkningen' } as const;

function isWorthALine({ isSum, cells, total }: ConsolidatedLine): boolean {
  return isSum || total.presented !== '0' || cells.some(({ amount }) => amount.presented !== '0');
}

function lineOf(
  { label, cells, eliminated, total }: ConsolidatedLine,
  columns: ConsolidatedCounty['columns'],
): string[] {
  // A förbund that has handed in nothing has a column and no cell.
  const own = columns.map(
    ({ forbund }) => cells.find((cell) => cell.forbund.slug === forbund.slug)?.amount.presented ?? '–',
  );
  return row(label, [...own, negated(eliminated.presented), total.presented].map(grouped));
}

/** A label and its amounts, each under its column. */
export function row(label: string, cells: readonly string[]): string[] {
  const parts = label.length > LABEL_WIDTH ? wrapped(label) : [label];
  const amounts = cells.map((cell) => cell.padStart(13)).join('');
  return parts
    .map((part, index) => (index === parts.length - 1 ? part.padEnd(LABEL_WIDTH) + amounts : part))
    .map((line) => `  ${line}`);
}

const LABEL_WIDTH = 46;

/** A label that is too long for its column, as several lines, broken between words where it can be. */
function wrapped(label: string): string[] {
  const parts = label.match(/.{1,44}(?:\s+|$)|\S{44}/g) ?? [label];
  return parts.map((part, index) => `${index > 0 ? '  ' : ''}${part.trim()}`);
}

/** What is eliminated is taken away: with the other sign the row adds up. */
function negated(amount: string): string {
  if (amount === '0') return amount;
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}

/** Thousands apart and a true minus sign, as Swedish statements are printed. */
export function grouped(amount: string): string {
  return amount
    .replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ' ')
    .replace('.', ',')
    .replace('-', '−');
}
