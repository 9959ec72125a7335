import type { InsatsGroup } from '../statements/cost-note.js';
import { INSATS_GROUP_LABELS } from '../statements/cost-note.js';
import type { OperatingLayoutGroup, OperatingLayoutRow } from '../statements/operating-layout.js';
import type { LeafLine } from '../statements/statement-line.js';

/** The rows of a driftredovisning that förbund with different insatser and kostnadsställen have in common. */
export const COMMON_OPERATING_ROWS = [
  'contributions',
  'other-income',
  'income-unspecified',
  'insatser-individual',
  'insatser-structural',
  'insatser-other',
  'administration',
  'finance',
] as const;
export type CommonOperatingRow = (typeof COMMON_OPERATING_ROWS)[number];

/** What tells the row of an amount. */
export interface OperatingFacts {
  readonly line: LeafLine;
  readonly account: string;
  /** The insats object's code; `''` for none. */
  readonly insats: string;
  /** What kind of insats it was when the figures were handed in, or what a plan calls it; null where that is not told. */
  readonly insatsGroup: InsatsGroup | null;
}

/** Accounts of contributions from the members in Kommun-Bas, as in the layout of a förbund that has none of its own. */
const CONTRIBUTIONS = '35';
/** A plan may say that there is income without saying of what: no account, or the class alone. */
const CLASS_LENGTH = 1;

const GROUP_ROWS: Readonly<Record<InsatsGroup, CommonOperatingRow>> = {
  INDIVIDUAL: 'insatser-individual',
  STRUCTURAL: 'insatser-structural',
  OTHER: 'insatser-other',
  ADMINISTRATION: 'administration',
};

/**
 * The row of an amount; null for a line of the balance sheet, which driftredovisningen does not show. Every line of the result
 * has one, so that the rows always add up to it: an insats that nobody has given a kind stands among the other ones, costs of
 * no insats are administration.
 */
export function operatingRowOf({
  line,
  account,
  insats,
  insatsGroup,
}: OperatingFacts): CommonOperatingRow | null {
  switch (line) {
    case 'INCOME':
      if (account.length <= CLASS_LENGTH) return 'income-unspecified';
      return account.startsWith(CONTRIBUTIONS) ? 'contributions' : 'other-income';
    case 'COSTS':
    case 'DEPRECIATION':
      if (insatsGroup !== null) return GROUP_ROWS[insatsGroup];
      return insats === '' ? 'administration' : 'insatser-other';
    case 'FINANCIAL_INCOME':
    case 'FINANCIAL_COSTS':
      return 'finance';
    default:
      return null;
  }
}

/** A row that is printed only where something stands on it. */
export const ONLY_WHERE_USED: CommonOperatingRow = 'income-unspecified';

/** The layout of the common rows, with a row for each pair that leaves something over before the result. */
export function commonOperatingLayout(
  differences: readonly { readonly key: string; readonly label: string }[],
): OperatingLayoutGroup {
  return {
    key: 'result',
    sumLabel: 'Resultat',
    children: [
      {
        key: 'income',
        sumLabel: 'Summa intäkter',
        children: [
          row('contributions', 'Medlemsavgifter'),
          row('other-income', 'Övriga intäkter'),
          row('income-unspecified', 'Intäkter utan angivet konto'),
        ],
      },
      {
        key: 'costs',
        sumLabel: 'Summa verksamhetskostnader',
        children: [
          row('insatser-individual', INSATS_GROUP_LABELS.INDIVIDUAL),
          row('insatser-structural', INSATS_GROUP_LABELS.STRUCTURAL),
          row('insatser-other', INSATS_GROUP_LABELS.OTHER),
          row('administration', INSATS_GROUP_LABELS.ADMINISTRATION),
        ],
      },
      row('finance', 'Finansiella poster'),
      ...differences.map(({ key, label }) => row(key, label)),
    ],
  };
}

/** Rows are told apart by their keys, which stand where a förbund's own layout has kostnadsställen. */
function row(key: string, label: string): OperatingLayoutRow {
  return { key, label, select: { costCentres: [key] } };
}
