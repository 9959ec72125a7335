import { Money } from '../money/money.js';
import {
  KEY_FIGURES,
  KEY_FIGURE_FACTS,
  keyFigures,
  type KeyFigure,
  type KeyFigureKey,
  type KeyFigureSources,
} from '../statements/key-figures.js';
import type { StatementLine } from '../statements/statement-line.js';
import type { YearFigures } from '../statements/year-figures.js';
import type { ConsolidatedRow, Consolidation } from './consolidate.js';

/** A key figure of each förbund and of the whole; null where what it is made of is not known. */
export interface ConsolidatedKeyFigure {
  readonly key: KeyFigureKey;
  readonly label: string;
  readonly how: string;
  readonly perForbund: readonly {
    readonly forbund: string;
    readonly submission: string;
    readonly figure: KeyFigure | null;
  }[];
  /** Of the consolidated amounts: a share of a whole is never the mean of its parts' shares. */
  readonly total: KeyFigure | null;
}

/** What comes from outside the statements: of each förbund by its id, and of the whole. */
export interface ConsolidatedKeyFigureSources {
  readonly placementsAreCash: boolean;
  readonly perForbund: ReadonlyMap<string, Pick<KeyFigureSources, 'allotment' | 'budget'>>;
  /** Null for what is not known of every förbund in the consolidation. */
  readonly total: Pick<KeyFigureSources, 'allotment' | 'budget'>;
}

/** What a plan, which has no balance sheet, cannot have. */
const OF_BALANCE_SHEET: ReadonlySet<KeyFigureKey> = new Set([
  'EQUITY_RATIO',
  'EQUITY_OF_ALLOTMENT',
  'CASH_OF_SHORT_TERM_DEBT',
]);
const UNKNOWN: Pick<KeyFigureSources, 'allotment' | 'budget'> = { allotment: null, budget: null };

/** The key figures of a consolidation: of each förbund from what it handed in, of the whole from what is left. */
export function consolidatedKeyFigures(
  consolidation: Pick<Consolidation, 'incomeStatement' | 'balanceSheet'>,
  { placementsAreCash, perForbund, total }: ConsolidatedKeyFigureSources,
): ConsolidatedKeyFigure[] {
  const byLine = new Map<StatementLine, ConsolidatedRow>();
  for (const row of [...consolidation.incomeStatement, ...consolidation.balanceSheet])
    if (row.line !== null) byLine.set(row.line, row);
  const cells = byLine.get('RESULT')?.perForbund ?? [];
  const own = cells.map(({ forbund, submission }, index) => {
    const sources = { ...(perForbund.get(forbund) ?? UNKNOWN), placementsAreCash };
    const amount = (line: StatementLine): Money => byLine.get(line)?.perForbund[index]?.amount ?? Money.zero;
    return { forbund, submission, figures: byKey(keyFigures(figuresOf(amount), sources)) };
  });
  const whole = byKey(
    keyFigures(
      figuresOf((line) => byLine.get(line)?.total ?? Money.zero),
      { ...total, placementsAreCash },
    ),
  );
  const hasBalanceSheet = consolidation.balanceSheet.length > 0;
  const keys = KEY_FIGURES.filter((key) => hasBalanceSheet || !OF_BALANCE_SHEET.has(key));
  return keys
    .map((key) => ({
      key,
      ...KEY_FIGURE_FACTS[key],
      perForbund: own.map(({ forbund, submission, figures }) => ({
        forbund,
        submission,
        figure: figures.get(key) ?? null,
      })),
      total: whole.get(key) ?? null,
    }))
    .filter(({ perForbund: each, total: all }) => all !== null || each.some(({ figure }) => figure !== null));
}

function byKey(figures: readonly KeyFigure[]): Map<KeyFigureKey, KeyFigure> {
  return new Map(figures.map((figure) => [figure.key, figure]));
}

function figuresOf(amount: (line: StatementLine) => Money): YearFigures {
  return {
    income: amount('INCOME'),
    costs: amount('COSTS').add(amount('DEPRECIATION')).negate(),
    finance: amount('FINANCIAL_INCOME').add(amount('FINANCIAL_COSTS')),
    result: amount('RESULT'),
    equity: amount('RESULT_FOR_YEAR').add(amount('OTHER_EQUITY')),
    assets: amount('TOTAL_ASSETS'),
    cash: amount('CASH'),
    placements: amount('SHORT_TERM_INVESTMENTS'),
    shortTermDebt: amount('SHORT_TERM_DEBT'),
  };
}
