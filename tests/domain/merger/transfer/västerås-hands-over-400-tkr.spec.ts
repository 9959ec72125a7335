import { DomainError } from '@samla/domain/errors/domain-error.js';
import {
  contributedShares,
  type YearlyContribution,
} from '@samla/domain/merger/transfer/contributed-shares.js';
import { payIn } from '@samla/domain/merger/transfer/deficit.js';
import { freeCash, transferProvisionally } from '@samla/domain/merger/transfer/provisional.js';
import { transferAll } from '@samla/domain/merger/transfer/route-a.js';
import { distribute } from '@samla/domain/merger/transfer/route-b.js';
import { type BookRow, totalsOf, type TransferBooks } from '@samla/domain/merger/transfer/transfer-books.js';
import { afterEntries, reversed } from '@samla/domain/merger/transfer/transfer-entry.js';
import {
  assertReversible,
  isCarriedOut,
  transferContent,
} from '@samla/domain/merger/transfer/transfer-log.js';
import { Money } from '@samla/domain/money/money.js';

const kr = (text: string): Money => Money.parse(text);
const row = (account: string, side: BookRow['side'], amount: string, counterparty = ''): BookRow => ({
  account,
  side,
  counterparty,
  amount: kr(amount),
});
const books = (forbund: string, ...rows: BookRow[]): TransferBooks => ({ forbund, rows });

const VASTERAS = books('vasteras', row('1930', 'ASSET', '400000'), row('2010', 'EQUITY', '-400000'));
const NORRA = books('norra', row('1930', 'ASSET', '900000.50'), row('2010', 'EQUITY', '-900000.50'));
const PAYERS = [
  { member: 'Försäkringskassan', party: 'STATE', weight: null },
  { member: 'Region Västmanland', party: 'REGION', weight: null },
  { member: 'Västerås stad', party: 'MUNICIPALITY', weight: null },
] as const;
const PAID: YearlyContribution[] = [2021, 2022, 2023].flatMap((year) => [
  { member: 'Försäkringskassan', year, amount: kr('2000') },
  { member: 'Arbetsförmedlingen', year, amount: Money.zero },
  { member: 'Region Västmanland', year, amount: kr('1000') },
  { member: 'Västerås stad', year, amount: kr('1000') },
]);
const code = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'nothing';
};
const shown = (each: TransferBooks) =>
  each.rows.map(({ account, amount }) => `${account} ${amount.toString()}`);

