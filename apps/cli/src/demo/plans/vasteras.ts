import type { Random } from '../books/random.js';
import type { Balance } from '../books/book.js';
import type { AccrualRule, YearPlan } from '../books/year-plan.js';
import { VASTERAS } from '../counterparties.js';
import { beforeRecharges, costsOf } from './cost-lines.js';
import { CONSTRUCTED, type ForbundBooks } from './forbund-books.js';
import { rechargedBy } from './mutual-dealings.js';
import {
  VASTERAS_CONTRIBUTIONS_2021,
  VASTERAS_COSTS_2021,
  VASTERAS_OPENING,
  VASTERAS_PUBLISHED_2021,
} from './vasteras-2021.js';
import { VASTERAS_COSTS_LATER, vasterasContributions } from './vasteras-later.js';

const ACCRUALS: readonly AccrualRule[] = [
  accrual('2991', '120', '4511', 'JobbFokus 2.0/SPIRA', VASTERAS.city),
  accrual('2992', '110', '4511', 'Samordningsteam Västerås', VASTERAS.city),
  accrual('2993', '130', '4511', 'studie främjande psykisk hälsa/SIM', VASTERAS.region),
  accrual('2994', '240', '4631', 'lokala utbildningsinsatser', VASTERAS.trainer),
  { accrualAccount: '2995', account: '7431', costCentre: '100', insats: '900', text: 'revision' },
];

/** The books of Samordningsförbundet Västerås: 2021 meets its published årsredovisning, the later years are free. */
export const VASTERAS_BOOKS: ForbundBooks = {
  forbund: 'vasteras',
  keeping: { accruals: ACCRUALS, taxAgency: VASTERAS.tax },
  ownAccounts: {
    '2991': 'Upplupna kostnader Västerås stad, JobbFokus 2.0/SPIRA',
    '2992': 'Upplupna kostnader Västerås stad, Samordningsteam Västerås',
    '2993': 'Upplupna kostnader Region Västmanland, Studie främj psyk hälsa/SIM',
    '2994': 'Upplupna kostnader Vital goodsolution AB, lokala utbildningsinsatser',
    '2995': 'Upplupna kostnader, kansli/övrigt',
  },
  remark: (year) =>
    year === 2021
      ? `${CONSTRUCTED}. Årets summor följer förbundets publicerade årsredovisning 2021, verifikationerna är konstruerade.`
      : `${CONSTRUCTED}. Bidragen följer förbundets verksamhetsplan och budget 2023, övriga belopp är konstruerade.`,
  opening: VASTERAS_OPENING,
  plan: (year, opening, random) => (year === 2021 ? plan2021(opening) : planLater(year, opening, random)),
};

function plan2021(opening: readonly Balance[]): YearPlan {
  return {
    year: 2021,
    opening,
    contributions: VASTERAS_CONTRIBUTIONS_2021,
    costs: beforeRecharges(VASTERAS_COSTS_2021, rechargedBy('vasteras', 2021)),
    payrolls: [],
    closingEntries: [],
    published: VASTERAS_PUBLISHED_2021,
  };
}

function planLater(year: number, opening: readonly Balance[], random: Random): YearPlan {
  const costs = costsOf(VASTERAS_COSTS_LATER, year - 2022, random, year === 2022 ? [95, 102] : [92, 98]);
  return {
    year,
    opening,
    contributions: vasterasContributions(year),
    costs: beforeRecharges(costs, rechargedBy('vasteras', year)),
    payrolls: [],
    closingEntries: [],
  };
}

function accrual(
  accrualAccount: string,
  insats: string,
  account: string,
  text: string,
  counterparty: string,
): AccrualRule {
  return { accrualAccount, account, costCentre: '300', insats, text, counterparty };
}
