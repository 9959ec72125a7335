import { DomainError } from '@samla/domain/errors/domain-error.js';
import { FIGURE_KINDS, type FigureKind } from '@samla/domain/statements/figure-kind.js';

/** How far down: the lines of the statements, or also the accounts that were handed in under them. */
export const EXPORT_DETAILS = ['LINES', 'ACCOUNTS'] as const;
export type ExportDetail = (typeof EXPORT_DETAILS)[number];

/** One consolidation of an export: the year up to and including a period, of one kind. Kinds stand beside each other and are never added. */
export interface ExportSlice {
  readonly year: number;
  readonly kind: FigureKind;
  /** 1–12; 12 is the whole year. */
  readonly toPeriod: number;
}

/** What is to be exported, without where to begin. */
export interface FiguresOrder {
  readonly slices: readonly ExportSlice[];
  readonly detail: ExportDetail;
  /** The state of knowledge; null for now, which the first request then fixes. */
  readonly knownAt: Date | null;
  /** The cursor of the last row that was received; null for the beginning. */
  readonly after: string | null;
}

/** How many consolidations one export may hold: each is worked out twice. */
export const MOST_SLICES = 300;

const NAMES = ['fromYear', 'toYear', 'kind', 'toPeriod', 'detail', 'knownAt', 'after'] as const;
type Name = (typeof NAMES)[number];
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Reads what an address asks for; throws `BAD_USER_INPUT` and names the argument. `kind` and `toPeriod` take several,
 * with commas. The slices come in the one order that they are written in: by year, then kind, then period.
 */
export function figuresOrder(asked: Readonly<Record<string, unknown>>): FiguresOrder {
  const given = textsOf(asked);
  const [from, to] = [yearOf(given, 'fromYear'), yearOf(given, 'toYear')];
  if (from > to) throw refused('toYear', 'fromYear ska inte vara efter toYear.');
  const kinds = listOf(given, 'kind', 'ACTUAL').map((kind) => oneOf('kind', FIGURE_KINDS, kind));
  const periods = listOf(given, 'toPeriod', '12').map(periodOf);
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  if (years.length * kinds.length * periods.length > MOST_SLICES) {
    const message = `Högst ${MOST_SLICES} sammanställningar ryms i en export (år × slag × perioder); dela upp den.`;
    throw refused('toYear', message);
  }
  const inOrder = [...kinds].sort((a, b) => FIGURE_KINDS.indexOf(a) - FIGURE_KINDS.indexOf(b));
  const slices = years.flatMap((year) =>
    inOrder.flatMap((kind) =>
      [...periods].sort((a, b) => a - b).map((toPeriod) => ({ year, kind, toPeriod })),
    ),
  );
  return {
    slices,
    detail: oneOf('detail', EXPORT_DETAILS, given.get('detail') ?? 'LINES'),
    knownAt: instantOf(given.get('knownAt')),
    after: given.get('after') ?? null,
  };
}

function textsOf(asked: Readonly<Record<string, unknown>>): ReadonlyMap<Name, string> {
  const given = new Map<Name, string>();
  for (const [name, value] of Object.entries(asked)) {
    const known = NAMES.find((each) => each === name);
    if (!known) throw refused(name, `${name} finns inte; skriv ${NAMES.join(', ')}.`);
    if (typeof value !== 'string' || value === '') throw refused(name, `${name} ska ha ett värde.`);
    given.set(known, value);
  }
  return given;
}

function yearOf(given: ReadonlyMap<Name, string>, name: 'fromYear' | 'toYear'): number {
  const year = given.get(name) ?? '';
  if (!/^(?:19|20|21)\d\d$/.test(year)) throw refused(name, `${name} ska vara ett årtal, 1900–2199.`);
  return Number.parseInt(year, 10);
}

function listOf(given: ReadonlyMap<Name, string>, name: 'kind' | 'toPeriod', otherwise: string): string[] {
  const items = (given.get(name) ?? otherwise).split(',');
  if (new Set(items).size < items.length) throw refused(name, `${name} nämner samma sak två gånger.`);
  return items;
}

function periodOf(period: string): number {
  if (!/^(?:[1-9]|1[0-2])$/.test(period)) throw refused('toPeriod', 'toPeriod ska vara 1–12.');
  return Number.parseInt(period, 10);
}

function oneOf<Value extends string>(name: Name, values: readonly Value[], asked: string): Value {
  const found = values.find((value) => value === asked);
  if (!found) throw refused(name, `${name} ska vara ${values.join(' eller ')}.`);
  return found;
}

function instantOf(text: string | undefined): Date | null {
  if (text === undefined) return null;
  const instant = new Date(text);
  if (!INSTANT.test(text) || Number.isNaN(instant.getTime()))
    throw refused('knownAt', 'knownAt ska vara en tidpunkt, som 2024-03-15T12:00:00Z.');
  return instant;
}

function refused(argument: string, message: string): DomainError {
  return new DomainError('BAD_USER_INPUT', message, { argument });
}
