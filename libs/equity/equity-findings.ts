import type { EquityGoal, GoalsContradict } from '@samla/domain/equity/equity-goal.js';
import { goalLimit } from '@samla/domain/equity/equity-goal.js';
import type { BudgetMissesGoal } from '@samla/domain/equity/equity-plan.js';
import { brokenOpenings, type EquityYear } from '@samla/domain/equity/equity-run.js';
import { Money } from '@samla/domain/money/money.js';
import { swedishDecimal, swedishKronor } from '@samla/domain/money/swedish.js';
import type { EquityFinding, EquityGoalRow, EquityYearRow } from './equity.js';

const RUN_RULE = 'Ingående balans är föregående års utgående (LKBR 2018:597)';
const CEILING_RULE = 'Statens fördelningsmodell: tak för eget kapital';
const GOAL_RULE = 'Mål för eget kapital';
/** A published whole krona may be up to this far from the books. */
const A_KRONA = Money.parse('1.00');

/** What is found year by year: openings, what went past the result, published figures, and the ceiling. */
export function yearFindings(rows: readonly EquityYearRow[], run: readonly EquityYear[]): EquityFinding[] {
  const shown = new Set(rows.map((row) => row.run.year));
  const openings = brokenOpenings(run)
    .filter(({ year }) => shown.has(year))
    .map(({ year, closing, opening, difference }): EquityFinding => ({
      code: 'OPENING_DIFFERS',
      message: `${year} börjar med ${swedishKronor(opening)}, ${year - 1} slutade med ${swedishKronor(closing)}.`,
      rule: RUN_RULE,
      year,
      sources: [sourceOf(run, year - 1), sourceOf(run, year)],
      amount: opening,
      expected: closing,
      difference,
    }));
  return [...openings, ...rows.flatMap((row) => ofYear(row, run))];
}

/** Goals of one day that contradict each other, each with its source. */
export function contradictionFinding(
  { on, first, second, gap }: GoalsContradict,
  allotmentOf: (year: string) => Money | null,
): EquityFinding {
  const [one, other] = [first, second].map((goal) => goalLimit(goal, allotmentOf(on.slice(0, 4)))!);
  return {
    code: 'GOALS_CONTRADICT',
    message: `Målen för ${on} går inte ihop: ${goalText(first)} och ${goalText(second)}; mellan dem skiljer ${swedishKronor(gap)}.`,
    rule: GOAL_RULE,
    year: yearOf(on),
    sources: [goalSource(first), goalSource(second)],
    amount: one!,
    expected: other!,
    difference: one!.subtract(other!),
  };
}

/** A goal that the year ended without. */
export function missedGoalFindings(
  goals: readonly EquityGoalRow[],
  run: readonly EquityYear[],
): EquityFinding[] {
  return goals.flatMap(({ goal, limit, equity, difference, isMet, basis }): EquityFinding[] => {
    if (basis !== 'ACTUAL' || isMet === true || !limit || !equity || !difference) return [];
    const year = yearOf(goal.on);
    const message = `Det egna kapitalet ${goal.on} var ${swedishKronor(equity)}, målet var ${limitText(goal, limit)}.`;
    const sources = [goalSource(goal), sourceOf(run, year)];
    return [
      {
        code: 'GOAL_MISSED',
        message,
        rule: GOAL_RULE,
        year,
        sources,
        amount: equity,
        expected: limit,
        difference,
      },
    ];
  });
}

/** A budget that does not lead to a goal. */
export function budgetFinding({ outcome, planned }: BudgetMissesGoal): EquityFinding {
  const { goal, limit, difference } = outcome;
  return {
    code: 'BUDGET_MISSES_GOAL',
    message: `Budgeten för ${planned.year} leder till ${swedishKronor(planned.closing)} i eget kapital, målet för ${goal.on} är ${limitText(goal, limit!)}.`,
    rule: GOAL_RULE,
    year: planned.year,
    sources: [goalSource(goal), planned.document],
    amount: planned.closing,
    expected: limit!,
    difference: difference!,
  };
}

function ofYear(
  { run: own, ceiling, allotment }: EquityYearRow,
  run: readonly EquityYear[],
): EquityFinding[] {
  const { year, other, closing, published, difference } = own;
  const findings: EquityFinding[] = [];
  const source = sourceOf(run, year);
  if (!other.isZero()) {
    const message = `${swedishKronor(other)} är bokfört direkt mot eget kapital ${year}, vid sidan av resultatet.`;
    const amounts = { amount: other, expected: Money.zero, difference: other };
    findings.push({ code: 'EQUITY_MOVED', message, rule: RUN_RULE, year, sources: [source], ...amounts });
  }
  if (published?.closing && difference && difference.abs().compare(A_KRONA) >= 0) {
    const message = `Böckerna ger ${swedishKronor(closing)} i eget kapital ${year}, publicerat är ${swedishKronor(published.closing)}.`;
    const sources = [source, `${published.document}, ${published.place}`];
    const amounts = { amount: closing, expected: published.closing, difference };
    findings.push({
      code: 'PUBLISHED_DIFFERS',
      message,
      rule: 'Böcker mot publicerat',
      year,
      sources,
      ...amounts,
    });
  }
  if (ceiling?.isOver) {
    const unverified = ceiling.verified ? '' : ' Taket är inte bekräftat.';
    const message = `Det egna kapitalet ${year} är ${swedishDecimal(ceiling.share ?? '0')} % av bidragen, ${swedishKronor(ceiling.excess)} över taket på ${swedishDecimal(ceiling.percent)} %. ${ceiling.consequence}${unverified}`;
    const amounts = { amount: closing, expected: ceiling.ceiling, difference: ceiling.excess };
    const sources = [source, ceiling.source, ...(allotment ? [allotment.document] : [])];
    findings.push({ code: 'OVER_CEILING', message, rule: CEILING_RULE, year, sources, ...amounts });
  }
  return findings;
}

function goalText({ direction, amount, percentOfAllotment }: EquityGoal): string {
  const level = amount ? swedishKronor(amount) : `${swedishDecimal(percentOfAllotment!)} % av årets bidrag`;
  return `${{ AT_MOST: 'högst', AT_LEAST: 'minst', NEAR: 'så nära som möjligt' }[direction]} ${level}`;
}

/** A goal with what its percent comes to. */
function limitText(goal: EquityGoal, limit: Money): string {
  return goal.amount ? goalText(goal) : `${goalText(goal)} (${swedishKronor(limit)})`;
}

function goalSource({ document, place }: EquityGoal): string {
  return place === '' ? document : `${document}, ${place}`;
}

function sourceOf(run: readonly EquityYear[], year: number): string {
  const own = run.find((each) => each.year === year);
  if (!own || own.source === 'BOOKS') return `Bokföringen ${year}`;
  return `${own.published!.document}, ${own.published!.place}`;
}

function yearOf(day: string): number {
  return Number.parseInt(day.slice(0, 4), 10);
}
