import type { InsatsGroup } from '../statements/cost-note.js';
import { INSATS_GROUP_LABELS } from '../statements/cost-note.js';
import type { OperatingLayoutGroup, OperatingLayoutRow } from '../statements/operating-layout.js';
import type { LeafLine } from '../statements/statement-line.js';

/** The rows of a driftredovisning that förbund with different insatser and kostnadsställen have in common. */
export const COMMON_OPERATING_ROWS = [
  'contributions',
  'other-income',
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
  /** What kind of insats it was when the figures were handed in; null where that is not told. */
  readonly insatsGroup: InsatsGroup | null;
}

/** Accounts of contributions from the members in Kommun-Bas, as in the layout of a förbund that has none of its own. */
const CONTRIBUTIONS = '35';

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
      return account.startsWith(CONTRIBUTIONS) ? 'contributions' : 'other-income';
    case 'COSTS':
    case 'DEPRECIATION':
      return insats === '' ? 'administration' : GROUP_ROWS[insatsGroup ?? 'OTHER'];
    case 'FINANCIAL_INCOME':
    case 'FINANCIAL_COSTS':
      return 'finance';
    default:
      return null;
  }
}

/** The layout of the common rows, with a row for each pair that leaves something over before the result. */
export function commonOperatingLayout(
  differences: readonly { readonly key: string; readonly label: string }[],
): OperatingLayoutGroup {
  return {
    key: 'result',
    sumLabel: 'Resultat',
    children: [
      row('contributions', 'Medlemsavgifter'),
      row('other-income', 'Övriga intäkter'),
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
