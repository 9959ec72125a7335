import { AUDIT_ACTIONS } from '@samla/domain/audit/audit-action.js';
import { formatCount } from '../../parts/format-amount.js';
import type { AuditEvent } from './audit-trail.queries.js';

/** The actions that stand in a förbund's trail, by their Swedish names. */
export const FORBUND_ACTIONS: readonly { readonly code: string; readonly label: string }[] = Object.entries(
  AUDIT_ACTIONS,
)
  .filter(([, { place }]) => place === 'FORBUND')
  .map(([code, { label }]) => ({ code, label }))
  .sort((a, b) => a.label.localeCompare(b.label, 'sv'));

/** Who an event says acted, beyond the name. */
export const ACTOR_KINDS: Readonly<Record<AuditEvent['actorKind'], string>> = {
  USER: 'person',
  API_KEY: 'API-nyckel',
  SYSTEM: 'Samla självt',
  COMMAND_LINE: 'kommandoraden',
  NOBODY: 'inte inloggad',
};

const OBJECTS: Readonly<Record<string, string>> = {
  AuditEvent: 'händelser i loggen',
  CalendarFeed: 'kalenderadress',
  Counterparty: 'motpart',
  Decision: 'beslut',
  Dimension: 'dimension',
  Duty: 'uppgift i årshjulet',
  FiscalYear: 'räkenskapsår',
  Forbund: 'förbundet',
  ImportFile: 'fil',
  ImportJob: 'inläsning',
  ImportRun: 'bokförd fil',
  JournalEntry: 'verifikation',
  MappingVersion: 'kontomappning',
  PublishedFigure: 'publicerade belopp',
  Risk: 'risk',
  StatementLayout: 'uppställning',
  Submission: 'inlämning',
};

/** What an event was about, and how many when there were several. */
export function objectOf({ objectKind, objectCount }: AuditEvent): string {
  const what = OBJECTS[objectKind] ?? objectKind;
  return objectCount > 1 ? `${what} (${formatCount(objectCount)})` : what;
}

/** The first moment of a day, and of the day after it, in the reader's zone; null for no day. */
export function startOf(day: string | null): string | null {
  return day === null ? null : moment(day, 0);
}

export function endOf(day: string | null): string | null {
  return day === null ? null : moment(day, 1);
}

function moment(day: string, later: number): string | null {
  const [year, month, date] = day.split('-').map((part) => Number.parseInt(part, 10));
  if (year === undefined || month === undefined || date === undefined) return null;
  const at = new Date(year, month - 1, date + later);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
