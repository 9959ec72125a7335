import { formatDay } from '../../parts/format-date.js';
import type { FigureKind } from '../county/county.answers.js';
import type { HandInStatus, MonitorRow } from './monitor.answers.js';

/** The kinds of figures, in the order that they are shown. */
export const KIND_NAMES: Readonly<Record<FigureKind, string>> = {
  ACTUAL: 'Utfall',
  BUDGET: 'Budget',
  FORECAST: 'Prognos',
};

/** Each state in words, and how it looks. */
export const STATUSES: Readonly<
  Record<HandInStatus, { readonly text: string; readonly tone: 'good' | 'warning' | 'bad' | 'quiet' }>
> = {
  APPROVED: { text: 'Godkänd', tone: 'good' },
  APPROVED_LATE: { text: 'Godkänd, kom sent', tone: 'good' },
  HANDED_IN: { text: 'Väntar på godkännande', tone: 'warning' },
  DUE: { text: 'Väntas', tone: 'warning' },
  NOT_DUE: { text: 'Inte dags', tone: 'quiet' },
  LATE: { text: 'Sen', tone: 'bad' },
};

/** How many are approved, wait for approval and differ: the figures that come first. */
export interface MonitorCounts {
  readonly approved: number;
  readonly waiting: number;
  readonly differing: number;
}

/** Counts förbund by their state for one kind of figures. */
export function countsOf(rows: readonly MonitorRow[]): MonitorCounts {
  const having = (...statuses: HandInStatus[]): number =>
    rows.filter(({ status }) => statuses.includes(status)).length;
  return {
    approved: having('APPROVED', 'APPROVED_LATE'),
    waiting: having('HANDED_IN'),
    differing: rows.filter(({ differences }) => (differences?.count ?? 0) > 0).length,
  };
}

/** What is known of a förbund's dealings with the others: nothing is said to agree that has not been compared. */
export function comparedOf({
  differences,
  uncompared,
}: Pick<MonitorRow, 'differences' | 'uncompared'>): 'DIFFERS' | 'AGREES' | 'NOT_YET' {
  if (differences === null) return 'NOT_YET';
  if (differences.count > 0) return 'DIFFERS';
  return uncompared === 0 ? 'AGREES' : 'NOT_YET';
}

/** `12 dagar`, `1 dag`. */
export function days(count: number): string {
  return count === 1 ? '1 dag' : `${count} dagar`;
}

/** What there is to know beside the state, the most pressing first. */
export function factsOf({
  status,
  deadline,
  daysLate,
  version,
  handedInAt,
  approvedAt,
  waitingVersion,
}: Omit<MonitorRow, 'forbund'>): string {
  const facts = [
    daysLate > 0 ? `${days(daysLate)} efter sista dagen` : null,
    version === null ? null : `version ${version}`,
    approvedAt ? `godkänd ${formatDay(approvedAt)}` : handedInAt ? `inlämnad ${formatDay(handedInAt)}` : null,
    waitingVersion === null ? null : `version ${waitingVersion} väntar på godkännande`,
    deadline !== null && (status === 'LATE' || status === 'DUE' || status === 'NOT_DUE')
      ? `senast ${formatDay(deadline)}`
      : null,
  ].filter((fact) => fact !== null);
  return facts.join(', ');
}
