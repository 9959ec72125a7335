import { Money } from '../../money/money.js';
import { MILLION, type ScenarioInputs } from './scenario-inputs.js';
import { type Numbers, prepare, simulate } from './simulate.js';

/** Where a scenario ends when nothing strays: the middle of every interval, and the middle of each förbund's own past. */
export interface ExpectedCourse {
  readonly closings: readonly { readonly forbund: string; readonly closing: Money }[];
  readonly handedOver: readonly { readonly forbund: string; readonly amount: Money }[];
  readonly lowest: Money;
  readonly kept: readonly boolean[];
}

/** The one course without chance that a slider shows at once. */
export function expectedCourse(inputs: ScenarioInputs): ExpectedCourse {
  const middle = Math.trunc((inputs.allotmentPpm[0] + inputs.allotmentPpm[1]) / 2);
  const still: ScenarioInputs = {
    ...inputs,
    allotmentPpm: [middle, middle],
    strayPpm: 0,
    forbund: inputs.forbund.map((each) => ({ ...each, outcomePpm: [middleOf(each.outcomePpm)] })),
  };
  const result = simulate(prepare(still, ''), NO_CHANCE);
  return {
    closings: still.forbund.map(({ key }, at) => ({
      forbund: key,
      closing: Money.fromOre(result.closings[at]!),
    })),
    handedOver: still.forbund.flatMap(({ key }, at) => {
      const ore = result.handedOver[at];
      return ore === null || ore === undefined ? [] : [{ forbund: key, amount: Money.fromOre(ore) }];
    }),
    lowest: Money.fromOre(result.lowest),
    kept: result.kept,
  };
}

/** Every interval has one value, so any number does. */
const NO_CHANCE: Numbers = {
  below: () => 0,
  between: (low) => low,
};

/** The mean of the outcomes, cut to whole parts per million. */
function middleOf(outcomes: readonly number[]): number {
  if (outcomes.length === 0) return MILLION;
  return Math.trunc(outcomes.reduce((sum, each) => sum + each, 0) / outcomes.length);
}
