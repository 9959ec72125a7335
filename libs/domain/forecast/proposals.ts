import { assertUnreachable } from '../errors/assert-unreachable.js';
import { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import { asInvoiced } from './as-invoiced.js';
import type { ForecastLineFacts, ForecastProposal } from './forecast-line.js';
import { type ComputingRule, DEFAULT_RULES, FORECAST_RULES, sortOf } from './forecast-rule.js';
import { MONTHS, monthName, monthSpan } from './months.js';
import { proposal, spread } from './spread.js';

/** Every rule that can be used for a line as of a month, with what it gives; `EVEN` always. */
export function offers(line: ForecastLineFacts, asOf: number): ForecastProposal[] {
  return FORECAST_RULES.flatMap((rule) => (rule === 'AMOUNT' ? [] : (compute(line, rule, asOf) ?? [])));
}

/**
 * What is proposed for a line: the first rule of its sort that is offered. Where nothing was booked on the line last year,
 * that year tells nothing of this one: as last year would take what is budgeted away.
 */
export function proposed(line: ForecastLineFacts, asOf: number): ForecastProposal {
  const found = offers(line, asOf);
  const hadNothing = line.lastYear?.every((amount) => amount.isZero()) ?? true;
  const rules = [...DEFAULT_RULES[sortOf(line)], 'EVEN' as const].filter(
    (rule) => rule !== 'AS_LAST_YEAR' || !hadNothing,
  );
  return rules.flatMap((rule) => found.find((offer) => offer.rule === rule) ?? [])[0]!;
}

/** What a person gives for the months that are left, spread evenly over them. After December nothing is left to give. */
export function given(amount: Money, asOf: number): ForecastProposal {
  const months = spread(amount, asOf + 1, MONTHS);
  const left = asOf < MONTHS ? ` för ${monthSpan(asOf + 1, MONTHS)}, jämnt fördelat` : '';
  return proposal('AMOUNT', months, `Angivet belopp ${swedishKronor(amount)}${left}.`);
}

function compute(line: ForecastLineFacts, rule: ComputingRule, asOf: number): ForecastProposal | null {
  switch (rule) {
    case 'EVEN':
      return even(line, asOf);
    case 'AS_LAST_YEAR':
      return asLastYear(line, asOf);
    case 'AS_AGREED':
      return asAgreed(line, asOf);
    case 'AS_INVOICED':
      return asInvoiced(line, asOf);
    default:
      return assertUnreachable(rule);
  }
}

function even({ budget }: ForecastLineFacts, asOf: number): ForecastProposal {
  const months = budget.map((amount, index) => (index < asOf ? Money.zero : amount));
  const left = Money.sum(months);
  const explanation =
    asOf === MONTHS
      ? 'Året är slut: inget återstår av budgeten.'
      : `Budgeten för ${monthSpan(asOf + 1, MONTHS)}: ${swedishKronor(left)} av årets ${swedishKronor(Money.sum(budget))}.`;
  return proposal('EVEN', months, explanation);
}

function asLastYear({ lastYear }: ForecastLineFacts, asOf: number): ForecastProposal | null {
  if (!lastYear || asOf === MONTHS) return null;
  const months = lastYear.map((amount, index) => (index < asOf ? Money.zero : amount));
  const left = Money.sum(months);
  const explanation = `Utfallet ${monthSpan(asOf + 1, MONTHS)} förra året: ${swedishKronor(left)} av årets ${swedishKronor(Money.sum(lastYear))}.`;
  return proposal('AS_LAST_YEAR', months, explanation);
}

function asAgreed({ agreement, outcome }: ForecastLineFacts, asOf: number): ForecastProposal | null {
  if (!agreement || asOf === MONTHS) return null;
  const used = Money.sum(outcome.slice(0, asOf));
  const left = agreement.decided.subtract(used);
  const said = `Beslutat ${swedishKronor(agreement.decided)} minus utfall ${swedishKronor(used)}`;
  // Spent to the end, beyond it, or ended: nothing more is agreed.
  if (left.compare(Money.zero) <= 0) {
    const over = left.isZero()
      ? 'inget återstår'
      : `${swedishKronor(left.abs())} mer än beslutat, inget återstår`;
    return proposal('AS_AGREED', spread(Money.zero, asOf + 1, MONTHS), `${said}: ${over}.`);
  }
  if (agreement.lastMonth <= asOf) {
    const when =
      agreement.lastMonth === 0
        ? 'insatsen slutade före året'
        : `överenskommelsen gick till och med ${monthName(agreement.lastMonth)}`;
    const ended = `${said} = ${swedishKronor(left)}, men ${when}: inget mer väntas.`;
    return proposal('AS_AGREED', spread(Money.zero, asOf + 1, MONTHS), ended);
  }
  const explanation = `${said} = ${swedishKronor(left)}, jämnt fördelat på ${monthSpan(asOf + 1, agreement.lastMonth)}.`;
  return proposal('AS_AGREED', spread(left, asOf + 1, agreement.lastMonth), explanation);
}
