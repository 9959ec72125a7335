import { DomainError } from '../errors/domain-error.js';
import { largestRemainder, type Weight } from './largest-remainder.js';

const AMOUNT = /^-?\d{1,16}(?:\.\d{1,2})?$/;
/** The point of an amount with both its decimals, counted from the end. */
const POINT = -3;

/** An exact, immutable amount in Swedish kronor, held as whole öre. */
export class Money {
  static readonly zero = new Money(0n);

  private constructor(readonly ore: bigint) {}

  /** The amount of so many öre. */
  static fromOre(ore: bigint): Money {
    return ore === 0n ? Money.zero : new Money(ore);
  }

  /** Reads kronor as `-471931.20`; at most two decimals, point, no spaces; else `INVALID_AMOUNT`. */
  static parse(text: string): Money {
    if (!AMOUNT.test(text)) {
      throw new DomainError(
        'INVALID_AMOUNT',
        `"${text}" är inte ett belopp i kronor med högst två decimaler.`,
        {
          text,
        },
      );
    }
    // The digits without the point are öre, once there are two decimals.
    if (text.at(POINT) === '.') return Money.fromOre(BigInt(text.slice(0, POINT) + text.slice(POINT + 1)));
    const [kronor = '', decimals = ''] = text.split('.');
    return Money.fromOre(BigInt(kronor + decimals.padEnd(2, '0')));
  }

  /** The sum of the amounts, zero for none. */
  static sum(amounts: Iterable<Money>): Money {
    let ore = 0n;
    for (const amount of amounts) ore += amount.ore;
    return Money.fromOre(ore);
  }

  add(other: Money): Money {
    return Money.fromOre(this.ore + other.ore);
  }

  subtract(other: Money): Money {
    return Money.fromOre(this.ore - other.ore);
  }

  negate(): Money {
    return Money.fromOre(-this.ore);
  }

  abs(): Money {
    return this.isNegative() ? this.negate() : this;
  }

  isZero(): boolean {
    return this.ore === 0n;
  }

  isNegative(): boolean {
    return this.ore < 0n;
  }

  equals(other: Money): boolean {
    return this.ore === other.ore;
  }

  /** Negative, zero or positive as this amount is less than, equal to or greater than the other. */
  compare(other: Money): -1 | 0 | 1 {
    if (this.ore === other.ore) return 0;
    return this.ore < other.ore ? -1 : 1;
  }

  /**
   * Splits the amount by the weights so that the parts add up to it: each part is cut to whole öre, and the
   * öre left over go one by one to the parts with the largest remainder (the first of equals).
   * Weights are decimals, none negative and not all zero; else `ALLOCATION_IMPOSSIBLE`.
   */
  allocate(weights: readonly Weight[]): Money[] {
    const parts = largestRemainder(this.abs().ore, weights);
    return parts.map((ore) => Money.fromOre(this.isNegative() ? -ore : ore));
  }

  /** Kronor with exactly two decimals, as `-471931.20`. */
  toString(): string {
    const digits = (this.isNegative() ? -this.ore : this.ore).toString().padStart(3, '0');
    return `${this.isNegative() ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  }

  toJSON(): string {
    return this.toString();
  }
}
