import { kr } from '../books/amounts.js';
import type { Balance } from '../books/book.js';
import type { AccrualRule, ClosingEntry, Contribution } from '../books/year-plan.js';
import { NORRA } from '../counterparties.js';
import { costsOf, VAT_12, VAT_25, VAT_6, type PlannedCost } from './cost-lines.js';
import { CONSTRUCTED, type ForbundBooks } from './forbund-books.js';

/** Total contributions of 2021–2023, constructed; the size follows the årsredovisning 2014 (7 Mkr). */
export const NORRA_CONTRIBUTIONS = ['9000000', '9200000', '9400000'];

/** The municipalities' weights: their contributions of 2014 in kkr. */
const MUNICIPALITIES: readonly (readonly [code: string, name: string, weight: string])[] = [
  [NORRA.fagersta, 'Fagersta kommun', '321'],
  [NORRA.norberg, 'Norbergs kommun', '140'],
  [NORRA.skinnskatteberg, 'Skinnskattebergs kommun', '110'],
  [NORRA.sala, 'Sala kommun', '544'],
  [NORRA.hallstahammar, 'Hallstahammars kommun', '388'],
  [NORRA.surahammar, 'Surahammars kommun', '246'],
];

const OPENING: readonly Balance[] = [
  balance('1651', NORRA.tax, '86200'),
  balance('1930', '', '3806900'),
  balance('2010', '', '-2150000'),
  balance('2011', '', '184300'),
  balance('2211', '', '-118000'),
  balance('2212', '', '-28600'),
  balance('2511', '', '-1412300'),
  balance('2711', '', '-16400'),
  balance('2731', '', '-15200'),
  balance('2921', '', '-31500'),
  balance('2992', NORRA.sala, '-210400'),
  balance('2996', NORRA.vasteras, '-95000'),
];

const ACCRUALS: readonly AccrualRule[] = [
  { accrualAccount: '2991', ...insatsCoding('1063', NORRA.fagersta), text: 'Samordningsteamet FNS' },
  { accrualAccount: '2992', ...insatsCoding('1064', NORRA.sala), text: 'Samordningsteam Sala' },
  {
    accrualAccount: '2993',
    ...insatsCoding('1065', NORRA.hallstahammar),
    text: 'Samordningsteamet Hallsta/Sura',
  },
];

export const NORRA_COSTS: readonly PlannedCost[] = [
  {
    ...insatsCoding('1063', NORRA.fagersta),
    text: 'Samordningsteamet FNS',
    amounts: ['2152000', '2190000', '2240000'],
    invoices: 10,
    accrual: { account: '2991', basisPoints: 900n },
  },
  {
    ...insatsCoding('1064', NORRA.sala),
    text: 'Samordningsteam Sala',
    amounts: ['2298000', '2330000', '2370000'],
    invoices: 10,
    accrual: { account: '2992', basisPoints: 900n },
  },
  {
    ...insatsCoding('1065', NORRA.hallstahammar),
    text: 'Samordningsteamet Hallsta/Sura',
    amounts: ['2246000', '2280000', '2310000'],
    invoices: 10,
    accrual: { account: '2993', basisPoints: 900n },
  },
  {
    ...insatsCoding('1067', NORRA.region),
    text: 'kurator till samordningsteam',
    amounts: ['624000', '640000', '655000'],
    invoices: 12,
  },
  purchase('1066', '4611', 'extern medbedömning', ['93000', '88000', '90000'], 6),
  purchase('1026', '4631', 'länsgemensamma utbildningsinsatser', ['84000', '92000', '88000'], 7),
  purchase('1035', '4631', 'handledarutbildning Grön Kvist', ['36000', '41000', '39000'], 4),
  purchase('1036', '4631', 'vidareutbildning LF', ['118000', '125000', '121000'], 9),
  purchase('1068', '4611', 'utvärdering integrerad samverkan', ['62000', '58000', '64000'], 4),
  purchase('1080', '4611', 'insatskatalog', ['24000', '12000', '11000'], 2),
  {
    ...admin('100', '5011'),
    text: 'arvoden styrelse',
    amounts: ['132000', '136000', '141000'],
    invoices: 6,
    direct: true,
  },
  {
    ...admin('100', '7431'),
    text: 'revision',
    amounts: ['58000', '61000', '64000'],
    invoices: 2,
    vat: VAT_25,
  },
  {
    ...admin('100', '7111'),
    text: 'representation',
    amounts: ['9000', '14000', '15000'],
    invoices: 5,
    vat: VAT_12,
  },
  {
    ...admin('200', '6011'),
    text: 'lokalhyra',
    amounts: ['72000', '73500', '76000'],
    invoices: 12,
    vat: VAT_25,
  },
  {
    ...admin('200', '6811'),
    text: 'telefoni och it',
    amounts: ['21000', '22000', '23000'],
    invoices: 12,
    vat: VAT_25,
  },
  {
    ...admin('200', '6521'),
    text: 'trycksaker och böcker',
    amounts: ['6000', '7000', '7500'],
    invoices: 4,
    vat: VAT_6,
  },
  {
    ...admin('200', '7011'),
    text: 'resekostnader',
    amounts: ['18000', '31000', '36000'],
    invoices: 10,
    vat: VAT_6,
  },
  {
    ...admin('200', '7421'),
    text: 'redovisningstjänster',
    amounts: ['146000', '150000', '158000'],
    invoices: 12,
    vat: VAT_25,
  },
  {
    ...admin('200', '7611'),
    text: 'utbildning och konferenser',
    amounts: ['14000', '28000', '26000'],
    invoices: 4,
    vat: VAT_25,
  },
  { ...admin('200', '7621'), text: 'serviceavgift NNS', amounts: ['27000', '27000', '27000'], invoices: 1 },
  {
    ...admin('200', '7631'),
    text: 'bankkostnader',
    amounts: ['4200', '4300', '4600'],
    invoices: 12,
    direct: true,
  },
  {
    ...admin('200', '7691'),
    text: 'övriga administrativa kostnader',
    amounts: ['31000', '34000', '38000'],
    invoices: 8,
    vat: VAT_25,
  },
];

