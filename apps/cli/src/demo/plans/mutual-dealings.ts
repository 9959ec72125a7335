import { Money } from '@samla/domain/money/money.js';
import { kr } from '../books/amounts.js';
import type { Day } from '../books/calendar.js';
import type { MutualDealing } from '../books/year-plan.js';
import { DEMO_COUNTERPARTIES } from '../counterparties.js';
import type { ForbundSlug } from '../county.js';

/** A shared cost: which insats it left in the creditor's books and which it enters in the debtor's. */
interface SharedCost {
  readonly from: string;
  readonly to: string;
  readonly amount: string;
}

/** What one förbund recharges another in a year. */
interface Recharge {
  readonly year: number;
  readonly creditor: ForbundSlug;
  readonly debtor: ForbundSlug;
  readonly interim?: SharedCost & {
    readonly paid: readonly (readonly [Day, string])[];
    readonly received: readonly (readonly [Day, string])[];
  };
  readonly yearEnd: readonly SharedCost[];
}

const NORRA = { creditor: 'vasteras', debtor: 'norra-vastmanland' } as const;
const MALARDALEN = { creditor: 'vasteras', debtor: 'vastra-malardalen' } as const;
const CATALOGUE = { creditor: 'vastra-malardalen', debtor: 'norra-vastmanland' } as const;

/**
 * The dealings between the three förbund. 2021's year-end amounts are the published claims of note 4. In 2022 Norra
 * Västmanland's last payment of 8 640 kr leaves its bank on 30 December and reaches Västerås in January: the one pair
 * whose sides differ, on purpose. All other pairs and years agree.
 */
const RECHARGES: readonly Recharge[] = [
  {
    ...NORRA,
    year: 2021,
    yearEnd: [
      { from: '250', to: '1026', amount: '61400' },
      { from: '220', to: '1068', amount: '32277' },
    ],
  },
  {
    ...MALARDALEN,
    year: 2021,
    yearEnd: [
      { from: '250', to: '610', amount: '71100' },
      { from: '220', to: '670', amount: '31500' },
      { from: '210', to: '660', amount: '24416' },
    ],
  },
  {
    ...NORRA,
    year: 2022,
    interim: {
      from: '270',
      to: '1035',
      amount: '41640',
      paid: [
        ['20221118', '33000'],
        ['20221230', '8640'],
      ],
      received: [['20221118', '33000']],
    },
    yearEnd: [
      { from: '250', to: '1026', amount: '58450' },
      { from: '280', to: '1068', amount: '42800' },
    ],
  },
  {
    ...MALARDALEN,
    year: 2022,
    interim: {
      from: '290',
      to: '650',
      amount: '15300',
      paid: [['20221117', '15300']],
      received: [['20221117', '15300']],
    },
    yearEnd: [
      { from: '250', to: '610', amount: '68900' },
      { from: '280', to: '670', amount: '49500' },
    ],
  },
  { ...CATALOGUE, year: 2022, yearEnd: [{ from: '660', to: '1080', amount: '46000' }] },
  {
    ...NORRA,
    year: 2023,
    interim: {
      from: '270',
      to: '1035',
      amount: '38400',
      paid: [['20231116', '38400']],
      received: [['20231116', '38400']],
    },
    yearEnd: [
      { from: '250', to: '1026', amount: '52100' },
      { from: '280', to: '1068', amount: '44200' },
    ],
  },
  {
    ...MALARDALEN,
    year: 2023,
    yearEnd: [
      { from: '250', to: '610', amount: '61250' },
      { from: '280', to: '670', amount: '48600' },
    ],
  },
  { ...CATALOGUE, year: 2023, yearEnd: [{ from: '660', to: '1080', amount: '48500' }] },
];

/** The year's dealings of a förbund with the others, as it books them itself. */
export function dealingsOf(forbund: ForbundSlug, year: number): MutualDealing[] {
  return RECHARGES.filter((each) => each.year === year).flatMap((recharge) => {
    if (recharge.creditor === forbund) return [toDealing(recharge, 'CREDITOR')];
    return recharge.debtor === forbund ? [toDealing(recharge, 'DEBTOR')] : [];
  });
}

/** What a förbund recharges in a year, by its own insats. */
export function rechargedBy(forbund: ForbundSlug, year: number): Map<string, Money> {
  const byInsats = new Map<string, Money>();
  for (const { side, interim, yearEnd } of dealingsOf(forbund, year)) {
    if (side === 'DEBTOR') continue;
    for (const { own, amount } of [...(interim ? [interim.part] : []), ...yearEnd]) {
      byInsats.set(own.insats, (byInsats.get(own.insats) ?? Money.zero).add(amount));
    }
  }
  return byInsats;
}

function toDealing(recharge: Recharge, side: MutualDealing['side']): MutualDealing {
  const [self, other] =
    side === 'CREDITOR' ? [recharge.creditor, recharge.debtor] : [recharge.debtor, recharge.creditor];
  const counterparty = DEMO_COUNTERPARTIES.find(
    (each) => each.forbund === self && each.otherForbund === other,
  )!;
  const account = side === 'CREDITOR' ? '4621' : '4622';
  const part = (cost: SharedCost) => ({
    own: { account, costCentre: '300', insats: side === 'CREDITOR' ? cost.from : cost.to },
    amount: kr(cost.amount),
  });
  const { interim } = recharge;
  const settled = (side === 'CREDITOR' ? interim?.received : interim?.paid) ?? [];
  return {
    side,
    counterparty: counterparty.code,
    counterpartyName: counterparty.name,
    yearEnd: recharge.yearEnd.map(part),
    ...(interim
      ? {
          interim: {
            part: part(interim),
            settled: settled.map(([day, amount]) => ({ day, amount: kr(amount) })),
          },
        }
      : {}),
  };
}
