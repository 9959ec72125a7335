import type { OperatingStatementLayout } from '../demo/operating-statement.js';

/** The key of a row of driftredovisningen: its group and name, since names recur in several groups. */
export function operatingKey(group: string, label: string): string {
  return group === '' || label.startsWith('Summa ') ? slugOf(label) : `${slugOf(group)}-${slugOf(label)}`;
}

/** The key of a group in the layout, which is that of its printed sum. */
export function groupKey(group: OperatingStatementLayout['groups'][number]): string {
  return operatingKey(group.name, group.sumName);
}

function slugOf(label: string): string {
  return label
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, (part) => (/^\p{M}+$/u.test(part) ? '' : '-'))
    .replace(/^-|-$/g, '');
}
