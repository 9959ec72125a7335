import { compareCodes } from '../accounts/code-order.js';
import { Money } from '../money/money.js';
import { inStatementSign, type StatementBalance } from './statement-balance.js';

/** The kinds of insats that costs are shown by; `OTHER` holds insatser that nobody has given a kind. */
export const INSATS_GROUPS = ['INDIVIDUAL', 'STRUCTURAL', 'OTHER', 'ADMINISTRATION'] as const;
export type InsatsGroup = (typeof INSATS_GROUPS)[number];

/** Swedish names of the groups. */
export const INSATS_GROUP_LABELS: Readonly<Record<InsatsGroup, string>> = {
  INDIVIDUAL: 'Individinriktade insatser',
  STRUCTURAL: 'Strukturinriktade insatser',
  OTHER: 'Övriga insatser',
  ADMINISTRATION: 'Administration',
};

/** An insats as the note prints it. */
export interface InsatsFacts {
  readonly code: string;
  readonly name: string;
  readonly group: InsatsGroup;
}

/** Costs of one insats (`insats` is `''` for costs of no insats), negative as costs are in the statements. */
export interface CostNoteRow {
  readonly insats: string;
  readonly label: string;
  readonly amount: Money;
}

/** One group of the note with its sum. */
export interface CostNoteGroup {
  readonly group: InsatsGroup;
  readonly label: string;
  readonly rows: readonly CostNoteRow[];
  readonly total: Money;
}

/** Note on costs per insats. `insatserTotal` is "Delsumma insatser", `total` is verksamhetens kostnader. */
export interface CostNote {
  readonly groups: readonly CostNoteGroup[];
  readonly insatserTotal: Money;
  readonly administrationTotal: Money;
  readonly total: Money;
}

/** What costs that belong to no insats are called. */
export const ADMINISTRATION_LABEL = 'Styrelse, kansli och revision';

/**
 * Note on verksamhetens kostnader per insats, by group and in the order of `insatser`.
 * Costs of no insats are administration; an insats that is not described stands under `OTHER` by its code, so
 * that the note always sums to its line.
 */
export function costsPerInsats(
  balances: Iterable<StatementBalance>,
  insatser: readonly InsatsFacts[],
): CostNote {
  const amounts = new Map<string, Money>();
  for (const balance of balances) {
    if (balance.line !== 'COSTS') continue;
    const amount = inStatementSign('COSTS', balance.change);
    amounts.set(balance.insats, (amounts.get(balance.insats) ?? Money.zero).add(amount));
  }
  const described = new Set(insatser.map(({ code }) => code));
  const undescribed = [...amounts.keys()]
    .filter((code) => code !== '' && !described.has(code))
    .sort(compareCodes)
    .map((code): InsatsFacts => ({ code, name: code, group: 'OTHER' }));
  const all: InsatsFacts[] = [...insatser, ...undescribed];
  if (!described.has('')) all.push({ code: '', name: ADMINISTRATION_LABEL, group: 'ADMINISTRATION' });
  const groups = INSATS_GROUPS.map((group) => groupOf(group, all, amounts)).filter(
    ({ rows }) => rows.length > 0,
  );
  const totalOf = (wanted: (group: InsatsGroup) => boolean): Money =>
    Money.sum(groups.filter(({ group }) => wanted(group)).map(({ total }) => total));
  return {
    groups,
    insatserTotal: totalOf((group) => group !== 'ADMINISTRATION'),
    administrationTotal: totalOf((group) => group === 'ADMINISTRATION'),
    total: totalOf(() => true),
  };
}

function groupOf(
  group: InsatsGroup,
  insatser: readonly InsatsFacts[],
  amounts: ReadonlyMap<string, Money>,
): CostNoteGroup {
  const rows = insatser
    .filter((insats) => insats.group === group)
    .map(({ code, name }) => ({ insats: code, label: name, amount: amounts.get(code) ?? Money.zero }))
    .filter(({ amount }) => !amount.isZero());
  return {
    group,
    label: INSATS_GROUP_LABELS[group],
    rows,
    total: Money.sum(rows.map(({ amount }) => amount)),
  };
}
