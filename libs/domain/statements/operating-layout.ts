import { INSATS_GROUPS, INSATS_GROUP_LABELS, type InsatsFacts } from './cost-note.js';

/** What a row takes: a balance that meets every condition given. An empty selector takes everything. */
export interface OperatingSelector {
  readonly insatser?: readonly string[];
  readonly costCentres?: readonly string[];
  readonly accountPrefixes?: readonly string[];
}

/** A row of driftredovisningen; a balance goes to the first row, from the top, that takes it. */
export interface OperatingLayoutRow {
  readonly key: string;
  readonly label: string;
  readonly select: OperatingSelector;
}

/** A group of rows or groups, printed with its sum last. */
export interface OperatingLayoutGroup {
  readonly key: string;
  /** What the sum of the group is called. */
  readonly sumLabel: string;
  readonly children: readonly (OperatingLayoutRow | OperatingLayoutGroup)[];
}

/** True for a group, false for a row. */
export function isOperatingGroup(
  node: OperatingLayoutRow | OperatingLayoutGroup,
): node is OperatingLayoutGroup {
  return 'children' in node;
}

/** The row that holds what no row of the layout takes. It is shown only when there is such an amount. */
export const UNALLOCATED: OperatingLayoutRow = {
  key: 'unallocated',
  label: 'Ej fördelat på rad',
  select: {},
};

/** The rows of a layout from the top, without its groups. */
export function operatingLayoutRows(node: OperatingLayoutRow | OperatingLayoutGroup): OperatingLayoutRow[] {
  return isOperatingGroup(node) ? node.children.flatMap(operatingLayoutRows) : [node];
}

/** What a balance is matched by. */
export interface OperatingKeys {
  readonly account: string;
  readonly insats: string;
  readonly costCentre: string;
}

/** True when the selector takes the balance. */
export function selects(select: OperatingSelector, keys: OperatingKeys): boolean {
  return (
    (!select.insatser || select.insatser.includes(keys.insats)) &&
    (!select.costCentres || select.costCentres.includes(keys.costCentre)) &&
    (!select.accountPrefixes || select.accountPrefixes.some((prefix) => keys.account.startsWith(prefix)))
  );
}

/**
 * A driftredovisning for a förbund that has not described its own: contributions, insatser one by one in their
 * groups, administration, other income and finance.
 */
export function standardOperatingLayout(insatser: readonly InsatsFacts[]): OperatingLayoutGroup {
  const inGroup = (group: InsatsFacts['group']) => insatser.filter((insats) => insats.group === group);
  const groups = INSATS_GROUPS.filter((group) => group !== 'ADMINISTRATION' && inGroup(group).length > 0);
  const administration = ['', ...inGroup('ADMINISTRATION').map(({ code }) => code)];
  const costs = ['4', '5', '6', '7'];
  return {
    key: 'result',
    sumLabel: 'Resultat',
    children: [
      { key: 'contributions', label: 'Medlemsavgifter', select: { accountPrefixes: ['35'] } },
      { key: 'other-income', label: 'Övriga intäkter', select: { accountPrefixes: ['3'] } },
      {
        key: 'costs',
        sumLabel: 'Summa verksamhetskostnader',
        children: [
          ...groups.map((group) => ({
            key: `insatser-${group.toLowerCase()}`,
            sumLabel: `Summa ${INSATS_GROUP_LABELS[group].toLowerCase()}`,
            children: inGroup(group).map(({ code, name }) => ({
              key: `insats-${code}`,
              label: name,
              select: { insatser: [code], accountPrefixes: costs },
            })),
          })),
          {
            key: 'administration',
            label: 'Administration',
            select: { insatser: administration, accountPrefixes: costs },
          },
        ],
      },
      { key: 'finance', label: 'Finansiella poster', select: { accountPrefixes: ['84', '85'] } },
    ],
  };
}
