import { writeFileSync } from 'node:fs';
import { transferAll, type TransferPlan } from '@samla/domain/merger/transfer/route-a.js';
import { Money } from '@samla/domain/money/money.js';
import { type Measured, measure } from './generated-mergers.js';

const SEED = 20_240_101;

describe('generated mergers of two to twenty förbund', () => {
  it('100,000 of them conserve every total to the öre, in any order, and taken back nothing has happened', () => {
    const { faults, ...counts } = measure(100_000, SEED);
    expect(faults).toEqual([]);
    expect(counts.merged + counts.negative + counts.differing).toBe(100_000);
    // Every kind is there in plenty.
    expect(counts.merged).toBeGreaterThan(50_000);
    expect(counts.withMutual).toBeGreaterThan(20_000);
    expect(counts.negative).toBeGreaterThan(1_000);
    expect(counts.differing).toBeGreaterThan(1_000);
  }, 120_000);

  const planted =
    (change: (plan: TransferPlan) => TransferPlan): typeof transferAll =>
    (...args) =>
      change(transferAll(...args));
  const lost = (plan: TransferPlan, by: bigint): TransferPlan => ({
    ...plan,
    after: plan.after.map((each, at) =>
      at === 0
        ? {
            ...each,
            rows: each.rows.map((row, first) =>
              first === 0 ? { ...row, amount: Money.fromOre(row.amount.ore + by) } : row,
            ),
          }
        : each,
    ),
  });

  it.each([
    ['an öre that appears', (plan: TransferPlan) => lost(plan, 1n), 'books do not balance'],
    [
      'a claim that is not told as settled',
      (plan: TransferPlan) => ({ ...plan, settled: Money.zero }),
      'assets are others',
    ],
    [
      'an entry that is forgotten',
      (plan: TransferPlan) => ({ ...plan, entries: plan.entries.slice(1) }),
      'undone it is not what was',
    ],
  ])('a planted fault is found: %s', (_name, change, told) => {
    expect(measure(200, SEED, planted(change)).faults.join('\n')).toContain(told);
  });

  it('a merger that looks at the order is found', () => {
    const byOrder: typeof transferAll = (books, ceasing, ...rest) => {
      const plan = transferAll(books, ceasing, ...rest);
      return ceasing[0]! < (ceasing[1] ?? '')
        ? lost(plan, 0n)
        : { ...plan, after: [...plan.after].reverse() };
    };
    expect(measure(200, SEED, byOrder).faults.join('\n')).toContain('another order gives other books');
  });

  it('mergers that refuse without reason are found', () => {
    const shy: typeof transferAll = (books, ceasing, ...rest) => {
      const negative = books.map((each) => ({
        ...each,
        rows: each.rows.map((row) => ({ ...row, amount: row.amount.negate() })),
      }));
      return transferAll(negative, ceasing, ...rest);
    };
    expect(measure(50, SEED, shy).faults.join('\n')).toContain('refused as EQUITY_NEGATIVE');
  });
});

/** The long run, by `npm run torture -- merger`: it says how many, from which seed, and where to write. */
const [mergers, seed, file] = (process.env['SAMLA_MERGERS'] ?? '').split(',');
if (file !== undefined) {
  it('a long run is measured', () => {
    const measured: Measured = measure(Number.parseInt(mergers!, 10), Number.parseInt(seed!, 10));
    writeFileSync(file, JSON.stringify(measured));
  }, 7_200_000);
}
