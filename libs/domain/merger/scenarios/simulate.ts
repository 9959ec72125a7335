import { MILLION, type Digest, type ScenarioInputs } from './scenario-inputs.js';
import { Xoshiro128 } from './xoshiro.js';

/** What became of one scenario; öre, in the order of the inputs' förbund and promises. */
export interface ScenarioResult {
  /** What each handed over when it ceased; null for one that goes on. */
  readonly handedOver: readonly (bigint | null)[];
  /** Equity at the end. */
  readonly closings: readonly bigint[];
  /** The least equity that any förbund had at the end of a month. */
  readonly lowest: bigint;
  /** Which promises were kept. */
  readonly kept: readonly boolean[];
}

/** Inputs made ready to be simulated many times: öre as whole numbers, förbund by their place. */
export interface PreparedScenario {
  readonly inputs: ScenarioInputs;
  readonly hash: string;
  readonly into: readonly number[];
  readonly openings: readonly bigint[];
  readonly allotments: readonly bigint[];
  readonly costs: readonly (readonly bigint[])[];
  readonly lostBases: readonly bigint[];
  readonly promises: readonly { readonly at: number; readonly month: number; readonly ore: bigint }[];
}

/** Where a scenario's chance comes from. */
export type Numbers = Pick<Xoshiro128, 'below' | 'between'>;

const PPM = BigInt(MILLION);
const SQUARED = PPM * PPM;

/** Makes inputs ready; `hash` is that of their canonical text. */
export function prepare(inputs: ScenarioInputs, hash: string): PreparedScenario {
  const { forbund } = inputs;
  const at = (key: string) => forbund.findIndex((each) => each.key === key);
  return {
    inputs,
    hash,
    into: forbund.map(({ into }, index) => (into === null ? index : at(into))),
    openings: forbund.map(({ opening }) => opening.ore),
    allotments: forbund.map(({ allotment }) => allotment.ore),
    costs: forbund.map(({ costs }) => costs.map(({ ore }) => ore)),
    lostBases: forbund.map(({ lostBase }) => lostBase.ore),
    promises: inputs.promises.map((each) => ({
      at: at(each.forbund),
      month: each.month,
      ore: each.amount.ore,
    })),
  };
}

/** The numbers of one scenario of a seed: each has its own, so that it can be run again alone. */
export function numbersOf(seed: number, index: number, digest: Digest): Xoshiro128 {
  return Xoshiro128.fromHex(digest(`samla-scenario-1\n${seed}\n${index}\n`));
}

/**
 * One scenario. For each year and each förbund in order, ceased or not, a change of the allotment is drawn (not in the first
 * year) and one of the earlier outcomes; then for each month and förbund how far its costs stray. So two branches
 * of the same förbund and seed meet the same fortune, and what differs is what they change.
 */
export function simulate(scenario: PreparedScenario, numbers: Numbers): ScenarioResult {
  const { inputs, promises } = scenario;
  const run = new Run(scenario);
  let lowest = run.least();
  const kept = promises.map(() => false);
  for (let month = 0; month < inputs.months; month += 1) {
    if (month % 12 === 0) run.beginYear(month, numbers);
    if (month === inputs.mergesAt) run.merge();
    run.month(month, numbers);
    const least = run.least();
    if (least < lowest) lowest = least;
    for (let at = 0; at < promises.length; at += 1) {
      const promise = promises[at]!;
      if (promise.month === month) kept[at] = run.equity[promise.at]! >= promise.ore;
    }
  }
  return { handedOver: run.handedOver, closings: run.equity, lowest, kept };
}

/** A scenario on its way. */
class Run {
  readonly equity: bigint[];
  readonly handedOver: (bigint | null)[];
  private allotments: bigint[];
  private readonly ratios: bigint[];
  private isMerged = false;

  constructor(private readonly scenario: PreparedScenario) {
    this.equity = [...scenario.openings];
    this.allotments = [...scenario.allotments];
    this.handedOver = scenario.into.map(() => null);
    this.ratios = scenario.into.map(() => PPM);
  }

  /** The least equity of those that go on. */
  least(): bigint {
    let least: bigint | null = null;
    for (let at = 0; at < this.equity.length; at += 1) {
      if (this.handedOver[at] !== null) continue;
      const equity = this.equity[at]!;
      if (least === null || equity < least) least = equity;
    }
    return least ?? 0n;
  }

  beginYear(month: number, numbers: Numbers): void {
    const { inputs } = this.scenario;
    const outside = month === 0 ? [] : this.outsideTheBrake();
    this.allotments = this.allotments.map((before, at) => {
      const drawn = month === 0 ? 0 : numbers.between(inputs.allotmentPpm[0], inputs.allotmentPpm[1]);
      const history = inputs.forbund[at]!.outcomePpm;
      this.ratios[at] = BigInt(history[numbers.below(history.length)]!);
      if (month === 0) return before;
      const after = (before * BigInt(MILLION + drawn)) / PPM;
      const floor = (before * BigInt(MILLION - inputs.brakePpm)) / PPM;
      return outside[at] || after > floor ? after : floor;
    });
  }

  /** Everything that those that cease have goes over. */
  merge(): void {
    const { into } = this.scenario;
    this.isMerged = true;
    into.forEach((heir, at) => {
      if (heir === at) return;
      this.handedOver[at] = this.equity[at]!;
      this.equity[heir] = this.equity[heir]! + this.equity[at]!;
      this.equity[at] = 0n;
    });
  }

  month(month: number, numbers: Numbers): void {
    const { inputs, into, costs, lostBases } = this.scenario;
    const ofYear = BigInt(month % 12);
    for (let at = 0; at < into.length; at += 1) {
      const stray = BigInt(MILLION + numbers.between(-inputs.strayPpm, inputs.strayPpm));
      const cost = (costs[at]![month]! * this.ratios[at]! * stray) / SQUARED;
      const isHandedOver = this.isMerged && into[at] !== at;
      const lost = isHandedOver ? part(lostBases[at]!, ofYear) : 0n;
      const holder = isHandedOver ? into[at]! : at;
      this.equity[holder] = this.equity[holder]! + part(this.allotments[at]!, ofYear) - lost - cost;
    }
  }

  /** Whose equity, with that of those that it took over, is beyond the ceiling of their allotments. */
  private outsideTheBrake(): boolean[] {
    const { into, inputs } = this.scenario;
    const holder = into.map((heir, at) => (this.isMerged ? heir : at));
    const sums = this.equity.map(() => 0n);
    holder.forEach((heir, at) => (sums[heir] = sums[heir]! + this.allotments[at]!));
    return holder.map((heir) => this.equity[heir]! > (sums[heir]! * BigInt(inputs.ceilingPpm)) / PPM);
  }
}

/** A twelfth of a year's amount, so that the twelve add up to it. */
function part(year: bigint, month: bigint): bigint {
  return (year * (month + 1n)) / 12n - (year * month) / 12n;
}
