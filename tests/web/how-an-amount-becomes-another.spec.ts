import fc from 'fast-check';
import type { Amount } from '../../apps/web/src/api/amount.js';
import type { ConsolidatedLine } from '../../apps/web/src/pages/county/county.answers.js';
import { CASH_BRIDGE, EQUITY_BRIDGE_ROWS, stepsOf } from '../../apps/web/src/pages/county/waterfall-steps.js';
import { barsOf, type WaterfallStep } from '../../apps/web/src/parts/waterfall-bars.js';

const amount = (exact: string): Amount => ({ exact, presented: exact, unit: 'KR' });

function row(line: string | null, label: string, total: string, isSum = false): ConsolidatedLine {
  return { line, label, isSum, cells: [], eliminated: amount('0.00'), total: amount(total) };
}

const step = (exact: string, isLevel = false): WaterfallStep => ({
  name: exact,
  amount: amount(exact),
  isLevel,
});

describe('how one amount becomes another, as a picture', () => {
  it('a bridge of equity begins and ends with its levels, and leaves out what did not move', () => {
    const rows = [
      row('opening', 'Ingående', '900.00'),
      row('result', 'Årets resultat', '-100.00'),
      row('transfers', 'Överfört', '0.00'),
      row('closing', 'Utgående', '800.00', true),
    ];
    expect(stepsOf(rows, EQUITY_BRIDGE_ROWS).map(({ name, isLevel }) => [name, isLevel])).toEqual([
      ['Ingående', true],
      ['Årets resultat', false],
      ['Utgående', true],
    ]);
  });

  it('a cash flow is shown by its three sums, although its money stands last', () => {
    const rows = [
      row('result', 'Årets resultat', '30.00'),
      row('operating', 'Löpande', '50.00', true),
      row('investing', 'Investeringar', '-20.00', true),
      row('financing', 'Finansiering', '0.00', true),
      row('total', 'Årets kassaflöde', '30.00', true),
      row('opening', 'Vid årets början', '100.00'),
      row('closing', 'Vid årets slut', '130.00', true),
    ];
    expect(stepsOf(rows, CASH_BRIDGE).map(({ name }) => name)).toEqual([
      'Vid årets början',
      'Löpande',
      'Investeringar',
      'Vid årets slut',
    ]);
  });

  it('what the rows do not account for is a step of its own', () => {
    const rows = [row('opening', 'Ingående', '100.00'), row('closing', 'Utgående', '95.50', true)];
    expect(stepsOf(rows, EQUITY_BRIDGE_ROWS)[1]).toMatchObject({
      amount: { exact: '-4.50' },
      isLevel: false,
    });
  });

  it('a part without rows, as of a budget, has no picture', () => {
    expect(stepsOf([], EQUITY_BRIDGE_ROWS)).toEqual([]);
  });

  it('a change hangs where the step before it ended', () => {
    expect(barsOf([step('100', true), step('-25'), step('75', true)])).toEqual([
      { from: 0, length: 1000 },
      { from: 750, length: 250 },
      { from: 0, length: 750 },
    ]);
  });

  it('equity below nothing stands on the other side of the ground', () => {
    expect(barsOf([step('-50', true), step('150'), step('100', true)])).toEqual([
      { from: 0, length: 333 },
      { from: 0, length: 1000 },
      { from: 333, length: 667 },
    ]);
  });

  it('no bar leaves the picture, whatever the amounts', () => {
    const ore = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((whole) => `${whole}.00`);
    fc.assert(
      fc.property(ore, fc.array(ore, { maxLength: 6 }), (opening, changes) => {
        for (const { from, length } of barsOf([step(opening, true), ...changes.map((each) => step(each))])) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThanOrEqual(0);
          expect(from + length).toBeLessThanOrEqual(1000);
        }
      }),
    );
  });
});
