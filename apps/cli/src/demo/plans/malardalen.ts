import { kr } from '../books/amounts.js';
import type { Balance } from '../books/book.js';
import type { AccrualRule, Contribution } from '../books/year-plan.js';
import { MALARDALEN } from '../counterparties.js';
import { beforeRecharges, costsOf, VAT_25, VAT_6, type PlannedCost } from './cost-lines.js';
import { CONSTRUCTED, type ForbundBooks } from './forbund-books.js';
import { rechargedBy } from './mutual-dealings.js';

/** Total contributions of 2021–2023, constructed; the size follows the delårsredovisning 2019 (3 Mkr). */
export const MALARDALEN_CONTRIBUTIONS = ['3000000', '3100000', '3200000'];

/** The municipalities' weights: constructed, for no source gives their split. */
const MUNICIPALITIES: readonly (readonly [code: string, name: string, weight: string])[] = [
  [MALARDALEN.koping, 'Köpings kommun', '53'],
  [MALARDALEN.arboga, 'Arboga kommun', '29'],
  [MALARDALEN.kungsor, 'Kungsörs kommun', '18'],
];

const OPENING: readonly Balance[] = [
  balance('1651', MALARDALEN.tax, '38600'),
  balance('1930', '', '964500'),
  balance('2010', '', '-640000'),
  balance('2011', '', '-72400'),
  balance('2511', '', '-198700'),
  balance('2711', '', '-14100'),
  balance('2731', '', '-13900'),
  balance('2991', MALARDALEN.koping, '-64000'),
];

const ACCRUALS: readonly AccrualRule[] = [
  {
    accrualAccount: '2991',
    account: '4511',
    costCentre: '300',
    insats: '510',
    counterparty: MALARDALEN.koping,
    text: 'Boskola',
  },
];

export const MALARDALEN_COSTS: readonly PlannedCost[] = [
  {
    ...insats('510', '4511'),
    counterparty: MALARDALEN.koping,
    text: 'Boskola',
    amounts: ['266000', '281000', '296000'],
    invoices: 8,
    accrual: { account: '2991', basisPoints: 1_800n },
  },
  {
    ...insats('520', '4511'),
    counterparty: MALARDALEN.arboga,
    text: 'studiespår Kompetens Ung',
    amounts: ['334000', '352000', '361000'],
    invoices: 6,
  },
  {
    ...insats('530', '4631'),
    text: 'LF och hälsa',
    amounts: ['338000', '346000', '352000'],
    invoices: 11,
    vat: VAT_25,
  },
  {
    ...insats('610', '4631'),
    text: 'länsgemensamma insatser',
    amounts: ['64000', '71000', '66000'],
    invoices: 5,
    vat: VAT_25,
  },
  {
    ...insats('620', '4631'),
    text: 'KAK-gemensamma utbildningar',
    amounts: ['247000', '252000', '262000'],
    invoices: 10,
    vat: VAT_25,
  },
  {
    ...insats('630', '4511'),
    counterparty: MALARDALEN.region,
    text: 'integrationssamarbete',
    amounts: ['226000', '208000', '196000'],
    invoices: 4,
  },
  {
    ...insats('640', '4611'),
    text: 'Dejta en myndighet',
    amounts: ['26000', '29000', '31000'],
    invoices: 3,
    vat: VAT_25,
  },
  {
    ...insats('650', '4611'),
    text: 'Tillsammansveckan',
    amounts: ['24000', '18000', '31000'],
    invoices: 3,
    vat: VAT_25,
  },
  {
    ...insats('660', '4611'),
    counterparty: MALARDALEN.koping,
    text: 'insatskatalog',
    amounts: ['36000', '38000', '41000'],
    invoices: 4,
    vat: VAT_25,
  },
  {
    ...admin('100', '5011'),
    text: 'arvoden styrelse',
    amounts: ['96000', '104000', '110000'],
    invoices: 5,
    direct: true,
  },
  {
    ...admin('100', '7431'),
    text: 'revision',
    amounts: ['38000', '39500', '42000'],
    invoices: 2,
    vat: VAT_25,
  },
  {
    ...admin('100', '7011'),
    text: 'resekostnader styrelse',
    amounts: ['2000', '3400', '3600'],
    invoices: 3,
    vat: VAT_6,
  },
  {
    ...admin('200', '7011'),
    text: 'resekostnader samordnare',
    amounts: ['6000', '11000', '13000'],
    invoices: 6,
    vat: VAT_6,
  },
  {
    ...admin('200', '7611'),
    text: 'möten och konferenser',
    amounts: ['21000', '32000', '36000'],
    invoices: 5,
    vat: VAT_25,
  },
  {
    ...admin('200', '6521'),
    text: 'material',
    amounts: ['17000', '18000', '19500'],
    invoices: 5,
    vat: VAT_25,
  },
  { ...admin('200', '7621'), text: 'serviceavgift NNS', amounts: ['7000', '7000', '7000'], invoices: 1 },
  {
    ...admin('200', '6011'),
    text: 'lokalhyra',
    amounts: ['36000', '36800', '38000'],
    invoices: 12,
    vat: VAT_25,
  },
  {
    ...admin('200', '7421'),
    text: 'ekonomi och administration',
    amounts: ['132000', '138000', '144000'],
    invoices: 12,
    vat: VAT_25,
  },
  {
    ...admin('200', '7631'),
    text: 'bankkostnader',
    amounts: ['3100', '3200', '3400'],
    invoices: 12,
    direct: true,
  },
];

export const MALARDALEN_WAGES = ['564000', '578400', '596400'];

/** The books of Samordningsförbundet Västra Mälardalen, constructed throughout. */
export const MALARDALEN_BOOKS: ForbundBooks = {
  forbund: 'vastra-malardalen',
  keeping: { accruals: ACCRUALS, taxAgency: MALARDALEN.tax },
  ownAccounts: { '2991': 'Upplupna kostnader Köpings kommun, Boskola' },
  remark: () => `${CONSTRUCTED}. Samtliga belopp är konstruerade.`,
  opening: OPENING,
  plan: (year, opening, random) => ({
    year,
    opening,
    contributions: contributions(year),
    costs: beforeRecharges(
      costsOf(MALARDALEN_COSTS, year - 2021, random, [97, 103]),
      rechargedBy('vastra-malardalen', year),
    ),
    payrolls: [{ ...admin('200', '5021'), amount: kr(MALARDALEN_WAGES[year - 2021]!) }],
    closingEntries: [],
  }),
};

function contributions(year: number): Contribution[] {
  const [state, region, municipal] = kr(MALARDALEN_CONTRIBUTIONS[year - 2021]!).allocate(['2', '1', '1']);
  const shares = municipal!.allocate(MUNICIPALITIES.map(([, , weight]) => weight));
  return [
    { account: '3511', counterparty: MALARDALEN.state, text: 'Driftbidrag från staten', amount: state! },
    {
      account: '3512',
      counterparty: MALARDALEN.region,
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

function balance(account: string, counterparty: string, amount: string): Balance {
  return { account, counterparty, amount: kr(amount) };
}

function insats(code: string, account: string) {
  return { account, costCentre: '300', insats: code };
}

function admin(costCentre: string, account: string) {
  return { account, costCentre, insats: '900' };
}
