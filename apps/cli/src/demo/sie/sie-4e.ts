import { Money } from '@samla/domain/money/money.js';
import { isBalanceAccount, type Balance, type Book, type Voucher, type VoucherRow } from '../books/book.js';
import { addDays } from '../books/calendar.js';
import { accountType } from '../books/chart.js';
import { sieBytes, type SieLine } from './sie-text.js';

/** Dimensions of the demo files. */
export const DIMENSION = { costCentre: '1', insats: '20', counterparty: '21' } as const;

/** A name that a file declares: an account or an object of a dimension. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** What stands in a file beside the books themselves. */
export interface SieFileFacts {
  readonly forbundName: string;
  readonly organisationNumber: string | null;
  readonly remark: string;
  readonly accounts: readonly Named[];
  readonly costCentres: readonly Named[];
  readonly insatser: readonly Named[];
  readonly counterparties: readonly Named[];
}

/** A type 4E file of a year's books, with the balances of the year before where there are such books. */
export function sie4e(facts: SieFileFacts, book: Book, previous?: Book): Uint8Array {
  return sieBytes([
    ...identification(facts, book.year, previous !== undefined),
    ...chart(facts),
    ...yearBalances('0', book),
    ...(previous ? yearBalances('-1', previous) : []),
    ...book.vouchers().flatMap(voucherLines),
  ]);
}

function identification(facts: SieFileFacts, year: number, hasPrevious: boolean): SieLine[] {
  return [
    ['#PROGRAM', 'Samla demolän', '1.0'],
    ['#FORMAT', 'PC8'],
    ['#GEN', `${year + 1}0228`],
    ['#SIETYP', '4'],
    ['#PROSA', facts.remark],
    ...(facts.organisationNumber === null ? [] : [['#ORGNR', facts.organisationNumber] as const]),
    ['#FNAMN', facts.forbundName],
    ['#RAR', '0', `${year}0101`, `${year}1231`],
    ...(hasPrevious ? [['#RAR', '-1', `${year - 1}0101`, `${year - 1}1231`] as const] : []),
    ['#VALUTA', 'SEK'],
  ];
}

function chart(facts: SieFileFacts): SieLine[] {
  const objects = (dimension: string, name: string, named: readonly Named[]): SieLine[] => [
    ['#DIM', dimension, name],
    ...named.map((each) => ['#OBJEKT', dimension, each.code, each.name] as const),
  ];
  return [
    ...facts.accounts.flatMap((each): SieLine[] => [
      ['#KONTO', each.code, each.name],
      ['#KTYP', each.code, accountType(each.code)],
    ]),
    ...objects(DIMENSION.costCentre, 'Kostnadsställe', facts.costCentres),
    ...objects(DIMENSION.insats, 'Insats', facts.insatser),
    ...objects(DIMENSION.counterparty, 'Motpart', facts.counterparties),
  ];
}

function yearBalances(year: '0' | '-1', book: Book): SieLine[] {
  const closing = book.closing();
  const objects = (label: string, balances: readonly Balance[]): SieLine[] =>
    balances
      .filter((each) => each.counterparty !== '')
      .map((each) => [
        label,
        year,
        each.account,
        [DIMENSION.counterparty, each.counterparty],
        each.amount.toString(),
      ]);
  const accounts = (label: string, balances: readonly Balance[]): SieLine[] =>
    perAccount(balances).map((each) => [label, year, each.account, each.amount.toString()]);
  return [
    ...accounts('#IB', book.opening),
    ...objects('#OIB', book.opening),
    ...accounts('#UB', closing),
    ...objects('#OUB', closing),
    ...accounts('#RES', book.results()),
  ];
}

function perAccount(balances: readonly Balance[]): Balance[] {
  const sums = new Map<string, Money>();
  for (const { account, amount } of balances)
    sums.set(account, (sums.get(account) ?? Money.zero).add(amount));
  return [...sums].map(([account, amount]) => ({ account, counterparty: '', amount }));
}

function voucherLines(voucher: Voucher): SieLine[] {
  const { series, number, date, text } = voucher;
  return [
    ['#VER', series, String(number), date, text, addDays(date, 3)],
    '{',
    ...voucher.rows.map((row): SieLine => ['#TRANS', row.account, objectList(row), row.amount.toString()]),
    '}',
  ];
}

function objectList(row: VoucherRow): string[] {
  const pairs: readonly (readonly [string, string | undefined])[] = [
    [DIMENSION.costCentre, row.costCentre],
    [DIMENSION.insats, row.insats],
    [DIMENSION.counterparty, row.counterparty],
  ];
  if (isBalanceAccount(row.account) && row.insats) throw new Error('A balance account carries no insats.');
  return pairs.flatMap(([dimension, object]) => (object ? [dimension, object] : []));
}
