import { Money } from '@samla/domain/money/money.js';
import type { ForecastLineFacts } from '@samla/domain/forecast/forecast-line.js';

/** Twelve months: the amounts given, then zeros. */
export function months(...kronor: string[]): Money[] {
  return Array.from({ length: 12 }, (_, index) => Money.parse(kronor[index] ?? '0'));
}

/** The same amount every month. */
export function everyMonth(kronor: string): Money[] {
  return months(...Array.from({ length: 12 }, () => kronor));
}

/** A cost line without insats, evenly budgeted at 1 000 kr a month, nothing booked. */
export function costLine(facts: Partial<ForecastLineFacts> = {}): ForecastLineFacts {
  return {
    key: '1',
    kind: 'COST',
    groupKey: 'adm',
    groupLabel: 'Administration',
    label: 'Revision',
    account: '7410',
    insats: '',
    costCentre: '',
    budget: everyMonth('1000'),
    outcome: months(),
    lastYear: null,
    agreement: null,
    ...facts,
  };
}