describe('Västerås hands over 400 000', () => {
  it('route A: out of equity and bank here, into equity and bank there, and together nothing changes', () => {
    const plan = transferAll([VASTERAS, NORRA], ['vasteras'], 'norra', () => PAYERS);
    expect(plan.transferred.map(({ from, to, amount }) => [from, to, String(amount)])).toEqual([
      ['vasteras', 'norra', '400000.00'],
    ]);
    expect(plan.after.map(shown)).toEqual([[], ['1930 1300000.50', '2010 -1300000.50']]);
    expect(totalsOf(plan.after)).toEqual(totalsOf([VASTERAS, NORRA]));
    expect(afterEntries(plan.after, reversed(plan.entries)).map(shown)).toEqual([VASTERAS, NORRA].map(shown));
  });

  it('claims and debts between them end, and what a third has with them is from now on with the one that remains', () => {
    const giver = books(
      'vasteras',
      row('1930', 'ASSET', '400000'),
      row('1680', 'ASSET', '93677', 'norra'),
      row('1680', 'ASSET', '127016', 'malardalen'),
      row('2010', 'EQUITY', '-620693'),
    );
    const taker = books(
      'norra',
      row('1930', 'ASSET', '100000'),
      row('2510', 'DEBT', '-93677', 'vasteras'),
      row('2010', 'EQUITY', '-6323'),
    );
    const third = books(
      'malardalen',
      row('1930', 'ASSET', '200000'),
      row('2510', 'DEBT', '-127016', 'vasteras'),
      row('2010', 'EQUITY', '-72984'),
    );
    const plan = transferAll([giver, taker, third], ['vasteras'], 'norra', () => PAYERS);
    expect(String(plan.settled)).toBe('93677.00');
    expect(
      plan.after[1]!.rows.map(({ account, counterparty, amount }) => [account, counterparty, String(amount)]),
    ).toEqual([
      ['1680', 'malardalen', '127016.00'],
      ['1930', '', '500000.00'],
      ['2010', '', '-627016.00'],
    ]);
    expect(plan.after[2]!.rows.map(({ counterparty }) => counterparty)).toContain('norra');
    const off = {
      ...taker,
      rows: taker.rows.map((each) => (each.side === 'DEBT' ? { ...each, amount: kr('-93676') } : each)),
    };
    expect(() => transferAll([giver, off, third], ['vasteras'], 'norra', () => PAYERS)).toThrow(
      'norra har bokfört -93676.00 och vasteras 93677.00, en differens på 1.00 kr',
    );
  });

  it('route B: to the members by what each has contributed: 200 000, nothing, 100 000 and 100 000', () => {
    const { parts, entry } = distribute(VASTERAS, PAID, { kind: 'ALL_YEARS' }, PAYERS);
    expect(parts.map(({ amount }) => String(amount))).toEqual([
      '200000.00',
      '0.00',
      '100000.00',
      '100000.00',
    ]);
    expect(afterEntries([VASTERAS], [entry]).map(shown)).toEqual([[]]);
  });

  it('the base period is asked for, and öre that are left go to the largest remainders', () => {
    const paid = [...PAID, { member: 'Västerås stad', year: 2020, amount: kr('4000') }];
    const share = (base: Parameters<typeof contributedShares>[2]) =>
      contributedShares(kr('100.01'), paid, base).map(({ amount }) => String(amount));
    expect(share({ kind: 'LAST_YEAR' })).toEqual(['50.01', '0.00', '25.00', '25.00']);
    expect(share({ kind: 'ALL_YEARS' })).toEqual(['37.50', '0.00', '18.75', '43.76']);
    expect(share({ kind: 'YEARS', from: 2020, to: 2020 })).toEqual(['0.00', '0.00', '0.00', '100.01']);
    expect(code(() => share({ kind: 'YEARS', from: 2010, to: 2011 }))).toBe('NOTHING_CONTRIBUTED');
  });

  it('less than nothing is not handed over; each member pays in by its share of 5 § instead', () => {
    const poor = books(
      'vasteras',
      row('1930', 'ASSET', '100'),
      row('2900', 'DEBT', '-200.02'),
      row('2010', 'EQUITY', '100.02'),
    );
    expect(code(() => transferAll([poor, NORRA], ['vasteras'], 'norra', () => PAYERS))).toBe(
      'EQUITY_NEGATIVE',
    );
    expect(code(() => distribute(poor, PAID, { kind: 'ALL_YEARS' }, PAYERS))).toBe('EQUITY_NEGATIVE');
    expect(payIn(poor, PAYERS).map(({ member, amount }) => [member, String(amount)])).toEqual([
      ['Försäkringskassan', '50.01'],
      ['Region Västmanland', '25.01'],
      ['Västerås stad', '25.00'],
    ]);
    expect(payIn(VASTERAS, PAYERS)).toEqual([]);
  });

  it('in advance only the free cash: debts and the closing keep theirs', () => {
    const rich = books(
      'vasteras',
      row('1500', 'ASSET', '50000'),
      row('1930', 'ASSET', '900000'),
      row('2900', 'DEBT', '-300000'),
      row('2010', 'EQUITY', '-650000'),
    );
    expect(String(freeCash(rich, kr('140000')).free)).toBe('460000.00');
    const { entries } = transferProvisionally(rich, 'norra', kr('400000'), kr('140000'));
    const after = afterEntries([rich, NORRA], entries);
    expect(totalsOf(after)).toEqual(totalsOf([rich, NORRA]));
    expect(String(totalsOf([after[0]!]).equity)).toBe('250000.00');
    expect(code(() => transferProvisionally(rich, 'norra', kr('460000.01'), kr('140000')))).toBe('NOT_FREE');
    expect(code(() => transferProvisionally(rich, 'norra', Money.zero, kr('140000')))).toBe('NOT_FREE');
  });

  it('only cash is shared out, only the named take part, and none of them twice', () => {
    const withClaim = books('vasteras', row('1500', 'ASSET', '1'), row('2010', 'EQUITY', '-1'));
    expect(code(() => distribute(withClaim, PAID, { kind: 'ALL_YEARS' }, PAYERS))).toBe('NOT_CASH');
    const merge = (ceasing: string[], remaining: string) => () =>
      transferAll([VASTERAS, NORRA], ceasing, remaining, () => PAYERS);
    expect(code(merge(['malardalen'], 'norra'))).toBe('OUTSIDE_PERIMETER');
    expect(code(merge(['norra'], 'norra'))).toBe('OUTSIDE_PERIMETER');
    expect(code(merge(['vasteras', 'vasteras'], 'norra'))).toBe('OUTSIDE_PERIMETER');
  });

  it('once is once: the same transfer again does nothing, another by its name is refused, and back until the service', () => {
    const { entries } = transferAll([VASTERAS, NORRA], ['vasteras'], 'norra', () => PAYERS);
    const done = { id: 'final', content: transferContent(entries), isReversed: false };
    expect(isCarriedOut([], 'final', done.content)).toBe(false);
    expect(isCarriedOut([done], 'final', done.content)).toBe(true);
    expect(code(() => isCarriedOut([done], 'final', 'another'))).toBe('TRANSFER_REUSED');
    expect(code(() => assertReversible(done, 'FINAL_ACCOUNT_DONE'))).toBe('nothing');
    expect(code(() => assertReversible(done, 'BEING_SERVED'))).toBe('MERGER_GUARD');
    expect(code(() => assertReversible({ ...done, isReversed: true }, 'DISTRIBUTED'))).toBe('MERGER_GUARD');
  });
});
