import type { BudgetLine } from '@samla/domain/budget/budget-line.js';
import type { AccuracySample } from '@samla/domain/forecast/forecast-accuracy.js';
import { type BookedMonths, forecastFacts, lineKeyOf } from '@samla/domain/forecast/forecast-facts.js';
import { MONTHS } from '@samla/domain/forecast/months.js';
import { Money } from '@samla/domain/money/money.js';
import type { EquityForecast } from './equity-forecast.js';

/** A budget or a forecast of a year that is over, and what was booked. */
export interface ToldYear {
  readonly year: number;
  readonly plan: AccuracySample['plan'];
  readonly monthsLeft: number | null;
  readonly lines: readonly BudgetLine[];
  readonly booked: readonly BookedMonths[];
  readonly isConstructed: boolean;
}

/** The line of closing equity among those of the budget. */
export const EQUITY_KEY = 'EQUITY';

/** What was told of each line of a year, and how it ended. Lines that no outcome can meet tell nothing; equal ones count as one. */
export function lineSamples({ lines, booked, ...told }: ToldYear): AccuracySample[] {
  const { year, plan, monthsLeft, isConstructed } = told;
  const facts = forecastFacts({
    lines,
    booked,
    lastYear: null,
    agreements: new Map(),
    accountName: () => '',
  });
  const outcomes = new Map(facts.map(({ key, outcome }) => [key, Money.sum(outcome)]));
  const samples = new Map<string, AccuracySample>();
  for (const line of lines) {
    const lineKey = lineKeyOf(line);
    if (lineKey === null) continue;
    const known = samples.get(lineKey);
    const outcome = outcomes.get(String(line.lineNo)) ?? Money.zero;
    samples.set(lineKey, {
      ...{ year, plan, monthsLeft, isConstructed, lineKey, kind: line.kind },
      label: known?.label ?? line.label,
      planned: (known?.planned ?? Money.zero).add(line.amount),
      outcome: (known?.outcome ?? Money.zero).add(outcome),
    });
  }
  return [...samples.values()];
}

/** Published forecasts of closing equity against what is published of it. A year without an outcome tells nothing. */
export function equitySamples(told: readonly EquityForecast[]): AccuracySample[] {
  const outcomes = new Map(told.filter(({ kind }) => kind === 'OUTCOME').map((each) => [each.year, each]));
  return told.flatMap(({ kind, year, toldOn, amount, isConstructed }): AccuracySample[] => {
    const outcome = outcomes.get(year);
    if (kind === 'OUTCOME' || !outcome) return [];
    return [
      {
        ...{
          year,
          lineKey: EQUITY_KEY,
          label: 'Eget kapital vid årets slut',
          kind: 'EQUITY',
          plan: 'FORECAST',
        },
        // The month it was told in had not ended.
        monthsLeft: MONTHS - Number.parseInt(toldOn.slice(5, 7), 10) + 1,
        planned: amount,
        outcome: outcome.amount,
        isConstructed: isConstructed || outcome.isConstructed,
      },
    ];
  });
}
