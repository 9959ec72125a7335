import { Money } from '@samla/domain/money/money.js';
import {
  assertShares,
  shareFaults,
  splitByStatute,
  type Contribution,
  type PartyKind,
} from '@samla/domain/forbund/shares.js';

const pays = (party: PartyKind, member: string, amount: string): Contribution => ({
  party,
  member,
  amount: Money.parse(amount),
});
const TKR = Money.parse('1000');

describe('the shares of 5 §: half, a quarter, a quarter', () => {
  it('Västerås 2021 is exact', () => {
    const contributions = [
      pays('STATE', 'FK', '6655000'),
      pays('MUNICIPALITY', 'Västerås', '3327500'),
      pays('REGION', 'Region Västmanland', '3327500'),
    ];
    expect(shareFaults(contributions, Money.fromOre(1n))).toEqual([]);
    expect(Object.values(splitByStatute(Money.parse('13310000'))).map(String)).toEqual([
      '6655000.00',
      '3327500.00',
      '3327500.00',
    ]);
  });

  it('Västerbergslagen 2020 in tkr holds within one tkr for each payment', () => {
    const contributions = [
      pays('STATE', 'FK', '2253000'),
      pays('REGION', 'Region Dalarna', '1126000'),
      pays('MUNICIPALITY', 'Ludvika', '721000'),
      pays('MUNICIPALITY', 'Smedjebacken', '405000'),
    ];
    expect(shareFaults(contributions, TKR)).toEqual([]);
    expect(shareFaults(contributions).map(({ party }) => party)).toEqual(['STATE', 'REGION', 'MUNICIPALITY']);
  });

  it('lets six kommuner be off by a krona each, but not one', () => {
    const state = pays('STATE', 'FK', '2000');
    const region = pays('REGION', 'Region', '1000');
    const six = ['a', 'b', 'c', 'd', 'e'].map((member) => pays('MUNICIPALITY', member, '166'));
    expect(shareFaults([state, region, ...six, pays('MUNICIPALITY', 'f', '166')])).toEqual([]);
    expect(shareFaults([state, region, pays('MUNICIPALITY', 'a', '996')])).toMatchObject([
      { party: 'STATE', quarters: 2 },
      { party: 'MUNICIPALITY', quarters: 1 },
    ]);
  });

  it('names the party that pays too little', () => {
    const contributions = [
      pays('STATE', 'FK', '200'),
      pays('REGION', 'Region', '100'),
      pays('MUNICIPALITY', 'Kommun', '90'),
    ];
    expect(() => assertShares(contributions)).toThrow(
      expect.objectContaining({
        code: 'SHARES_INVALID',
        details: {
          parties: [
            { party: 'STATE', paid: '200.00', expected: '195.00' },
            { party: 'REGION', paid: '100.00', expected: '97.50' },
            { party: 'MUNICIPALITY', paid: '90.00', expected: '97.50' },
          ],
        },
      }),
    );
  });

  it('lets a kommun outside every region pay half', () => {
    expect(shareFaults([pays('STATE', 'FK', '50'), pays('MUNICIPALITY', 'Gotland', '50')])).toEqual([]);
    expect(shareFaults([pays('STATE', 'FK', '50'), pays('MUNICIPALITY', 'Gotland', '25')])).toHaveLength(2);
  });
});
