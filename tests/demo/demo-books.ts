import { generateDemoCounty } from '../../apps/cli/src/demo/demo-county.js';
import type { ForbundSlug } from '../../apps/cli/src/demo/county.js';
import { ore, readSie, sum, type ReadFile, type ReadRow } from './read-sie.js';

/** A demo file as read back, with the sums that the tests ask for. */
export class DemoBooks {
  readonly file: ReadFile;

  constructor(
    readonly slug: ForbundSlug,
    readonly year: number,
    bytes: Uint8Array,
  ) {
    this.file = readSie(bytes);
  }

  /** Balance records of a year: label, account, counterparty of the object list, öre. */
  balances(label: string, year = '0'): { account: string; counterparty: string; ore: bigint }[] {
    return this.file.records
      .filter(([name, number]) => name === label && number === year)
      .map(([, , account = '', third = '', fourth = '']) => {
        const list = /^\{21 "?([^"}]+)"?\}$/.exec(third);
        return { account, counterparty: list?.[1] ?? '', ore: ore(list ? fourth : third) };
      });
  }

  rows(): ReadRow[] {
    return this.file.vouchers.flatMap((voucher) => voucher.rows);
  }

  /** The year's change of the rows that fit, debit positive. */
  change(fits: (row: ReadRow) => boolean): bigint {
    return sum(
      this.rows()
        .filter(fits)
        .map((row) => row.ore),
    );
  }

  /** Opening balance and the year's change of the accounts with a prefix, of one counterparty where it is given. */
  closing(prefix: string, counterparty?: string): bigint {
    const opening = this.balances(counterparty === undefined ? '#IB' : '#OIB').filter(
      (each) =>
        each.account.startsWith(prefix) && (counterparty === undefined || each.counterparty === counterparty),
    );
    const change = this.change(
      (row) =>
        row.account.startsWith(prefix) && (counterparty === undefined || row.objects['21'] === counterparty),
    );
    return sum(opening.map((each) => each.ore)) + change;
  }
}

/** All nine files of a seed, read back. */
export function readDemo(seed?: number): DemoBooks[] {
  return generateDemoCounty(seed).files.map((file) => new DemoBooks(file.forbundSlug, file.year, file.bytes));
}

/** The books of one förbund and year. */
export function booksOf(all: readonly DemoBooks[], slug: ForbundSlug, year: number): DemoBooks {
  return all.find((each) => each.slug === slug && each.year === year)!;
}
