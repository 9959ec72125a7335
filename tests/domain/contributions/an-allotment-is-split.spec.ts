import fc from 'fast-check';
import { type Payer, splitAllotment } from '@samla/domain/contributions/allotment-split.js';
import { CONTRIBUTION_UNITS, oneUnit } from '@samla/domain/contributions/contribution-unit.js';
import { INSTALMENT_FREQUENCIES, instalmentsOf } from '@samla/domain/contributions/instalments.js';
import { assertKeyWeights, keyOn } from '@samla/domain/contributions/contribution-key.js';
import { shareFaults } from '@samla/domain/forbund/shares.js';
import { Money } from '@samla/domain/money/money.js';

const payer = (member: string, party: Payer['party'], weight: string | null = null): Payer => ({
  member,
  party,
  weight,
});
const VASTERAS = [payer('FK', 'STATE'), payer('Region', 'REGION'), payer('Västerås', 'MUNICIPALITY')];
const amounts = (split: readonly { amount: Money }[]): string[] =>
  split.map(({ amount }) => amount.toString());
const total = (split: readonly { amount: Money }[]): Money => Money.sum(split.map(({ amount }) => amount));
const allotments = fc.record({
  basis: fc.constantFrom('TOTAL' as const, 'STATE_HALF' as const),
  unit: fc.constantFrom(...CONTRIBUTION_UNITS),
  units: fc.bigInt({ min: 1n, max: 10n ** 9n }),
  regions: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { maxLength: 3 }),
  kommuner: fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 12 }),
});

describe('a year’s allotment is split by 5 § and the key', () => {
  it('Västerås 2023 by the state’s half of 4 951 000', () => {
    const split = splitAllotment({
      basis: 'STATE_HALF',
      amount: Money.parse('4951000'),
      unit: 'KR',
      payers: VASTERAS,
    });
    expect(amounts(split)).toEqual(['4951000.00', '2475500.00', '2475500.00']);
  });

  it('Västerbergslagen 2020 in tkr as its note 1 prints it, the kommuner by their key', () => {
    const kommuner = [payer('Ludvika', 'MUNICIPALITY', '721'), payer('Smedjebacken', 'MUNICIPALITY', '405')];
    const payers = [payer('FK', 'STATE'), ...kommuner, payer('Region', 'REGION')];
    const split = splitAllotment({ basis: 'TOTAL', amount: Money.parse('4505000'), unit: 'TKR', payers });
    expect(amounts(split)).toEqual(['2253000.00', '721000.00', '405000.00', '1126000.00']);
  });

  it('a kommun outside every region pays half', () => {
    const payers = [payer('FK', 'STATE'), payer('Ön', 'MUNICIPALITY')];
    const split = splitAllotment({ basis: 'TOTAL', amount: Money.parse('1001'), unit: 'KR', payers });
    expect(amounts(split)).toEqual(['501.00', '500.00']);
    const matched = splitAllotment({ basis: 'STATE_HALF', amount: Money.parse('700'), unit: 'KR', payers });
    expect(amounts(matched)).toEqual(['700.00', '700.00']);
  });

  it('nothing is lost and the shares guard passes, for any key, unit and number of payers', () => {
    fc.assert(
      fc.property(allotments, ({ basis, unit, units, regions, kommuner }) => {
        const payers = [
          payer('FK', 'STATE'),
          ...regions.map((weight, index) => payer(`r${index}`, 'REGION', `${weight}`)),
          ...kommuner.map((weight, index) => payer(`k${index}`, 'MUNICIPALITY', `${weight}`)),
        ];
        const { ore } = oneUnit(unit);
        const amount = Money.fromOre(units * ore);
        const split = splitAllotment({ basis, amount, unit, payers });
        const whole = basis === 'TOTAL' ? amount : amount.add(amount);
        expect(total(split).toString()).toBe(whole.toString());
        expect(split.every((part) => part.amount.ore % ore === 0n && part.amount.ore >= 0n)).toBe(true);
        expect(shareFaults(split, oneUnit(unit))).toEqual([]);
      }),
    );
  });

  it('is refused in parts of a unit, without a kommun, and without a key for two', () => {
    const split = (amount: string, payers: readonly Payer[]) => () =>
      splitAllotment({ basis: 'TOTAL', amount: Money.parse(amount), unit: 'TKR', payers });
    expect(split('1500', VASTERAS)).toThrow(expect.objectContaining({ code: 'ALLOTMENT_NOT_WHOLE' }));
    expect(split('0', VASTERAS)).toThrow(expect.objectContaining({ code: 'ALLOTMENT_NOT_WHOLE' }));
    expect(split('4000', VASTERAS.slice(0, 2))).toThrow(
      expect.objectContaining({ code: 'CONTRIBUTION_PAYER_MISSING', details: { parties: ['MUNICIPALITY'] } }),
    );
    const two = [...VASTERAS, payer('Köping', 'MUNICIPALITY', '3')];
    expect(split('4000', two)).toThrow(
      expect.objectContaining({ code: 'CONTRIBUTION_KEY_MISSING', details: { members: ['Västerås'] } }),
    );
    const weightless = [
      ...VASTERAS.slice(0, 2),
      payer('Västerås', 'MUNICIPALITY', '0'),
      payer('Köping', 'MUNICIPALITY', '0'),
    ];
    expect(split('4000', weightless)).toThrow(
      expect.objectContaining({
        code: 'CONTRIBUTION_KEY_MISSING',
        details: { members: ['Västerås', 'Köping'] },
      }),
    );
  });
});

