import { Money } from '@samla/domain/money/money.js';
import { presentEach } from '@samla/domain/money/presentation.js';
import { REPORT_STATES } from '@samla/domain/insatser/report-due.js';
import type { InsatsFacts, InsatsState, Money3, Report } from './insatser.answers.js';

/** How a state looks beside its word. */
export const STATE_TONES = {
  PLANNED: 'quiet',
  ONGOING: 'good',
  ENDED: 'quiet',
  CANCELLED: 'warning',
} as const satisfies Readonly<Record<InsatsState, string>>;

const REPORT_TONES = { DUE: 'quiet', LATE: 'bad', RECEIVED: 'good', RECEIVED_LATE: 'warning' } as const;

/** A report's state as a mark shows it. */
export function reportMark({ state }: Pick<Report, 'state'>) {
  return { tone: REPORT_TONES[state], text: REPORT_STATES[state] } as const;
}

const HUNDRED = 100n;

/** How much of what is decided is used, in whole per cent; null where nothing is decided. */
export function usedPercent({ decided, outcome }: Money3): string | null {
  const whole = Money.parse(decided.exact).ore;
  return whole <= 0n ? null : ((Money.parse(outcome.exact).ore * HUNDRED) / whole).toString();
}

/** A period in words: a whole year by its number. */
export function periodText(from: string | null, to: string | null): string {
  const year = from?.slice(0, 4);
  if (from === `${year}-01-01` && to === `${year}-12-31`) return `${year}`;
  return `${from ?? '…'} – ${to ?? 'tills vidare'}`;
}

/** A decimal without decimals that say nothing, as Swedish readers write it. */
export function plainNumber(decimal: string): string {
  return decimal.replace(/\.?0+$/, (zeros) => (zeros.startsWith('.') ? '' : zeros)).replace('.', ',');
}

/** Sums over insatser; an object that two share is counted once in the outcome. */
export function sumOf(insatser: readonly InsatsFacts[]): Money3 {
  const counted = new Set<string>();
  const own = insatser.map(({ objectCode, total }) => {
    const isAgain = objectCode !== '' && counted.has(objectCode);
    counted.add(objectCode);
    return {
      decided: Money.parse(total.decided.exact),
      outcome: isAgain ? Money.zero : Money.parse(total.outcome.exact),
    };
  });
  const decided = Money.sum(own.map((each) => each.decided));
  const outcome = Money.sum(own.map((each) => each.outcome));
  return { decided: kronor(decided), outcome: kronor(outcome), remaining: kronor(decided.subtract(outcome)) };
}

function kronor(money: Money): Money3['decided'] {
  return { exact: money.toString(), presented: presentEach(money, 'KR'), unit: 'KR' };
}
