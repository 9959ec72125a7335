import type { BudgetLine } from './budget-line.js';

/** What the lines of a budget can name. */
export interface KnownKeys {
  /** The year of the chart: the budget's own, or the latest there is where that year has none. */
  readonly chartYear: number;
  readonly accounts: readonly string[];
  /** Object codes, of the books and of the register. */
  readonly insatser: ReadonlySet<string>;
  /** Object codes of kostnadsställen. */
  readonly costCentres: ReadonlySet<string>;
}

/** A line that names what is not there. */
export interface UnknownKey {
  readonly code: 'UNKNOWN_ACCOUNT' | 'UNKNOWN_INSATS' | 'UNKNOWN_COST_CENTRE';
  /** A chart that is younger than the budget may have lost what it had: then it is only worth knowing. */
  readonly severity: 'INFO' | 'WARNING';
  /** Swedish, with what to do. */
  readonly message: string;
  readonly lineNo: number;
}

/** What lines name that no books or register have, so that no outcome can meet them; nothing where there is no chart at all. */
export function unknownKeys(
  year: number,
  lines: readonly BudgetLine[],
  known: KnownKeys | null,
): UnknownKey[] {
  if (!known) return [];
  const severity = known.chartYear > year ? 'INFO' : 'WARNING';
  return lines.flatMap((line) =>
    unknownOf(line, known).map((found) => ({ ...found, severity, lineNo: line.lineNo })),
  );
}

function unknownOf(
  { label, account, insats, costCentre }: BudgetLine,
  { chartYear, accounts, insatser, costCentres }: KnownKeys,
): Pick<UnknownKey, 'code' | 'message'>[] {
  const found: Pick<UnknownKey, 'code' | 'message'>[] = [];
  if (account !== '' && !accounts.some((number) => number.startsWith(account)))
    found.push({
      code: 'UNKNOWN_ACCOUNT',
      message: `${label}: inget konto i kontoplanen för ${chartYear} börjar med ${account}. Rätta kontot, eller lägg upp det i bokföringen.`,
    });
  if (insats !== '' && !insatser.has(insats))
    found.push({
      code: 'UNKNOWN_INSATS',
      message: `${label}: insatsen ${insats} finns varken i bokföringen eller bland insatserna. Rätta koden, eller lägg upp insatsen.`,
    });
  if (costCentre !== '' && !costCentres.has(costCentre))
    found.push({
      code: 'UNKNOWN_COST_CENTRE',
      message: `${label}: kostnadsstället ${costCentre} finns inte i bokföringen. Rätta koden, eller lägg upp kostnadsstället.`,
    });
  return found;
}
