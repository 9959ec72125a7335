import { Money } from '@samla/domain/money/money.js';
import { presentEach } from '@samla/domain/money/presentation.js';
import type { Amount } from '../api/amount.js';

/** The exact sum of the amounts, presented in kronor. */
export function sumAmounts(amounts: readonly Amount[]): Amount {
  return amountOf(Money.sum(amounts.map(({ exact }) => Money.parse(exact))));
}

/** The amount with its sign turned. */
export function negated(amount: Amount): Amount {
  const turned = (text: string): string => {
    if (!/[1-9]/.test(text)) return text;
    return text.startsWith('-') ? text.slice(1) : `-${text}`;
  };
  return { exact: turned(amount.exact), presented: turned(amount.presented), unit: amount.unit };
}

/** The first amount less the second, presented in kronor. */
export function differenceOf(first: Amount, second: Amount): Amount {
  return amountOf(Money.parse(first.exact).subtract(Money.parse(second.exact)));
}

function amountOf(money: Money): Amount {
  return { exact: money.toString(), presented: presentEach(money, 'KR'), unit: 'KR' };
}
