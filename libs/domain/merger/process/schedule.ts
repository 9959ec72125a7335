import { addDays, type Day, daysBetween } from '../../calendar/day.js';
import { DomainError } from '../../errors/domain-error.js';
import type { MergerStep } from './merger-step.js';

/** A step that is done, and when. */
export interface StepDone {
  readonly key: string;
  readonly on: Day;
}

/** A later step that a late one pushes, and by how many days. */
export interface PushedStep {
  readonly key: string;
  readonly days: number;
}

/** A step in time. */
export interface ScheduledStep {
  readonly step: MergerStep;
  readonly doneOn: Day | null;
  /** When it is or can be done, as things stand. */
  readonly finish: Day;
  /** When it must be done for every later deadline to hold; null where nothing asks. */
  readonly latest: Day | null;
  /** Days between the two; negative where a deadline will be missed; null where nothing asks. */
  readonly slack: number | null;
  /** Days beyond its own deadline, at the finish; zero in time. */
  readonly daysLate: number;
  /** Not done although its deadline has passed. */
  readonly isOverdue: boolean;
  /** It lies on the longest way to the last step. */
  readonly isCritical: boolean;
  /** What it pushes by being later than its latest day. */
  readonly pushes: readonly PushedStep[];
}

/**
 * The steps in time on a day: forwards from what is done, backwards from the deadlines. Throws `MERGER_STEPS` where a step
 * waits for one that is not there or for itself.
 */
export function schedule(
  steps: readonly MergerStep[],
  done: readonly StepDone[],
  today: Day,
): ScheduledStep[] {
  const order = inOrder(steps);
  const doneOn = new Map(done.map(({ key, on }) => [key, on]));
  const finishes = forwards(order, doneOn, today, new Map());
  const latest = backwards(order);
  const critical = criticalPath(order, finishes);
  return steps.map((step) => {
    const finish = finishes.get(step.key)!;
    const must = latest.get(step.key) ?? null;
    const slack = must === null ? null : daysBetween(finish, must);
    const isDone = doneOn.has(step.key);
    return {
      step,
      doneOn: doneOn.get(step.key) ?? null,
      finish,
      latest: must,
      slack,
      daysLate: step.deadline === null ? 0 : Math.max(0, daysBetween(step.deadline, finish)),
      isOverdue: !isDone && step.deadline !== null && today > step.deadline,
      isCritical: critical.has(step.key),
      pushes: must !== null && slack! < 0 ? pushed(order, doneOn, today, finishes, step.key, must) : [],
    };
  });
}

/** What would be earlier if this one step were done by its latest day. */
function pushed(
  order: readonly MergerStep[],
  doneOn: ReadonlyMap<string, Day>,
  today: Day,
  finishes: ReadonlyMap<string, Day>,
  key: string,
  latest: Day,
): PushedStep[] {
  const inTime = forwards(order, doneOn, today, new Map([[key, latest]]));
  return order.flatMap((other) => {
    const days = daysBetween(inTime.get(other.key)!, finishes.get(other.key)!);
    return other.key !== key && days > 0 ? [{ key: other.key, days }] : [];
  });
}

/**
 * When each step is done: when it was, else so many days after those before it, but not before today. `supposed` are days
 * that never were; what waits for one of those could then have been done before today.
 */
function forwards(
  order: readonly MergerStep[],
  doneOn: ReadonlyMap<string, Day>,
  today: Day,
  supposed: ReadonlyMap<string, Day>,
): Map<string, Day> {
  const finishes = new Map<string, Day>();
  const freed = new Set(supposed.keys());
  for (const step of order) {
    const fixed = supposed.get(step.key) ?? doneOn.get(step.key);
    if (fixed !== undefined) {
      finishes.set(step.key, fixed);
      continue;
    }
    const isFreed = step.after.some((key) => freed.has(key));
    if (isFreed) freed.add(step.key);
    const [first = today, ...others] = step.after.map((key) => finishes.get(key)!);
    const finish = addDays(others.reduce(later, first), step.days);
    const floors = [...(isFreed ? [] : [today]), ...(step.notBefore === null ? [] : [step.notBefore])];
    finishes.set(step.key, floors.reduce(later, finish));
  }
  return finishes;
}

function backwards(order: readonly MergerStep[]): Map<string, Day> {
  const latest = new Map<string, Day>();
  const tighten = (key: string, day: Day) => {
    const known = latest.get(key);
    if (known === undefined || day < known) latest.set(key, day);
  };
  for (const step of [...order].reverse()) {
    if (step.deadline !== null) tighten(step.key, step.deadline);
    const own = latest.get(step.key);
    if (own === undefined) continue;
    for (const key of step.after) tighten(key, addDays(own, -step.days));
  }
  return latest;
}

/** The way back from the step that is done last: each time to the one before that it waited for. */
function criticalPath(order: readonly MergerStep[], finishes: ReadonlyMap<string, Day>): Set<string> {
  const byKey = new Map(order.map((step) => [step.key, step]));
  const last = order.reduce<MergerStep | undefined>(
    (latest, step) => (latest && finishes.get(latest.key)! > finishes.get(step.key)! ? latest : step),
    undefined,
  );
  const path = new Set<string>();
  for (let step = last; step;) {
    path.add(step.key);
    const [first, ...others] = step.after;
    const before = others.reduce(
      (latest, key) => (latest !== undefined && finishes.get(latest)! >= finishes.get(key)! ? latest : key),
      first,
    );
    step = before === undefined ? undefined : byKey.get(before);
  }
  return path;
}

/** Steps so that each stands after those it waits for; the order given otherwise. */
function inOrder(steps: readonly MergerStep[]): MergerStep[] {
  const placed = new Set<string>();
  const order: MergerStep[] = [];
  let left = [...steps];
  while (left.length > 0) {
    const ready = left.filter(({ after }) => after.every((key) => placed.has(key)));
    if (ready.length === 0)
      throw new DomainError('MERGER_STEPS', 'Stegen väntar på varandra, eller på ett steg som inte finns.', {
        steps: left.map(({ key }) => key),
      });
    for (const step of ready) {
      placed.add(step.key);
      order.push(step);
    }
    left = left.filter(({ key }) => !placed.has(key));
  }
  return order;
}

function later(first: Day, second: Day): Day {
  return first > second ? first : second;
}
