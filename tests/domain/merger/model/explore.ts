/** A state as digits, in a fixed order. */
export type World = readonly number[];

/** Digits of different sizes in one whole number, so that millions of states fit in memory. */
export class Packing {
  constructor(private readonly sizes: readonly number[]) {
    if (sizes.reduce((whole, size) => whole * size, 1) > Number.MAX_SAFE_INTEGER)
      throw new Error('too many digits for one number');
  }

  pack(world: World): number {
    let whole = 0;
    for (let at = this.sizes.length - 1; at >= 0; at -= 1) whole = whole * this.sizes[at]! + world[at]!;
    return whole;
  }

  unpack(packed: number): number[] {
    let left = packed;
    return this.sizes.map((size) => {
      const digit = left % size;
      left = (left - digit) / size;
      return digit;
    });
  }
}

/** The world with one digit changed. */
export function changed(world: World, at: number, digit: number): World {
  const next = world.slice();
  next[at] = digit;
  return next;
}

/** What can happen next: its name, the digits after, and what is wrong with it by the independent rules. */
export interface Happening {
  readonly event: string;
  readonly next: World;
  readonly fault: string | null;
}

/** What an exploration found. */
export interface Explored {
  readonly states: number;
  readonly steps: number;
  /** How often each kind of event was taken. */
  readonly taken: Readonly<Record<string, number>>;
  /** The first illegal step, in words; null where there is none. */
  readonly fault: string | null;
}

/** Every state that any order of events leads to, each once; stops at the first illegal step. */
export function explore(
  packing: Packing,
  begin: World,
  happenings: (world: World) => readonly Happening[],
): Explored {
  const known = new Set<number>([packing.pack(begin)]);
  const waiting = [...known];
  const taken: Record<string, number> = {};
  let steps = 0;
  // A refusal is most of what happens, and its stack says nothing here.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    while (waiting.length > 0) {
      const world = packing.unpack(waiting.pop()!);
      for (const { event, next, fault } of happenings(world)) {
        steps += 1;
        taken[event] = (taken[event] ?? 0) + 1;
        if (fault !== null)
          return {
            states: known.size,
            steps,
            taken,
            fault: `${event}: ${fault} in ${JSON.stringify(world)}`,
          };
        const key = packing.pack(next);
        if (known.has(key)) continue;
        known.add(key);
        waiting.push(key);
      }
    }
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  return { states: known.size, steps, taken, fault: null };
}
