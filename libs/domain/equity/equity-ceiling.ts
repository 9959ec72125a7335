import { DomainError } from '../errors/domain-error.js';
import { Money } from '../money/money.js';
import { partOf, percentOf } from '../money/percent.js';

/** From this allotment on, equity may be so many percent of it. */
export interface CeilingStep {
  readonly fromAllotment: Money;
  /** Decimal text, 0–100. */
  readonly percent: string;
}

/** A staircase of ceilings by the size of the allotment, from a day on. */
export interface EquityCeiling {
  /** `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly steps: readonly CeilingStep[];
  readonly source: string;
  readonly verified: boolean;
}

/** What is meant where a förbund has entered no staircase of its own. */
export const DEFAULT_EQUITY_CEILING: EquityCeiling = {
  validFrom: '2013-10-02',
  steps: [{ fromAllotment: Money.zero, percent: '20' }],
  source:
    'Nationella rådet 2013-10-02 (trappa efter tilldelningens storlek, vars steg inte är kända); 20 % av tilldelningen enligt Samordningsförbundet Västerås årsredovisning 2021, avsnitt 1.2',
  verified: false,
};

/** A year's equity beside its ceiling. */
export interface CeilingOutcome {
  readonly percent: string;
  readonly ceiling: Money;
  /** Equity of the allotment in percent, two decimals. */
  readonly share: string | null;
  /** What is above the ceiling, zero where nothing is. */
  readonly excess: Money;
  readonly isOver: boolean;
  readonly source: string;
  readonly verified: boolean;
  /** What follows, in Swedish. */
  readonly consequence: string;
}

const PERCENT = /^(?:100(?:\.0{1,4})?|\d{1,2}(?:\.\d{1,4})?)$/;

/** Refuses, with `EQUITY_CEILING_INVALID`, a staircase without a step from 0, with a step twice, or with percents that are none. */
export function assertCeilingSteps(steps: readonly CeilingStep[]): void {
  const froms = new Set(steps.map(({ fromAllotment }) => fromAllotment.ore));
  const isSound =
    froms.has(0n) &&
    froms.size === steps.length &&
    steps.every(({ fromAllotment, percent }) => !fromAllotment.isNegative() && PERCENT.test(percent));
  if (isSound) return;
  throw new DomainError(
    'EQUITY_CEILING_INVALID',
    'Trappan ska ha ett steg från 0 kronor, varje steg en gång, och procent mellan 0 och 100.',
    { steps: steps.length },
  );
}

/** The staircase on a day: the latest begun, of those the last entered; the default where none has begun. */
export function ceilingOn<Ceiling extends EquityCeiling>(
  ceilings: readonly Ceiling[],
  day: string,
): Ceiling | EquityCeiling {
  return ceilings.reduce<Ceiling | EquityCeiling>((latest, ceiling) => {
    if (ceiling.validFrom > day) return latest;
    return latest === DEFAULT_EQUITY_CEILING || ceiling.validFrom >= latest.validFrom ? ceiling : latest;
  }, DEFAULT_EQUITY_CEILING);
}

/**
 * Holds equity beside the ceiling that the allotment's step gives. `brake` is that of the year after, whose allotment the
 * equity has its consequence for, in percent; null where none is known.
 */
export function ceilingOutcome(
  equity: Money,
  allotment: Money,
  ceiling: EquityCeiling,
  brake: string | null,
): CeilingOutcome {
  const step = ceiling.steps
    .filter(({ fromAllotment }) => fromAllotment.compare(allotment) <= 0)
    .reduce((highest, each) => (each.fromAllotment.compare(highest.fromAllotment) > 0 ? each : highest));
  const limit = partOf(allotment, step.percent);
  const over = equity.subtract(limit);
  const isOver = over.compare(Money.zero) > 0;
  return {
    percent: step.percent,
    ceiling: limit,
    share: percentOf(equity, allotment),
    excess: isOver ? over : Money.zero,
    isOver,
    source: ceiling.source,
    verified: ceiling.verified,
    consequence: consequenceOf(isOver, brake),
  };
}

function consequenceOf(isOver: boolean, brake: string | null): string {
  if (!isOver) return brake === null ? 'Inom taket.' : 'Inom taket: bromsen gäller.';
  if (brake === null)
    return 'Över taket; någon broms i statens fördelningsmodell är inte känd för året efter.';
  return `Över taket: förbundet står utanför bromsen, så statens tilldelning kan minska med mer än ${brake} % på ett år, och det som är över taket kan begränsa den.`;
}
