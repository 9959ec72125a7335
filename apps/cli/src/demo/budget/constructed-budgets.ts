import type { ForbundSlug } from '../county.js';
import type { PlannedCost } from '../plans/cost-lines.js';
import { MALARDALEN_CONTRIBUTIONS, MALARDALEN_COSTS, MALARDALEN_WAGES } from '../plans/malardalen.js';
import { NORRA_CONTRIBUTIONS, NORRA_COSTS, NORRA_WAGES } from '../plans/norra.js';
import { constructedDecision, type DemoBudget, type DemoBudgetLine } from './demo-budget.js';

const YEARS = [2021, 2022, 2023] as const;

/** What the constructed books of a förbund are planned from. */
interface Plan {
  readonly forbund: ForbundSlug;
  readonly contributions: readonly string[];
  readonly costs: readonly PlannedCost[];
  readonly wages: readonly string[];
  /** The insats that administration is booked on. */
  readonly administration: string;
}

const PLANS: readonly Plan[] = [
  {
    forbund: 'norra-vastmanland',
    contributions: NORRA_CONTRIBUTIONS,
    costs: NORRA_COSTS,
    wages: NORRA_WAGES,
    administration: '1001',
  },
  {
    forbund: 'vastra-malardalen',
    contributions: MALARDALEN_CONTRIBUTIONS,
    costs: MALARDALEN_COSTS,
    wages: MALARDALEN_WAGES,
    administration: '900',
  },
];

/** Budgets of the förbund whose books are constructed, from the same plan as the books, and so constructed too. */
export const CONSTRUCTED_BUDGETS: readonly DemoBudget[] = PLANS.flatMap((plan) =>
  YEARS.map((year, column): DemoBudget => ({
    forbund: plan.forbund,
    year,
    phase: 'PROPOSED',
    name: `Budget ${year} (konstruerad)`,
    document: '',
    place: '',
    isConstructed: true,
    samradOn: `${year - 1}-10-12`,
    decision: constructedDecision(year, ''),
    lines: linesOf(plan, column),
    printedTotals: [],
  })),
);

/** The first budget of the länsförbund, which the surviving förbund has drafted and decided but not yet bound together. */
export const DRAFTED_BUDGET: DemoBudget = {
  forbund: 'norra-vastmanland',
  year: 2024,
  phase: 'PROPOSED',
  name: 'Förslag till budget 2024 (konstruerat)',
  document: '',
  place: '',
  isConstructed: true,
  samradOn: '2023-10-11',
  decision: constructedDecision(2024, ''),
  isDraft: true,
  lines: linesOf(PLANS[0]!, YEARS.length - 1),
  printedTotals: [],
};

function linesOf({ contributions, costs, wages, administration }: Plan, column: number): DemoBudgetLine[] {
  return [
    line('INCOME', 'intakter', 'Intäkter', 'Driftbidrag', { account: '35' }, contributions[column]!),
    ...costs.map(({ text, insats, account, costCentre, amounts }) => {
      const amount = inThousands(amounts[column] ?? '0');
      const label = text.charAt(0).toUpperCase() + text.slice(1);
      return insats === administration
        ? line('COST', 'administration', 'Administration', label, { account, costCentre }, amount)
        : line('COST', 'insatser', 'Insatser', label, { insats }, amount);
    }),
    line(
      'COST',
      'administration',
      'Administration',
      'Lön och sociala avgifter',
      { account: '5', costCentre: '200' },
      withFees(wages[column]!),
    ),
  ];
}

function line(
  kind: DemoBudgetLine['kind'],
  groupKey: string,
  groupLabel: string,
  label: string,
  keys: Partial<Pick<DemoBudgetLine, 'account' | 'insats' | 'costCentre'>>,
  amount: string,
): DemoBudgetLine {
  return { kind, groupKey, groupLabel, label, account: '', insats: '', costCentre: '', ...keys, amount };
}

/** Up to the next whole thousand, as budgets are made. */
function inThousands(kronor: string): string {
  return (((BigInt(kronor) + 999n) / 1000n) * 1000n).toString();
}

/** With social fees of about a third. */
function withFees(kronor: string): string {
  return inThousands(((BigInt(kronor) * 132n) / 100n).toString());
}
