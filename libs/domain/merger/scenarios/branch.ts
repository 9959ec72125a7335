import { Money } from '../../money/money.js';
import { MILLION, type ScenarioForbund, type ScenarioInputs } from './scenario-inputs.js';

/** One change of a branch; parts are in parts per million. */
export type BranchChange =
  /** The planned costs of a förbund, to so many parts per million of what they were. */
  | { readonly kind: 'COSTS'; readonly forbund: string; readonly ppm: number }
  /** Costs become what was planned: no förbund underspends like its own past. */
  | { readonly kind: 'AS_PLANNED' }
  /** The merger so many months later. */
  | { readonly kind: 'LATER'; readonly months: number }
  /** No merger at all. */
  | { readonly kind: 'NO_MERGER' }
  /** One that would have ceased goes on by itself. */
  | { readonly kind: 'GOES_ON'; readonly forbund: string }
  /** None of them goes on: all cease and go up in a new one, which gets one base. */
  | { readonly kind: 'NEW_FORBUND'; readonly key: string }
  /** The base of the state's model, with the matching half: what each ceasing förbund's members lose. */
  | { readonly kind: 'LOST_BASE'; readonly amount: Money }
  /** How allotments can change from year to year, and what the brake allows. */
  | { readonly kind: 'ALLOTMENTS'; readonly ppm: readonly [number, number]; readonly brakePpm: number }
  /** The ceiling of equity beyond which the brake does not hold. */
  | { readonly kind: 'CEILING'; readonly ppm: number };

/** A scenario that differs from another by its changes, in order. */
export interface Branch {
  readonly key: string;
  readonly label: string;
  readonly changes: readonly BranchChange[];
}

/** The inputs of a branch. */
export function applyBranch(inputs: ScenarioInputs, { changes }: Pick<Branch, 'changes'>): ScenarioInputs {
  return changes.reduce(applyChange, inputs);
}

function applyChange(inputs: ScenarioInputs, change: BranchChange): ScenarioInputs {
  const each = (map: (forbund: ScenarioForbund) => ScenarioForbund): ScenarioInputs => ({
    ...inputs,
    forbund: inputs.forbund.map(map),
  });
  switch (change.kind) {
    case 'COSTS':
      return each((one) =>
        one.key === change.forbund ? { ...one, costs: one.costs.map(scaled(change.ppm)) } : one,
      );
    case 'AS_PLANNED':
      return each((one) => ({ ...one, outcomePpm: [MILLION] }));
    case 'LATER':
      return later(inputs, change.months);
    case 'NO_MERGER':
      return { ...inputs, mergesAt: null };
    case 'GOES_ON':
      return each((one) => (one.key === change.forbund ? { ...one, into: null, lostBase: Money.zero } : one));
    case 'NEW_FORBUND':
      return intoNew(inputs, change.key);
    case 'LOST_BASE':
      return each((one) => (one.into === null ? one : { ...one, lostBase: change.amount }));
    case 'ALLOTMENTS':
      return { ...inputs, allotmentPpm: change.ppm, brakePpm: change.brakePpm };
    case 'CEILING':
      return { ...inputs, ceilingPpm: change.ppm };
  }
}

/** Beyond the last month is not at all. */
function later(inputs: ScenarioInputs, months: number): ScenarioInputs {
  if (inputs.mergesAt === null) return inputs;
  const at = inputs.mergesAt + months;
  return { ...inputs, mergesAt: at < inputs.months ? at : null };
}

/** The one that was to remain ceases too; its base is the new one's, so that nothing is lost by it. */
function intoNew(inputs: ScenarioInputs, key: string): ScenarioInputs {
  const empty: ScenarioForbund = {
    key,
    into: null,
    opening: Money.zero,
    allotment: Money.zero,
    costs: Array.from({ length: inputs.months }, () => Money.zero),
    outcomePpm: [MILLION],
    lostBase: Money.zero,
  };
  return { ...inputs, forbund: [...inputs.forbund.map((one) => ({ ...one, into: key })), empty] };
}

function scaled(ppm: number): (cost: Money) => Money {
  return (cost) => Money.fromOre((cost.ore * BigInt(ppm)) / BigInt(MILLION));
}

/** A setting that a branch has changed, as text for people. */
export interface BranchDifference {
  /** `förbund/field`, or the field alone. */
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** What differs between the inputs of two branches, in order. */
export function branchDifferences(before: ScenarioInputs, after: ScenarioInputs): BranchDifference[] {
  const [old, now] = [settingsOf(before), settingsOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((what) => {
    const [first = '–', second = '–'] = [old.get(what), now.get(what)];
    return first === second ? [] : [{ what, before: first, after: second }];
  });
}

function settingsOf(inputs: ScenarioInputs): Map<string, string> {
  const settings = new Map<string, string>([
    ['mergesAt', String(inputs.mergesAt ?? '–')],
    ['allotmentPpm', inputs.allotmentPpm.join(' … ')],
    ['brakePpm', String(inputs.brakePpm)],
    ['ceilingPpm', String(inputs.ceilingPpm)],
    ['strayPpm', String(inputs.strayPpm)],
  ]);
  for (const { key, into, opening, allotment, costs, outcomePpm, lostBase } of inputs.forbund) {
    settings.set(`${key}/into`, into ?? '–');
    settings.set(`${key}/opening`, opening.toString());
    settings.set(`${key}/allotment`, allotment.toString());
    settings.set(`${key}/costs`, Money.sum(costs).toString());
    settings.set(`${key}/outcomePpm`, outcomePpm.join(', '));
    settings.set(`${key}/lostBase`, lostBase.toString());
  }
  return settings;
}
