import type { LiveForecast } from '@samla/budget/forecast/live-forecast.js';
import { changesInForce, forecastName } from '@samla/budget/forecast/live-forecast.js';
import { FORECAST_RULE_LABELS } from '@samla/domain/forecast/forecast-rule.js';
import type { ForecastAmounts } from '@samla/domain/forecast/forecast.js';
import { presentAmount } from '@samla/domain/statements/layout.js';

/** A forecast as the command line tells it: each amount exact and in whole kronor, as the API gives it. */
export function toldForecast({
  year,
  base,
  forecast,
  changes,
  lastBookedMonth,
  isConstructed,
}: LiveForecast) {
  const { asOf, lines, income, costs, result, equity } = forecast;
  const inForce = changesInForce(changes);
  return {
    ...{ year, asOfPeriod: asOf, lastBookedPeriod: lastBookedMonth, isConstructed },
    name: forecastName(year, asOf),
    budgetName: base.name,
    lines: lines.map((line) => {
      const { key, kind, groupLabel, label } = line.facts;
      const { rule, explanation } = line.proposal;
      const change = line.change && inForce.get(key);
      return {
        ...{ key, kind, groupLabel, label },
        ...amountsOf(line),
        proposal: { rule, label: FORECAST_RULE_LABELS[rule], explanation },
        change: change ? { reason: change.reason, changedBy: change.changedBy } : null,
      };
    }),
    ...{ income: amountsOf(income), costs: amountsOf(costs), result: amountsOf(result) },
    equity: equity && {
      opening: presentAmount(equity.opening),
      budgeted: presentAmount(equity.budgeted),
      expected: presentAmount(equity.expected),
      effect: presentAmount(equity.effect),
    },
  };
}

function amountsOf({ budget, outcome, remaining, expected, deviation }: ForecastAmounts) {
  return {
    budget: presentAmount(budget),
    outcome: presentAmount(outcome),
    remaining: presentAmount(remaining),
    expected: presentAmount(expected),
    deviation: presentAmount(deviation),
  };
}
