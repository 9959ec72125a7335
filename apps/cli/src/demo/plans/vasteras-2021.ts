import { kr } from '../books/amounts.js';
import type { Balance } from '../books/book.js';
import type { Coding, Contribution, CostLine } from '../books/year-plan.js';
import { VASTERAS } from '../counterparties.js';
import { VAT_12, VAT_25, VAT_6 } from './cost-lines.js';

/**
 * Opening balances of 2021: the 2020 column of the published balance sheet and notes, with the öre that let every
 * printed amount of 2021 be the rounding of its own exact amount.
 */
export const VASTERAS_OPENING: readonly Balance[] = [
  balance('1651', VASTERAS.tax, '276691'),
  balance('1791', VASTERAS.norra, '95000'),
  balance('1930', '', '11352229'),
  balance('2010', '', '-8053977.40'),
  balance('2011', '', '-187326'),
  balance('2511', '', '-309129.60'),
  balance('2991', VASTERAS.city, '-868228'),
  balance('2992', VASTERAS.city, '-1862386'),
  balance('2993', VASTERAS.region, '-353000'),
  balance('2994', VASTERAS.trainer, '-51080'),
  balance('2995', '', '-38793'),
];

/** Closing balances of note 5 and note 4 that the payments of 2021 lead to. */
export const VASTERAS_PUBLISHED_2021 = { payables: kr('681620.40'), vatClaim: kr('340494') };

export const VASTERAS_CONTRIBUTIONS_2021: readonly Contribution[] = [
  contribution('3511', VASTERAS.state, 'Driftbidrag från staten', '6655000'),
  contribution('3513', VASTERAS.city, 'Driftbidrag från Västerås stad', '3327500'),
  contribution('3512', VASTERAS.region, 'Driftbidrag från Region Västmanland', '3327500'),
];

/** Note 3 net of what is recharged, each with its accrual of note 5, and the administration by the operating statement. */
export const VASTERAS_COSTS_2021: readonly CostLine[] = [
  {
    ...insats('110', '4511', VASTERAS.city),
    text: 'Samordningsteam Västerås',
    amount: kr('6030339'),
    invoices: 10,
    accrued: accrued('2992', '1450776'),
  },
  {
    ...insats('120', '4511', VASTERAS.city),
    text: 'JobbFokus 2.0/SPIRA',
    amount: kr('3294761'),
    invoices: 10,
    accrued: accrued('2991', '827262'),
  },
  {
    ...insats('130', '4511', VASTERAS.region),
    text: 'studie främjande psykisk hälsa/SIM',
    amount: kr('1504294'),
    invoices: 4,
    accrued: accrued('2993', '679981'),
  },
  {
    ...insats('210', '4611'),
    text: 'insatskatalog och indikatorer',
    amount: kr('100000'),
    invoices: 6,
    vat: VAT_25,
  },
  {
    ...insats('220', '4611'),
    text: 'kartläggning och utvärdering',
    amount: kr('290253'),
    invoices: 12,
    vat: VAT_25,
  },
  { ...insats('230', '4511'), text: 'utvecklingsmedel', amount: kr('213626'), invoices: 8 },
  {
    ...insats('240', '4631', VASTERAS.trainer),
    text: 'lokala utbildningsinsatser',
    amount: kr('717486.60'),
    invoices: 20,
    vat: VAT_25,
    accrued: accrued('2994', '48500'),
  },
  {
    ...insats('250', '4631'),
    text: 'länsgemensamma utbildningsinsatser',
    amount: kr('145411'),
    invoices: 14,
    vat: VAT_25,
  },
  { ...board('7111'), text: 'representation styrelse', amount: kr('35050'), invoices: 8, vat: VAT_12 },
  {
    ...board('7431'),
    text: 'revision',
    amount: kr('59236.60'),
    invoices: 3,
    vat: VAT_25,
    accrued: accrued('2995', '38203'),
  },
  { ...board('7441'), text: 'löneadministration', amount: kr('7200'), invoices: 4, vat: VAT_25 },
  { ...board('5011'), text: 'arvoden styrelse', amount: kr('43625'), invoices: 5, direct: true },
  { ...board('7691'), text: 'övriga kostnader styrelse', amount: kr('800'), invoices: 1 },
  { ...office('7111'), text: 'representation kansli', amount: kr('1550'), invoices: 3, vat: VAT_12 },
  { ...office('6521'), text: 'trycksaker och böcker', amount: kr('8240'), invoices: 5, vat: VAT_6 },
  { ...office('7221'), text: 'hemsida och nyhetsbrev', amount: kr('19824'), invoices: 12, vat: VAT_25 },
  { ...office('7421'), text: 'redovisningstjänster', amount: kr('80169'), invoices: 12, vat: VAT_25 },
  { ...office('7451'), text: 'administrativa tjänster', amount: kr('26256'), invoices: 4, vat: VAT_25 },
  {
    ...office('7461', VASTERAS.city),
    text: 'samordnartjänst',
    amount: kr('1160244'),
    invoices: 12,
    vat: VAT_25,
  },
  { ...office('7631'), text: 'bankkostnader', amount: kr('10165'), invoices: 12, direct: true },
  { ...office('7611'), text: 'utbildning och konferenser', amount: kr('1995'), invoices: 1, vat: VAT_25 },
  { ...office('7621'), text: 'serviceavgift NNS', amount: kr('26820'), invoices: 1 },
  {
    ...office('7691'),
    text: 'övriga administrativa kostnader',
    amount: kr('4586'),
    invoices: 6,
    vat: VAT_25,
  },
];

function balance(account: string, counterparty: string, amount: string): Balance {
  return { account, counterparty, amount: kr(amount) };
}

function contribution(account: string, counterparty: string, text: string, amount: string): Contribution {
  return { account, counterparty, text, amount: kr(amount) };
}

function accrued(account: string, amount: string) {
  return { account, amount: kr(amount) };
}

function insats(code: string, account: string, counterparty?: string): Coding {
  return { account, costCentre: '300', insats: code, ...(counterparty ? { counterparty } : {}) };
}

function board(account: string): Coding {
  return { account, costCentre: '100', insats: '900' };
}

function office(account: string, counterparty?: string): Coding {
  return { account, costCentre: '200', insats: '900', ...(counterparty ? { counterparty } : {}) };
}
