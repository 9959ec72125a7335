import { budgetDifference } from '@samla/domain/budget/budget-difference.js';
import { signed } from '@samla/domain/budget/budget-line.js';
import { outcomeByLine } from '@samla/domain/budget/budget-outcome.js';
import { monthsOf } from '@samla/domain/budget/budget-period.js';
import { budgetSums } from '@samla/domain/budget/budget-sums.js';
import { assertLines } from '@samla/domain/budget/check-lines.js';
import { copyLines } from '@samla/domain/budget/copy-lines.js';
import { Money } from '@samla/domain/money/money.js';
import fc from 'fast-check';
import { anyLines, budgetLine } from './budget-lines.js';

describe('any budget', () => {
  it('has groups whose sums are the sums of all lines', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const { groups, income, costs, result } = budgetSums(lines);
        const of = (kind: string) =>
          Money.sum(groups.filter((each) => each.kind === kind).map(({ amount }) => amount));
        expect([of('INCOME'), of('COST')].map(String)).toEqual([income, costs].map(String));
        expect(result.toString()).toBe(Money.sum(lines.map(signed)).toString());
        expect(groups.flatMap(({ lineNos }) => lineNos).sort((a, b) => a - b)).toEqual(
          lines.map(({ lineNo }) => lineNo),
        );
      }),
    );
  });

  it('differs in nothing from its copy, whatever order the copy has', () => {
    fc.assert(
      fc.property(
        anyLines.chain((lines) =>
          fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
        ),
        ([lines, shuffled]) => {
          for (const copy of [
            copyLines(lines),
            copyLines(lines, '0').map((line, at) => ({
              ...line,
              amount: lines[at]!.amount,
              months: lines[at]!.months,
            })),
          ]) {
            const { added, removed, changed, sums } = budgetDifference(lines, copy);
            expect([added, removed, changed]).toEqual([[], [], []]);
            expect(sums.every(({ change }) => change.isZero())).toBe(true);
          }
          const { added, removed } = budgetDifference(lines, shuffled);
          expect([added, removed]).toEqual([[], []]);
        },
      ),
    );
  });

  it('has a difference whose lines are its sums', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (before, after) => {
        const { added, removed, changed, sums } = budgetDifference(before, after);
        const moved = Money.sum([
          ...added.map(signed),
          ...removed.map((line) => signed(line).negate()),
          ...changed.map((pair) => signed(pair.after).subtract(signed(pair.before))),
        ]);
        expect(moved.toString()).toBe(sums.find(({ key }) => key === 'RESULT')!.change.toString());
      }),
    );
  });

  it('raised keeps months that sum to their lines, in whole kronor', () => {
    fc.assert(
      fc.property(anyLines, fc.constantFrom('2.5', '-10', '0.01', '-100', '33.33'), (lines, percent) => {
        const raised = copyLines(lines, percent);
        assertLines(raised);
        for (const line of raised) expect(line.amount.ore % 100n).toBe(0n);
      }),
    );
  });

  it('has months that sum to each line', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        for (const line of lines) expect(Money.sum(monthsOf(line)).toString()).toBe(line.amount.toString());
      }),
    );
  });

  it('gives every booked amount to one line or to none, and loses nothing', () => {
    const booked = fc.array(
      fc.record({
        kind: fc.constantFrom('INCOME' as const, 'COST' as const),
        account: fc.constantFrom('3511', '4511', '4611', '7111', '8411'),
        insats: fc.constantFrom('', '110', '999'),
        costCentre: fc.constantFrom('', '100'),
        amount: fc.bigInt({ min: -1000n, max: 1000n }).map((ore) => Money.fromOre(ore)),
      }),
    );
    fc.assert(
      fc.property(anyLines, booked, (lines, amounts) => {
        const { lines: met, withoutLine } = outcomeByLine(lines, amounts, 12);
        const total = Money.sum([
          ...met.map(({ outcome }) => outcome),
          ...withoutLine.map(({ amount }) => amount),
        ]);
        expect(total.toString()).toBe(Money.sum(amounts.map(({ amount }) => amount)).toString());
      }),
    );
  });
});

describe('a copy', () => {
  it('is raised by its percentage, half a krona up', () => {
    const raised = (amount: string, percent: string) =>
      copyLines([budgetLine({ amount })], percent)[0]!.amount.toString();
    expect(raised('100', '2.5')).toBe('103.00');
    expect(raised('2475500', '3')).toBe('2549765.00');
    expect(raised('-100', '2.5')).toBe('-103.00');
    expect(raised('100', '-100')).toBe('0.00');
  });

  it.each(['', '1.234', '-101', 'tio', '2,5', '1000'])('is refused with the percentage "%s"', (percent) => {
    expect(() => copyLines([budgetLine()], percent)).toThrow(
      expect.objectContaining({ code: 'BUDGET_PERCENT' }),
    );
  });
});

describe('a difference', () => {
  it('is none where an even year is written out month by month, and is one where the months differ', () => {
    const line = budgetLine({ label: 'Team', amount: '1000' });
    const written = { ...line, months: monthsOf(line) };
    expect(budgetDifference([line], [written]).changed).toEqual([]);
    const shifted = { ...line, months: [...monthsOf(line)].reverse() };
    const [changed] = budgetDifference([line], [shifted]).changed;
    expect(changed?.change.toString()).toBe('0.00');
  });

  it('knows a line again by its mapping when it has been renamed, and by its name when it has been mapped', () => {
    const before = [
      budgetLine({ label: 'Team', insats: '110' }),
      budgetLine({ lineNo: 2, label: 'Arvoden' }),
    ];
    const after = [
      budgetLine({ label: 'Samordningsteam', insats: '110', amount: '250' }),
      budgetLine({ lineNo: 2, label: 'Arvoden', account: '5011' }),
      budgetLine({ lineNo: 3, label: 'Ny' }),
    ];
    const { added, removed, changed } = budgetDifference(before, after);
    expect(added.map(({ label }) => label)).toEqual(['Ny']);
    expect(removed).toEqual([]);
    expect(
      changed.map(({ before: from, after: to, change }) => [from.label, to.label, change.toString()]),
    ).toEqual([
      ['Team', 'Samordningsteam', '150.00'],
      ['Arvoden', 'Arvoden', '0.00'],
    ]);
  });
});
