import {
  compileMapping,
  assignLines,
  unmappedAccounts,
  type MappingRow,
} from '@samla/domain/accounts/mapping.js';
import { KOMMUN_BAS_2021 } from '@samla/domain/accounts/kommun-bas.js';
import { groupOf } from '@samla/domain/accounts/account-groups.js';
import { Money } from '@samla/domain/money/money.js';

const kommunBas = compileMapping(KOMMUN_BAS_2021.rows);

const balance = (account: string, opening: string, change: string) => {
  const [from, moved] = [Money.parse(opening), Money.parse(change)];
  return { account, opening: from, change: moved, closing: from.add(moved) };
};

describe('the longest prefix decides the line', () => {
  it.each([
    ['1930', 'CASH'],
    ['101', 'INTANGIBLE_ASSETS'],
    ['1790', 'RECEIVABLES'],
    ['2010', 'OTHER_EQUITY'],
    ['2511', 'SHORT_TERM_DEBT'],
    ['31301', 'INCOME'],
    ['313019', 'INCOME'],
    ['5011', 'COSTS'],
    ['7411', 'COSTS'],
    ['7911', 'DEPRECIATION'],
    ['8411', 'FINANCIAL_INCOME'],
    ['85', 'FINANCIAL_COSTS'],
    ['801', undefined],
    ['8999', undefined],
    ['1410', undefined],
    ['9111', undefined],
  ])('account %s stands in %s', (account, line) => {
    expect(kommunBas.lineOf(account)).toBe(line);
  });

  it('lets a longer prefix of another line win over a shorter one, in any order of the rows', () => {
    const rows: MappingRow[] = [
      { prefix: '4619', line: 'INCOME', unverified: false, note: '' },
      { prefix: '4', line: 'COSTS', unverified: false, note: '' },
    ];
    for (const order of [rows, [...rows].reverse()]) {
      const mapping = compileMapping(order);
      expect([mapping.lineOf('46191'), mapping.lineOf('4618')]).toEqual(['INCOME', 'COSTS']);
    }
  });

  it('refuses two rows for one prefix', () => {
    expect(() => compileMapping([...KOMMUN_BAS_2021.rows, KOMMUN_BAS_2021.rows[0]!])).toThrow(
      expect.objectContaining({ code: 'MAPPING_CONFLICT', details: { prefix: '10' } }),
    );
  });

  it('says which rows nobody has confirmed: suppliers are assumed, pensions are read', () => {
    expect(kommunBas.ruleOf('2511')).toMatchObject({ prefix: '25', unverified: true });
    expect(kommunBas.ruleOf('5721')).toMatchObject({ prefix: '57', unverified: false });
    expect([groupOf('5011')?.unverified, groupOf('1930')?.unverified, groupOf('3911')?.name]).toEqual([
      false,
      true,
      'Intäkter och inkomster',
    ]);
  });
});

describe('the coverage proof', () => {
  it('names every account that carries an öre and has no line', () => {
    const balances = [
      balance('1930', '10', '5'),
      balance('1410', '0', '0.01'),
      balance('801', '3', '-3'),
      balance('1420', '0', '0'),
    ];
    expect(unmappedAccounts(kommunBas, balances)).toEqual(['1410', '801']);
    expect(() => assignLines(kommunBas, balances)).toThrow(
      expect.objectContaining({ code: 'UNMAPPED_ACCOUNTS', details: { accounts: ['1410', '801'] } }),
    );
  });

  it('leaves internal accounts out while they sum to zero, and names them when they do not', () => {
    const even = [balance('1930', '0', '7'), balance('9100', '0', '5'), balance('9200', '0', '-5')];
    expect(unmappedAccounts(kommunBas, even)).toEqual([]);
    expect(assignLines(kommunBas, even).map(({ account, line }) => [account, line])).toEqual([
      ['1930', 'CASH'],
    ]);
    expect(unmappedAccounts(kommunBas, [...even, balance('9300', '1', '-1')])).toEqual([
      '9100',
      '9200',
      '9300',
    ]);
  });

  it('maps every account of the Västerås books', async () => {
    const { VASTERAS_2021 } = await import('../support/vasteras-2021.js');
    expect(assignLines(kommunBas, VASTERAS_2021)).toEqual(VASTERAS_2021);
  });
});
