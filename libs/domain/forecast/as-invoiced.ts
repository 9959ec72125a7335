import { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import type { ForecastLineFacts, ForecastProposal } from './forecast-line.js';
import { MONTHS, monthList, monthName, monthSpan } from './months.js';
import { proposal, spread } from './spread.js';

/** So many instalments make a habit: one that is late is then still expected. */
const HABIT = 3;

/**
 * As invoiced so far. Instalments at the same distance of several months: the last one is repeated at that distance;
 * but two of them, and the next one already late, are no habit. Otherwise the mean of the months so far. Null where
 * nothing is invoiced or no month is left.
 */
export function asInvoiced({ outcome }: ForecastLineFacts, asOf: number): ForecastProposal | null {
  const booked = outcome.slice(0, asOf);
  const invoiced = booked.flatMap((amount, index) => (amount.isZero() ? [] : index + 1));
  if (invoiced.length === 0 || asOf === MONTHS) return null;
  const step = stepOf(invoiced);
  const isLate = invoiced.at(-1)! + step <= asOf;
  const repeats = step > 1 && (!isLate || invoiced.length >= HABIT);
  return repeats ? lastRepeated(booked, invoiced, step, asOf) : mean(booked, asOf);
}

/** The months between instalments, when it is always the same number; else 0. */
function stepOf(months: readonly number[]): number {
  const steps = months.slice(1).map((month, index) => month - months[index]!);
  return steps.length > 0 && steps.every((step) => step === steps[0]) ? steps[0]! : 0;
}

function lastRepeated(
  booked: readonly Money[],
  invoiced: readonly number[],
  step: number,
  asOf: number,
): ForecastProposal {
  const last = invoiced.at(-1)!;
  const amount = booked[last - 1]!;
  // An instalment that should have come already is expected in the first month that is left.
  const due: number[] = [];
  for (let month = last + step; month <= MONTHS; month += step) due.push(Math.max(month, asOf + 1));
  const months = Array.from({ length: MONTHS }, (_, index) =>
    Money.sum(due.filter((month) => month === index + 1).map(() => amount)),
  );
  const said = `Senaste delbetalningen ${swedishKronor(amount)} (${monthName(last)}, var ${ORDINALS[step]} månad)`;
  const explanation =
    due.length === 0
      ? `${said}: ingen mer i år.`
      : `${said} upprepad i ${monthList([...new Set(due)])}: ${swedishKronor(Money.sum(months))}.`;
  return proposal('AS_INVOICED', months, explanation);
}

const ORDINALS: readonly string[] = [
  '',
  '',
  'annan',
  'tredje',
  'fjärde',
  'femte',
  'sjätte',
  'sjunde',
  'åttonde',
  'nionde',
  'tionde',
];

function mean(booked: readonly Money[], asOf: number): ForecastProposal {
  const sum = Money.sum(booked);
  const left = MONTHS - asOf;
  // Up to a whole öre in one place, before it is spread, so that the months add up to what is told.
  const times = Money.fromOre(sum.ore * BigInt(left)).allocate(booked.map(() => '1'))[0]!;
  const explanation = `Medel av fakturerat ${monthSpan(1, asOf)}: ${swedishKronor(sum)} på ${asOf} ${asOf === 1 ? 'månad' : 'månader'}, ger ${swedishKronor(times)} på ${left}.`;
  return proposal('AS_INVOICED', spread(times, asOf + 1, MONTHS), explanation);
}
