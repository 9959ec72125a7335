import { kr } from '../books/amounts.js';
import type { Contribution } from '../books/year-plan.js';
import { VASTERAS } from '../counterparties.js';
import { VAT_12, VAT_25, VAT_6, type PlannedCost } from './cost-lines.js';

/** Contributions of 2022 and 2023 by the förbund's verksamhetsplan and budget 2023: half, a quarter, a quarter. */
export function vasterasContributions(year: number): Contribution[] {
  const quarter = kr(year === 2022 ? '2749000' : '2475500');
  return [
    {
      account: '3511',
      counterparty: VASTERAS.state,
      text: 'Driftbidrag från staten',
      amount: quarter.add(quarter),
    },
    { account: '3513', counterparty: VASTERAS.city, text: 'Driftbidrag från Västerås stad', amount: quarter },
    {
      account: '3512',
      counterparty: VASTERAS.region,
      text: 'Driftbidrag från Region Västmanland',
      amount: quarter,
    },
  ];
}

/** Costs of 2022 and 2023: the plan's expected outcome of 2022 and budget of 2023, which the outcomes vary around. */
export const VASTERAS_COSTS_LATER: readonly PlannedCost[] = [
  insats('110', '4511', 'Samordningsteam Västerås', ['6400000', '6793000'], {
    invoices: 10,
    counterparty: VASTERAS.city,
    accrual: { account: '2992', basisPoints: 2_200n },
  }),
  insats('120', '4511', 'JobbFokus 2.0/SPIRA', ['1498068', '0'], {
    invoices: 10,
    counterparty: VASTERAS.city,
    accrual: { account: '2991', basisPoints: 1_100n },
  }),
  insats('130', '4511', 'studie främjande psykisk hälsa/SIM', ['1275000', '550000'], {
    invoices: 4,
    counterparty: VASTERAS.region,
    accrual: { account: '2993', basisPoints: 3_000n },
  }),
  insats('140', '4611', 'operativ utvecklingsledare', ['560000', '152000'], { invoices: 11, vat: VAT_25 }),
  insats('150', '4511', 'arbetsgivarkoordinator', ['560000', '756000'], {
    invoices: 12,
    counterparty: VASTERAS.city,
  }),
  insats('160', '4511', 'myndighetsgemensamt team', ['0', '1700000'], {
    invoices: 12,
    counterparty: VASTERAS.city,
  }),
  insats('170', '4611', 'processtöd', ['486000', '500000'], { invoices: 10, vat: VAT_25 }),
  insats('210', '4611', 'insatskatalog och indikatorer', ['150000', '150000'], { invoices: 6, vat: VAT_25 }),
  insats('230', '4511', 'utvecklingsmedel', ['0', '595000'], { invoices: 9 }),
  insats('240', '4631', 'lokala utbildningsinsatser', ['650000', '456000'], {
    invoices: 18,
    vat: VAT_25,
    counterparty: VASTERAS.trainer,
    accrual: { account: '2994', basisPoints: 700n },
  }),
  insats('250', '4631', 'länsgemensamma utbildningsinsatser', ['150000', '150000'], {
    invoices: 14,
    vat: VAT_25,
  }),
  insats('260', '4611', 'samordningskartan', ['550000', '50000'], { invoices: 8, vat: VAT_25 }),
  insats('270', '4631', 'Grön Kvist', ['136000', '220000'], { invoices: 7, vat: VAT_25 }),
  insats('280', '4611', 'länsgemensam förbundsprocess', ['100000', '175000'], { invoices: 6, vat: VAT_25 }),
  insats('290', '4611', 'tillsammansveckan', ['25000', '20000'], { invoices: 3, vat: VAT_25 }),
  admin('100', '7111', 'representation styrelse', ['2000', '12000'], { invoices: 4, vat: VAT_12 }),
  admin('100', '7431', 'revision', ['95000', '95000'], {
    invoices: 3,
    vat: VAT_25,
    accrual: { account: '2995', basisPoints: 4_500n },
  }),
  admin('100', '7441', 'löneadministration', ['7000', '7000'], { invoices: 4, vat: VAT_25 }),
  admin('100', '5011', 'arvoden styrelse', ['50000', '50000'], { invoices: 5, direct: true }),
  admin('100', '7611', 'konferenser styrelse', ['30000', '20000'], { invoices: 2, vat: VAT_25 }),
  admin('200', '7011', 'resekostnader', ['20000', '20000'], { invoices: 9, vat: VAT_6 }),
  admin('200', '6521', 'trycksaker och böcker', ['20000', '20000'], { invoices: 6, vat: VAT_6 }),
  admin('200', '7221', 'hemsida och nyhetsbrev', ['20000', '20000'], { invoices: 12, vat: VAT_25 }),
  admin('200', '7421', 'redovisningstjänster', ['140000', '140000'], { invoices: 12, vat: VAT_25 }),
  admin('200', '7451', 'administrativa tjänster', ['40000', '140000'], { invoices: 4, vat: VAT_25 }),
  admin('200', '7461', 'samordnartjänst', ['1193000', '1313000'], {
    invoices: 12,
    vat: VAT_25,
    counterparty: VASTERAS.city,
  }),
  admin('200', '7631', 'bankkostnader', ['11000', '11000'], { invoices: 12, direct: true }),
  admin('200', '7611', 'utbildning och konferenser', ['50000', '30000'], { invoices: 4, vat: VAT_25 }),
  admin('200', '7621', 'serviceavgift NNS', ['27000', '27000'], { invoices: 1 }),
  admin('200', '7691', 'övriga administrativa kostnader', ['20000', '30000'], { invoices: 6, vat: VAT_25 }),
];

type Rest = Omit<PlannedCost, 'account' | 'costCentre' | 'insats' | 'text' | 'amounts'>;

function insats(
  code: string,
  account: string,
  text: string,
  amounts: readonly string[],
  rest: Rest,
): PlannedCost {
  return { account, costCentre: '300', insats: code, text, amounts, ...rest };
}

function admin(
  costCentre: string,
  account: string,
  text: string,
  amounts: readonly string[],
  rest: Rest,
): PlannedCost {
  return { account, costCentre, insats: '900', text, amounts, ...rest };
}
