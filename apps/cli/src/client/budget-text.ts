/** An amount as the API tells it. */
interface Told {
  readonly presented: string;
}

/** Budget and outcome of a line or a sum. */
interface Figures {
  readonly outcome: Told | null;
  readonly budget: Told;
  readonly deviation: Told | null;
  readonly shareUsed: string | null;
}

/** A budget with its outcome, as far as it is printed as text. */
export interface ToldBudget {
  readonly name: string;
  readonly year: number;
  readonly phaseName: string;
  readonly isInForce: boolean;
  readonly isConstructed: boolean;
  readonly document: string;
  readonly decision: { readonly decidedOn: string; readonly bodyName: string } | null;
  readonly findings: readonly { readonly code: string; readonly message: string }[];
  readonly outcome: {
    readonly toPeriod: number;
    readonly hasBooks: boolean;
    readonly lines: readonly (Figures & {
      readonly line: { readonly label: string; readonly groupLabel: string };
    })[];
    readonly totals: readonly (Figures & { readonly key: string; readonly label: string })[];
    readonly withoutLine: readonly {
      readonly account: string;
      readonly insats: string;
      readonly amount: Told;
    }[];
  };
}

const LABEL = 42;
const AMOUNT = 13;
const WHOLE = new Set(['INCOME', 'COSTS', 'RESULT']);

/** A budget with its outcome as lines of text in kronor: group by group, what no line takes, and what was found. */
export function budgetLines(budget: ToldBudget): string[] {
  const { name, phaseName, isInForce, isConstructed, document, decision, outcome, findings } = budget;
  const marks = [
    phaseName.toLowerCase(),
    ...(decision ? [`${decision.bodyName.toLowerCase()} ${decision.decidedOn}`] : []),
    ...(isInForce ? ['gäller'] : []),
    ...(isConstructed ? ['konstruerad'] : []),
  ];
  const groups = [...new Set(outcome.lines.map(({ line }) => line.groupLabel))];
  const wholes = outcome.totals.filter(({ key }) => WHOLE.has(key));
  return [
    `${name} (${marks.join(', ')})${document && `, ${document}`}. Kronor.`,
    row('', ['Utfall', 'Budget', 'Avvikelse', 'Andel']),
    ...groups.flatMap((group) => [
      group,
      ...outcome.lines
        .filter(({ line }) => line.groupLabel === group)
        .map((each) => rowOf(`  ${each.line.label}`, each)),
      ...outcome.totals
        .filter((each) => !WHOLE.has(each.key) && each.label === group)
        .map((each) => rowOf(`  Summa ${group.toLowerCase()}`, each)),
    ]),
    ...(outcome.withoutLine.length > 0 ? ['Utan budgetrad'] : []),
    ...outcome.withoutLine.map(({ account, insats, amount }) =>
      row(`  ${account}${insats && ` insats ${insats}`}`, [grouped(amount)]),
    ),
    ...wholes.map((each) => rowOf(each.label, each)),
    ...findings.map(({ code, message }) => `Att se över: ${message} (${code})`),
  ];
}

/** What a budget file would come to, or came to, as far as it is printed as text. */
export interface ToldImport {
  readonly status: 'READ' | 'ALREADY_READ' | 'WOULD_BE_READ' | 'REFUSED';
  readonly file: string;
  readonly forbund: string;
  readonly year: number;
  readonly format: string;
  readonly lineCount: number;
  readonly income: Told;
  readonly costs: Told;
  readonly result: Told;
  readonly notices: readonly string[];
  readonly findings: readonly { readonly code: string; readonly message: string }[];
  readonly faults: readonly {
    readonly row: number;
    readonly column: string;
    readonly rule: string;
    readonly message: string;
    readonly advice: string;
  }[];
}

const STATUS: Readonly<Record<ToldImport['status'], string>> = {
  READ: 'Inläst som utkast',
  ALREADY_READ: 'Redan inläst, inget ändrades',
  WOULD_BE_READ: 'Skulle läsas in',
  REFUSED: 'Läses inte in',
};

/** An import for people: what became of the file, its sums, and each fault with what to do next. */
export function importedBudgetLines(report: ToldImport): string[] {
  const { status, file, forbund, year, format, lineCount, income, costs, result, notices, findings, faults } =
    report;
  return [
    `${STATUS[status]}: ${file} (${format}) i ${forbund}, budget ${year}`,
    ...(faults.length > 0
      ? []
      : [
          `  ${lineCount} rader; intäkter ${grouped(income)}, kostnader ${grouped(costs)}, resultat ${grouped(result)} kr`,
        ]),
    ...notices.map((notice) => `  ${notice}`),
    ...findings.map(({ code, message }) => `  Att se över: ${message} (${code})`),
    ...faults.flatMap(({ row: number, column, rule, message, advice }) => [
      `  ${[number > 0 ? `rad ${number}` : 'hela filen', column].filter(Boolean).join(' ')}: ${message} (${rule})`,
      `    Gör så här: ${advice}`,
    ]),
  ];
}

function rowOf(label: string, { outcome, budget, deviation, shareUsed }: Figures): string {
  return row(label, [
    outcome ? grouped(outcome) : '–',
    grouped(budget),
    deviation ? grouped(deviation) : '–',
    shareUsed === null ? '–' : `${shareUsed} %`,
  ]);
}

function row(label: string, cells: readonly string[]): string {
  const cut = label.length > LABEL ? `${label.slice(0, LABEL - 1)}…` : label;
  return `${cut.padEnd(LABEL)}${cells.map((cell) => cell.padStart(AMOUNT)).join('')}`.trimEnd();
}

function grouped({ presented }: Told): string {
  return presented.replace('-', '−').replace(/\B(?=(\d{3})+$)/g, ' ');
}
