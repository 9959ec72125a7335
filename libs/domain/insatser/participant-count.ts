import { DomainError } from '../errors/domain-error.js';

/** What is counted. The measures are different things and never added together. */
export const COUNT_MEASURES = {
  UNIQUE_PERSONS: 'Unika personer',
  PARTICIPATIONS: 'Deltaganden',
  ACTIVITIES: 'Aktiviteter',
} as const;
export type CountMeasure = keyof typeof COUNT_MEASURES;
export const COUNT_MEASURE_NAMES = Object.keys(COUNT_MEASURES) as CountMeasure[];

/** Whether a count is of its period or of everything since the insats began: never added together either. */
export const COUNT_SPANS = { PERIOD: 'Under perioden', SINCE_START: 'Sedan start' } as const;
export type CountSpan = keyof typeof COUNT_SPANS;
export const COUNT_SPAN_NAMES = Object.keys(COUNT_SPANS) as CountSpan[];

/** What a number tells. `OTHER` has a label of its own. */
export const COUNT_KINDS = {
  OPENING: 'Ingående',
  NEW: 'Nya',
  ENDED: 'Avslutade',
  CLOSING: 'Utgående',
  ONGOING: 'Deltagare under perioden',
  RESULT: 'Avslutade till arbete eller studier',
  OTHER: 'Annat',
} as const;
export type CountKind = keyof typeof COUNT_KINDS;
export const COUNT_KIND_NAMES = Object.keys(COUNT_KINDS) as CountKind[];

/** One number by sex: counts alone, never a row for a person. Null is unknown; total may be more than women and men. */
export interface ParticipantCount {
  readonly kind: CountKind;
  /** For `OTHER` and only then: what is counted. */
  readonly label: string;
  /** The label of the count in the same set that this one is a part of; empty for none. */
  readonly partOf: string;
  readonly women: number | null;
  readonly men: number | null;
  readonly all: number | null;
}

/** The columns of a count. */
export const COUNT_COLUMNS = { women: 'kvinnor', men: 'män', all: 'totalt' } as const;
export type CountColumn = keyof typeof COUNT_COLUMNS;
const COLUMNS = Object.keys(COUNT_COLUMNS) as CountColumn[];

/** Why counts contradict each other, in words with their numbers. */
export interface CountFault {
  readonly code: 'STOCK_IDENTITY' | 'SEX_OVER_TOTAL' | 'PARTS_DIFFER';
  readonly message: string;
}

const MOST = 1_000_000;
const LONGEST_LABEL = 100;

/** What a count is called, also as the whole of its parts. */
export function countLabel({ kind, label }: Pick<ParticipantCount, 'kind' | 'label'>): string {
  return kind === 'OTHER' ? label : COUNT_KINDS[kind];
}

/** Every contradiction between the counts of one set: the stock identity, sex against total, parts against whole. */
export function countFaults(counts: readonly ParticipantCount[]): CountFault[] {
  return [
    ...counts.flatMap(sexFaults),
    ...COLUMNS.flatMap((column) => stockFaults(counts, column)),
    ...partFaults(counts),
  ];
}

/**
 * Refuses counts that are none (`COUNT_INVALID`) or contradict each other, with the code of the first contradiction
 * and all numbers. For what is entered; what is published stays as printed, and its contradictions are findings.
 */
export function assertCounts(counts: readonly ParticipantCount[]): void {
  assertWellFormed(counts);
  const faults = countFaults(counts);
  const [first] = faults;
  if (first) throw new DomainError(first.code, faults.map(({ message }) => message).join(' '), { faults });
}

/** Refuses, with `COUNT_INVALID`, what is not a set of counts at all. */
export function assertWellFormed(counts: readonly ParticipantCount[]): void {
  if (counts.length === 0) throw invalid('Minst ett antal behövs.');
  const seen = new Set<string>();
  for (const count of counts) {
    const called = countLabel(count);
    if ((count.kind === 'OTHER') !== (count.label.trim() !== ''))
      throw invalid('Ett antal av slaget OTHER har en egen rubrik, och inget annat antal har det.');
    if (count.label.length > LONGEST_LABEL) throw invalid(`Rubriken är högst ${LONGEST_LABEL} tecken.`);
    if (seen.has(called)) throw invalid(`${called} förekommer två gånger.`);
    seen.add(called);
    const numbers = COLUMNS.map((column) => count[column]);
    if (numbers.every((number) => number === null)) throw invalid(`${called} saknar antal.`);
    if (
      numbers.some(
        (number) => number !== null && !(Number.isInteger(number) && number >= 0 && number <= MOST),
      )
    )
      throw invalid(`${called}: ett antal är ett heltal från 0 till ${MOST}.`);
  }
  for (const { partOf } of counts)
    if (partOf !== '' && !seen.has(partOf)) throw invalid(`Helheten ${partOf} finns inte bland antalen.`);
}

function stockFaults(counts: readonly ParticipantCount[], column: CountColumn): CountFault[] {
  const of = (kind: CountKind): number | null =>
    counts.find((count) => count.kind === kind)?.[column] ?? null;
  const [opening, added, ended, closing, ongoing] = [
    of('OPENING'),
    of('NEW'),
    of('ENDED'),
    of('CLOSING'),
    of('ONGOING'),
  ];
  const faults: CountFault[] = [];
  const fault = (message: string): void => {
    faults.push({ code: 'STOCK_IDENTITY', message: `${message} (${COUNT_COLUMNS[column]}).` });
  };
  if (
    opening !== null &&
    added !== null &&
    ended !== null &&
    closing !== null &&
    opening + added - ended !== closing
  )
    fault(
      `Ingående ${opening} + nya ${added} − avslutade ${ended} = ${opening + added - ended}, men utgående är ${closing}`,
    );
  if (opening !== null && added !== null && ongoing !== null && opening + added !== ongoing)
    fault(
      `Ingående ${opening} + nya ${added} = ${opening + added}, men deltagare under perioden är ${ongoing}`,
    );
  if (ended !== null && closing !== null && ongoing !== null && ended + closing !== ongoing)
    fault(
      `Avslutade ${ended} + utgående ${closing} = ${ended + closing}, men deltagare under perioden är ${ongoing}`,
    );
  return faults;
}

function sexFaults(count: ParticipantCount): CountFault[] {
  const { women, men, all } = count;
  const known = (women ?? 0) + (men ?? 0);
  if (all === null || known <= all) return [];
  const message = `${countLabel(count)}: kvinnor ${women ?? 0} + män ${men ?? 0} = ${known}, men totalt är ${all}.`;
  return [{ code: 'SEX_OVER_TOTAL', message }];
}

function partFaults(counts: readonly ParticipantCount[]): CountFault[] {
  return counts.flatMap((whole): CountFault[] => {
    const called = countLabel(whole);
    const parts = counts.filter(({ partOf }) => partOf === called).map(({ all }) => all);
    const { all } = whole;
    if (parts.length === 0 || all === null || parts.some((part) => part === null)) return [];
    const sum = parts.reduce<number>((before, part) => before + (part ?? 0), 0);
    if (sum === all) return [];
    return [{ code: 'PARTS_DIFFER', message: `${called}: ${parts.join(' + ')} = ${sum}, men ${all} anges.` }];
  });
}

function invalid(message: string): DomainError {
  return new DomainError('COUNT_INVALID', message);
}
