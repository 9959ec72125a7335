const WORDS = 0x1_0000_0000;

/**
 * Xoshiro128** 1.1 by Blackman and Vigna (2018, prng.di.unimi.it, public domain): whole numbers of 32 bits, the same on any
 * machine. Written out here because the certificate of a scenario is checked by a script that has no dependencies.
 */
export class Xoshiro128 {
  constructor(
    private a: number,
    private b: number,
    private c: number,
    private d: number,
  ) {}

  /** The generator whose state is the first 16 bytes of a hash in hex. */
  static fromHex(hex: string): Xoshiro128 {
    const word = (at: number) => Number.parseInt(hex.slice(at * 8, at * 8 + 8), 16);
    return new Xoshiro128(word(0), word(1), word(2), word(3));
  }

  /** The next number, from 0 to before 2 to the 32nd. */
  next(): number {
    const five = Math.imul(this.b, 5);
    const result = Math.imul((five << 7) | (five >>> 25), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result;
  }

  /** From 0 to before `count`, each as likely: numbers beyond the last whole round are drawn again. */
  below(count: number): number {
    const whole = WORDS - (WORDS % count);
    let drawn = this.next();
    while (drawn >= whole) drawn = this.next();
    return drawn % count;
  }

  /** From `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1);
  }
}