describe('a contribution is periodised', () => {
  it('by quarter, due on a day of its first month', () => {
    const parts = instalmentsOf(Money.parse('2475500.01'), { year: 2023, frequency: 'QUARTER', dueDay: 28 });
    expect(parts.map(({ amount, ...part }) => ({ ...part, amount: amount.toString() }))).toEqual([
      { fromPeriod: 1, toPeriod: 3, dueOn: '2023-01-28', amount: '618875.01' },
      { fromPeriod: 4, toPeriod: 6, dueOn: '2023-04-28', amount: '618875.00' },
      { fromPeriod: 7, toPeriod: 9, dueOn: '2023-07-28', amount: '618875.00' },
      { fromPeriod: 10, toPeriod: 12, dueOn: '2023-10-28', amount: '618875.00' },
    ]);
  });

  it('and the instalments are the year’s contribution to the öre, however it is cut', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 12n }),
        fc.constantFrom(...INSTALMENT_FREQUENCIES),
        fc.integer({ min: 1, max: 28 }),
        (ore, frequency, dueDay) => {
          const parts = instalmentsOf(Money.fromOre(ore), { year: 2023, frequency, dueDay });
          expect(total(parts).ore).toBe(ore);
          expect(parts.map(({ toPeriod }) => toPeriod).at(-1)).toBe(12);
          expect(
            parts.every((part, index) => part.fromPeriod === (parts[index - 1]?.toPeriod ?? 0) + 1),
          ).toBe(true);
        },
      ),
    );
  });

  it('a day that not every month has is refused', () => {
    const on = (dueDay: number) => () =>
      instalmentsOf(Money.zero, { year: 2023, frequency: 'MONTH', dueDay });
    expect(on(29)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    expect(on(0)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  });
});

describe('the key of the förbundsordning', () => {
  it('is the one that began last on the day, of two of one day the last entered', () => {
    const keys = ['2014-01-01', '2024-01-01', '2020-01-01'].map((validFrom, id) => ({ id, validFrom }));
    expect(keyOn(keys, '2013-12-31')).toBeNull();
    expect(keyOn(keys, '2023-12-31')?.id).toBe(2);
    expect(keyOn(keys, '2024-01-01')?.id).toBe(1);
    expect(keyOn([...keys, { id: 3, validFrom: '2020-01-01' }], '2021-01-01')?.id).toBe(3);
  });

  it('is refused when it splits nothing', () => {
    const refused = expect.objectContaining({ code: 'CONTRIBUTION_KEY_INVALID' }) as Error;
    const weights = (...given: string[]) => given.map((weight, index) => ({ member: `m${index}`, weight }));
    expect(() => assertKeyWeights(weights('0', '12.5'))).not.toThrow();
    for (const given of [[], ['0', '0.0'], ['-1', '2'], ['1e3']])
      expect(() => assertKeyWeights(weights(...given))).toThrow(refused);
    expect(() => assertKeyWeights([...weights('1'), ...weights('2')])).toThrow(refused);
  });
});
