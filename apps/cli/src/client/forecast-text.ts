/** An amount of a forecast as the API tells it. */
interface Told {
  readonly presented: string;
}

/** Budget, outcome and forecast of a line or a sum. */
interface Amounts {
  readonly budget: Told;
  readonly outcome: Told;
  readonly remaining: Told;
  readonly expected: Told;
  readonly deviation: Told;
}

/** A forecast as far as it is printed as text. */
export interface ToldForecast {
  readonly name: string;
  readonly budgetName: string;
  readonly isConstructed: boolean;
  readonly lines: readonly (Amounts & {
    readonly label: string;
    readonly groupLabel: string;
    readonly proposal: { readonly label: string; readonly explanation: string };
    readonly change: { readonly reason: string; readonly changedBy: string } | null;
  })[];
  readonly income: Amounts;
  readonly costs: Amounts;
  readonly result: Amounts;
  readonly equity: {
    readonly opening: Told;
    readonly budgeted: Told;
    readonly expected: Told;
    readonly effect: Told;
  } | null;
}

const LABEL = 34;
const AMOUNT = 13;
const COLUMNS = ['Budget', 'Utfall', 'Återstår', 'Helår', 'Avvikelse'];

/** A forecast as lines of text in kronor: under each line its rule and how it counted. */
export function forecastLines(forecast: ToldForecast): string[] {
  const { name, budgetName, isConstructed, lines, income, costs, result, equity } = forecast;
  const groups = [...new Set(lines.map(({ groupLabel }) => groupLabel))];
  return [
    `${name}, av ${budgetName}${isConstructed ? ', delvis konstruerade siffror' : ''}. Kronor.`,
    row('', COLUMNS),
    ...groups.flatMap((group) => [
      group,
      ...lines.filter(({ groupLabel }) => groupLabel === group).flatMap(lineOf),
    ]),
    row('Summa intäkter', cells(income)),
    row('Summa kostnader', cells(costs)),
    row('Resultat', cells(result)),
    ...(equity
      ? [
          `Eget kapital: ${grouped(equity.opening.presented)} vid årets början; vid dess slut ${grouped(equity.budgeted.presented)} enligt budget, ${grouped(equity.expected.presented)} enligt prognos (${grouped(equity.effect.presented)}).`,
        ]
      : []),
  ];
}

function lineOf(line: ToldForecast['lines'][number]): string[] {
  const { label, proposal, change } = line;
  const changed = change ? ` Ändrad av ${change.changedBy}: ${change.reason}` : '';
  return [row(`  ${label}`, cells(line)), `      ${proposal.label}: ${proposal.explanation}${changed}`];
}

function cells({ budget, outcome, remaining, expected, deviation }: Amounts): string[] {
  return [budget, outcome, remaining, expected, deviation].map(({ presented }) => grouped(presented));
}

function row(label: string, amounts: readonly string[]): string {
  const short = label.length > LABEL ? `${label.slice(0, LABEL - 1)}…` : label;
  return short.padEnd(LABEL) + amounts.map((amount) => amount.padStart(AMOUNT)).join('');
}

/** Thousands apart and a true minus sign, as Swedish statements are printed. */
function grouped(amount: string): string {
  return amount.replace(/\B(?=(\d{3})+(?!\d))/g, ' ').replace('-', '−');
}
