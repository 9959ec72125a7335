/** Whole numbers that look random and are the same for the same seed (mulberry32). */
export class Random {
  constructor(seed) {
    this.state = seed >>> 0;
  }

  /** The numbers of one case of a run: each case has its own, so that it can be run again alone. */
  static ofCase(seed, number) {
    const random = new Random(Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35));
    random.below(2);
    return random;
  }

  /** From 0 to before `limit`. */
  below(limit) {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  /** From `least` to `most`, both included. */
  between(least, most) {
    return least + this.below(most - least + 1);
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** True once in `count` times. */
  oneIn(count) {
    return this.below(count) === 0;
  }
}
