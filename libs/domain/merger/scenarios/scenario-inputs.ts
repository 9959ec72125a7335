import { DomainError } from '../../errors/domain-error.js';
import type { Money } from '../../money/money.js';
import type { Month } from '../equity-plan/plan-month.js';

/** A whole, in parts per million. */
export const MILLION = 1_000_000;

/** A förbund as the scenarios begin. */
export interface ScenarioForbund {
  readonly key: string;
  /** The förbund that takes over when it ceases; null where it goes on. */
  readonly into: string | null;
  readonly opening: Money;
  /** What all its members pay in the first year. */
  readonly allotment: Money;
  /** Planned costs, month by month. */
  readonly costs: readonly Money[];
  /** What its costs became of what was planned, in earlier years, in parts per million; one of them is drawn for each year. */
  readonly outcomePpm: readonly number[];
  /** What its members' payments lose a year once it has ceased: its base, with the matching half. */
  readonly lostBase: Money;
}

/** What a förbund must have at the end of a month, counted from 0. */
export interface ScenarioPromise {
  readonly forbund: string;
  readonly month: number;
  readonly amount: Money;
}

/** Everything that a scenario follows from, beside its seed and number. */
export interface ScenarioInputs {
  readonly first: Month;
  readonly months: number;
  /** The month, counted from 0, at whose beginning those that cease hand over; null where none does. */
  readonly mergesAt: number | null;
  readonly forbund: readonly ScenarioForbund[];
  /** The least and most that an allotment changes from one year to the next before the brake, in parts per million. */
  readonly allotmentPpm: readonly [number, number];
  /** The largest decrease that the brake allows. */
  readonly brakePpm: number;
  /** Equity beyond this part of the year's allotment puts a förbund outside the brake. */
  readonly ceilingPpm: number;
  /** How far a month's costs stray from the year's, either way. */
  readonly strayPpm: number;
  readonly promises: readonly ScenarioPromise[];
}

/** How a hash is computed: SHA-256 over the text's UTF-8 bytes, hex. Given by the caller, since the domain computes none. */
export type Digest = (text: string) => string;

const FORM = 'samla-scenario-inputs-1';

/** The canonical text of the inputs, one line of JSON with amounts in öre: its hash names them, and the verifier reads it. */
export function canonicalInputs(inputs: ScenarioInputs): string {
  const ore = (amount: Money) => amount.ore.toString();
  const { first, months, mergesAt, forbund, allotmentPpm, brakePpm, ceilingPpm, strayPpm, promises } = inputs;
  return `${JSON.stringify({
    form: FORM,
    first,
    months,
    mergesAt,
    forbund: forbund.map((each) => ({
      key: each.key,
      into: each.into,
      opening: ore(each.opening),
      allotment: ore(each.allotment),
      costs: each.costs.map(ore),
      outcomePpm: each.outcomePpm,
      lostBase: ore(each.lostBase),
    })),
    allotmentPpm,
    brakePpm,
    ceilingPpm,
    strayPpm,
    promises: promises.map((each) => ({
      forbund: each.forbund,
      month: each.month,
      amount: ore(each.amount),
    })),
  })}\n`;
}

/** Refuses, with `SCENARIO_INVALID`, inputs that cannot be simulated; names what is wrong. */
export function assertInputs(inputs: ScenarioInputs): void {
  const faults = [...faultsOfWhole(inputs), ...inputs.forbund.flatMap((each) => faultsOf(each, inputs))];
  if (faults.length === 0) return;
  throw new DomainError('SCENARIO_INVALID', `Scenariot går inte att räkna: ${faults.join('; ')}.`, {
    faults,
  });
}

function faultsOfWhole({
  months,
  mergesAt,
  forbund,
  allotmentPpm,
  brakePpm,
  strayPpm,
  promises,
}: ScenarioInputs): string[] {
  const keys = new Set(forbund.map(({ key }) => key));
  const [low, high] = allotmentPpm;
  const isPart = (ppm: number) => Number.isInteger(ppm) && ppm >= 0 && ppm <= MILLION;
  return [
    ...(months > 0 && months % 12 === 0 ? [] : ['månaderna är inte hela år']),
    ...(mergesAt === null || (mergesAt >= 0 && mergesAt < months) ? [] : ['sammanslagningen ligger utanför']),
    ...(keys.size === forbund.length ? [] : ['ett förbund står två gånger']),
    ...(Number.isInteger(low) && Number.isInteger(high) && -MILLION <= low && low <= high
      ? []
      : ['tilldelningens ändring är inget intervall']),
    ...([brakePpm, strayPpm].every(isPart) ? [] : ['bromsen eller månadernas spridning är ingen andel']),
    ...promises
      .filter((each) => !keys.has(each.forbund) || each.month >= months)
      .map(() => 'ett löfte ligger utanför'),
  ];
}

function faultsOf(each: ScenarioForbund, { months, forbund }: ScenarioInputs): string[] {
  const heir = forbund.find(({ key }) => key === each.into);
  const say = (what: string) => `${each.key} ${what}`;
  return [
    ...(each.costs.length === months ? [] : [say('har inte en kostnad för varje månad')]),
    ...(each.costs.some((cost) => cost.isNegative()) || each.allotment.isNegative()
      ? [say('har ett negativt belopp')]
      : []),
    ...(each.outcomePpm.length > 0 && each.outcomePpm.every((ppm) => Number.isInteger(ppm) && ppm >= 0)
      ? []
      : [say('saknar tidigare utfall')]),
    ...(each.into === null || (heir && heir.into === null && heir.key !== each.key)
      ? []
      : [say('går upp i ett förbund som inte består')]),
  ];
}
