import { DEMO_COUNTERPARTIES } from '../../apps/cli/src/demo/counterparties.js';
import type { ForbundSlug } from '../../apps/cli/src/demo/county.js';
import { booksOf, readDemo, type DemoBooks } from './demo-books.js';
import { ore } from './read-sie.js';

const all = readDemo();
const VASTERAS = 'vasteras';
const NORRA = 'norra-vastmanland';
const MALARDALEN = 'vastra-malardalen';

const code = (own: ForbundSlug, other: ForbundSlug) =>
  DEMO_COUNTERPARTIES.find((each) => each.forbund === own && each.otherForbund === other)!.code;

/** What one side's books say of the other: the balance and the year's result rows, debit positive. */
function towards(own: ForbundSlug, other: ForbundSlug, year: number) {
  const books: DemoBooks = booksOf(all, own, year);
  const counterparty = code(own, other);
  const result = books.change((row) => /^[3-8]/.test(row.account) && row.objects['21'] === counterparty);
  return { balance: books.closing('1', counterparty) + books.closing('2', counterparty), result };
}

const pairs: [ForbundSlug, ForbundSlug, number, string, string][] = [
  [VASTERAS, NORRA, 2021, '93677.00', '-93677.00'],
  [VASTERAS, MALARDALEN, 2021, '127016.00', '-127016.00'],
  [VASTERAS, MALARDALEN, 2022, '118400.00', '-133700.00'],
  [MALARDALEN, NORRA, 2022, '46000.00', '-46000.00'],
  [VASTERAS, NORRA, 2023, '96300.00', '-134700.00'],
  [VASTERAS, MALARDALEN, 2023, '109850.00', '-109850.00'],
  [MALARDALEN, NORRA, 2023, '48500.00', '-48500.00'],
];

test.each(pairs)(
  '%s and %s %i: claim meets debt, cost credit meets cost',
  (creditor, debtor, year, balance, result) => {
    expect(towards(creditor, debtor, year)).toEqual({ balance: ore(balance), result: ore(result) });
    expect(towards(debtor, creditor, year)).toEqual({ balance: -ore(balance), result: -ore(result) });
  },
);

test('2022 differs on purpose: 8 640 kr left Norra Västmanland in December and reached Västerås in January', () => {
  const claim = towards(VASTERAS, NORRA, 2022);
  const debt = towards(NORRA, VASTERAS, 2022);
  expect(claim.result).toBe(-debt.result);
  expect(claim.balance).toBe(ore('109890.00'));
  expect(debt.balance).toBe(ore('-101250.00'));
  expect(claim.balance + debt.balance).toBe(ore('8640.00'));
  const received = booksOf(all, VASTERAS, 2023).file.vouchers.find((each) =>
    each.rows.some((row) => row.account === '1930' && row.ore === ore('8640.00')),
  );
  expect(received?.date.slice(0, 6)).toBe('202301');
});

test('Norra Västmanland opens 2021 with the debt of 95 000 kr that Västerås has as a claim, and it is settled', () => {
  const opening = (slug: ForbundSlug, other: ForbundSlug) =>
    booksOf(all, slug, 2021)
      .balances('#OIB')
      .filter((each) => each.counterparty === code(slug, other));
  expect(opening(VASTERAS, NORRA)).toEqual([{ account: '1791', counterparty: '210', ore: ore('95000.00') }]);
  expect(opening(NORRA, VASTERAS)).toEqual([{ account: '2996', counterparty: 'SFV', ore: ore('-95000.00') }]);
  const paid = booksOf(all, NORRA, 2021).file.vouchers.find((each) =>
    each.rows.some((row) => row.account === '1930' && row.ore === ore('-95000.00')),
  );
  expect(paid?.date.slice(0, 6)).toBe('202103');
});

test('recharges are credits on cost accounts: income is contributions only, from members and the state', () => {
  for (const books of all) {
    for (const row of books.rows().filter((each) => each.account.startsWith('3'))) {
      const from = DEMO_COUNTERPARTIES.find(
        (each) => each.forbund === books.slug && each.code === row.objects['21'],
      )!;
      expect(['PARTY', 'MEMBER']).toContain(from.kind);
    }
  }
});

test('nothing between the förbund is booked without its counterparty', () => {
  for (const books of all) {
    const mutual = books.rows().filter((row) => ['1791', '2996', '4621', '4622'].includes(row.account));
    for (const row of mutual) {
      const other = DEMO_COUNTERPARTIES.find(
        (each) => each.forbund === books.slug && each.code === row.objects['21'],
      );
      expect(other?.kind).toBe('FORBUND');
    }
  }
});
