import fc from 'fast-check';
import { grantChange, lostBases, modelledAllotment } from '@samla/domain/contributions/grant-model.js';
import { grantParametersOn, STATE_GRANT_MODEL } from '@samla/domain/contributions/grant-parameters.js';
import { Money } from '@samla/domain/money/money.js';
import { partOf, percentOf } from '@samla/domain/money/percent.js';

const kr = (text: string): Money => Money.parse(text);
const change = (before: string, after: string, year: number, equityOverLevel: boolean | null) => {
  const read = grantChange({ before: kr(before), after: kr(after), year }, equityOverLevel);
  return { ...read, floor: read.floor.toString() };
};

describe('the state’s grant model', () => {
  it('Västerås 2021 to 2022: −17.4 %, below the brake, with equity over the level', () => {
    expect(change('6655000', '5498000', 2022, true)).toMatchObject({
      changePercent: '-17.39',
      floor: '5989500.00',
      effect: 'BELOW_BRAKE',
      unverified: ['BRAKE', 'EQUITY_OUTSIDE_BRAKE'],
      explanation: expect.stringContaining('då gäller bromsen inte') as string,
    });
  });

  it('Västerås 2022 to 2023: −9.95 %, at the brake', () => {
    expect(change('5498000', '4951000', 2023, null)).toMatchObject({
      changePercent: '-9.95',
      floor: '4948200.00',
      effect: 'AT_BRAKE',
    });
  });

  it('a smaller fall and a rise are within the brake; a larger one without known equity says so', () => {
    expect(change('1000000', '950000', 2023, null).effect).toBe('WITHIN');
    expect(change('1000000', '1200000', 2023, null)).toMatchObject({
      effect: 'WITHIN',
      changePercent: '20.00',
    });
    expect(change('1000000', '800000', 2023, false)).toMatchObject({
      effect: 'BELOW_BRAKE',
      explanation: expect.stringContaining('fast inget eget kapital') as string,
    });
  });

  it('was confirmed for 2016 and 2017, is assumed thereafter and unknown before', () => {
    const on = (day: string) =>
      grantParametersOn(day).map(({ key, value, verified }) => [key, value, verified]);
    expect(on('2015-12-31')).toEqual([]);
    expect(on('2017-12-31')).toContainEqual(['BASE', '400000', true]);
    for (const day of ['2018-01-01', '2022-06-30', '2025-12-31'])
      expect(grantParametersOn(day).every(({ verified }) => !verified)).toBe(true);
    expect(on('2022-01-01')).toHaveLength(5);
    expect(STATE_GRANT_MODEL.every(({ source }) => source.includes('2015-01-22'))).toBe(true);
    expect(() => grantChange({ before: kr('1'), after: kr('1'), year: 2015 }, null)).toThrow(
      expect.objectContaining({ code: 'GRANT_MODEL_UNKNOWN' }),
    );
  });

  it('three that become one lose two bases, and what is matched', () => {
    const lost = lostBases({ forbundBefore: 3, forbundAfter: 1 }, '2024-01-01');
    expect([lost.state, lost.withMatching].map(String)).toEqual(['800000.00', '1600000.00']);
    expect(lost.verified).toBe(false);
    expect(() => lostBases({ forbundBefore: 1, forbundAfter: 3 }, '2024-01-01')).toThrow();
  });

  it('gives the base, and three quarters and a quarter of the rest', () => {
    const frame = kr('1000000.00').add(kr('800000'));
    const shares = { supportShare: '60', inhabitantShare: '20' };
    // 400 000 + 1 000 000 × (0.75 × 60 % + 0.25 × 20 %)
    expect(modelledAllotment({ frame, forbundCount: 2, ...shares }, '2016-01-01').toString()).toBe(
      '900000.00',
    );
  });
});

describe('percent of an amount', () => {
  it('and what is left make the whole, for any percent', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 14n }),
        fc.integer({ min: 0, max: 10_000 }),
        (ore, hundredths) => {
          const text = (each: number) => Money.fromOre(BigInt(each)).toString();
          const whole = Money.fromOre(ore);
          const part = partOf(whole, text(hundredths));
          const rest = whole.subtract(part);
          const other = partOf(whole, text(10_000 - hundredths));
          expect(rest.subtract(other).abs().ore <= 1n).toBe(true);
        },
      ),
    );
    expect(partOf(kr('13310000'), '20').toString()).toBe('2662000.00');
    expect(() => partOf(kr('1'), '100.01')).toThrow(
      expect.objectContaining({ code: 'ALLOCATION_IMPOSSIBLE' }),
    );
    expect(() => partOf(kr('1'), 'tjugo')).toThrow(
      expect.objectContaining({ code: 'ALLOCATION_IMPOSSIBLE' }),
    );
  });

  it('is told with two decimals, half up, and of nothing not at all', () => {
    expect(percentOf(kr('7769372.20'), kr('13310000'))).toBe('58.37');
    expect(percentOf(kr('-1'), kr('3'))).toBe('-33.33');
    expect(percentOf(kr('-2'), kr('3'))).toBe('-66.67');
    expect(percentOf(kr('1'), Money.zero)).toBeNull();
  });
});