export const NORRA_WAGES = ['588000', '602400', '624000'];

/** The books of Norra Västmanlands Samordningsförbund, constructed throughout. */
export const NORRA_BOOKS: ForbundBooks = {
  forbund: 'norra-vastmanland',
  keeping: { accruals: ACCRUALS, taxAgency: NORRA.tax },
  ownAccounts: {
    '2991': 'Upplupna kostnader Fagersta kommun, Samordningsteamet FNS',
    '2992': 'Upplupna kostnader Sala kommun, Samordningsteam Sala',
    '2993': 'Upplupna kostnader Hallstahammars kommun, Samordningsteamet Hallsta/Sura',
  },
  remark: () => `${CONSTRUCTED}. Samtliga belopp är konstruerade.`,
  opening: OPENING,
  plan: (year, opening, random) => ({
    year,
    opening,
    contributions: contributions(year),
    costs: costsOf(NORRA_COSTS, year - 2021, random, [97, 103]),
    payrolls: [{ ...admin('200', '5021'), amount: kr(NORRA_WAGES[year - 2021]!) }],
    closingEntries: closingEntries(year),
  }),
};

function contributions(year: number): Contribution[] {
  const [state, region, municipal] = kr(NORRA_CONTRIBUTIONS[year - 2021]!).allocate(['2', '1', '1']);
  const shares = municipal!.allocate(MUNICIPALITIES.map(([, , weight]) => weight));
  return [
    { account: '3511', counterparty: NORRA.state, text: 'Driftbidrag från staten', amount: state! },
    {
      account: '3512',
      counterparty: NORRA.region,
      text: 'Driftbidrag från Region Västmanland',
      amount: region!,
    },
    ...MUNICIPALITIES.map(([counterparty, name], index) => ({
      account: '3513',
      counterparty,
      text: `Driftbidrag från ${name}`,
      amount: shares[index]!,
    })),
  ];
}

function closingEntries(year: number): ClosingEntry[] {
  const [interest, pension, holiday] = { 2021: ['1240', '4100', '2300'], 2022: ['8615', '4400', '1850'] }[
    year
  ] ?? ['41280', '4700', '2600'];
  return [
    closing('Ränta på bankmedel', '1930', { account: '8411', costCentre: '200', insats: '' }, `-${interest}`),
    closing('Förändring av pensionsavsättning', '2211', admin('200', '5721'), pension!),
    closing(
      'Finansiell kostnad pensionsavsättning',
      '2212',
      { account: '8521', costCentre: '200', insats: '' },
      '950',
    ),
    closing('Förändring av semesterlöneskuld', '2921', admin('200', '5121'), holiday!),
  ];
}

function closing(
  text: string,
  account: string,
  cost: { account: string; costCentre: string; insats: string },
  amount: string,
): ClosingEntry {
  return {
    text,
    rows: [
      { ...cost, amount: kr(amount) },
      { account, amount: kr(amount).negate() },
    ],
  };
}

function balance(account: string, counterparty: string, amount: string): Balance {
  return { account, counterparty, amount: kr(amount) };
}

function insatsCoding(insats: string, counterparty: string) {
  return { account: '4511', costCentre: '300', insats, counterparty };
}

function purchase(
  insats: string,
  account: string,
  text: string,
  amounts: readonly string[],
  invoices: number,
): PlannedCost {
  return { account, costCentre: '300', insats, text, amounts, invoices, vat: VAT_25 };
}

function admin(costCentre: string, account: string) {
  return { account, costCentre, insats: '1001' };
}
