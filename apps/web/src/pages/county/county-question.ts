import { wholeNumber } from '../../parts/whole-number.js';
import type { CountyVariables, FigureKind } from './county.answers.js';

/** The parts of the county's figures, one tab each, by their name in the address. */
export const PARTS = {
  korthet: 'I korthet',
  resultat: 'Resultat',
  balans: 'Balans',
  kassaflode: 'Kassaflöde',
  drift: 'Drift',
  nyckeltal: 'Nyckeltal',
  kapital: 'Eget kapital',
  underlag: 'Underlag',
} as const;
export type Part = keyof typeof PARTS;

/** The kinds of figures, which are never added together, by their name in the address. */
export const KINDS = {
  utfall: { kind: 'ACTUAL', name: 'Utfall' },
  budget: { kind: 'BUDGET', name: 'Budget' },
  prognos: { kind: 'FORECAST', name: 'Prognos' },
} as const satisfies Readonly<Record<string, { kind: FigureKind; name: string }>>;
export type KindKey = keyof typeof KINDS;

/** What the address asks of the county beside year and last month. */
export interface CountyQuestion {
  readonly part: Part;
  readonly kind: KindKey;
  readonly fromPeriod: number;
  /** Null for all förbund. */
  readonly forbund: readonly string[] | null;
  /** True to show förbund that have merged by today as the one that they are today. */
  readonly asToday: boolean;
  /** The day (yyyy-mm-dd) whose knowledge is shown; null for now. */
  readonly knownOn: string | null;
  readonly compares: boolean;
  /** How many of the rarer choices differ from what is usual. */
  readonly unusual: number;
}

/**
 * What an address asks, on a day: `?del=…&slag=…&fran=…&forbund=…&struktur=…&kand=…&jamfor=…`; what makes no sense is as if
 * it were not there.
 */
export function questionOf(params: URLSearchParams, toPeriod: number, today: string): CountyQuestion {
  const from = wholeNumber(params.get('fran'), 1, 12) ?? 1;
  const forbund = (params.get('forbund') ?? '').split(',').filter((slug) => /^[a-z0-9-]+$/.test(slug));
  const day = params.get('kand') ?? '';
  const asked = {
    fromPeriod: from <= toPeriod ? from : 1,
    forbund: forbund.length > 0 ? forbund : null,
    asToday: params.get('struktur') === 'i-dag',
    knownOn: isDay(day) && day < today ? day : null,
    compares: params.get('jamfor') !== 'nej',
  };
  return {
    part: keyIn(PARTS, params.get('del')) ?? 'korthet',
    kind: keyIn(KINDS, params.get('slag')) ?? 'utfall',
    ...asked,
    unusual: [asked.fromPeriod > 1, asked.forbund, asked.asToday, asked.knownOn, !asked.compares].filter(
      Boolean,
    ).length,
  };
}

/** The question as the API takes it; a day counts to its last moment in the reader's zone. */
export function variablesOf(
  slug: string,
  year: number,
  toPeriod: number,
  { fromPeriod, kind, forbund, asToday, knownOn }: CountyQuestion,
): CountyVariables {
  return {
    slug,
    year,
    fromPeriod,
    toPeriod,
    kind: KINDS[kind].kind,
    forbund,
    structure: asToday ? 'AS_SUCCEEDED' : 'AS_BOOKED',
    // Which förbund have merged is asked for today, whatever year the figures are of.
    structureOn: asToday ? dayOf(new Date()) : null,
    knownAt: knownOn === null ? null : new Date(`${knownOn}T23:59:59.999`).toISOString(),
  };
}

/** The day in the reader's zone as yyyy-mm-dd. */
export function dayOf(moment: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T12:00:00Z`));
}

function keyIn<Names extends object>(names: Names, text: string | null): keyof Names | undefined {
  return text !== null && Object.hasOwn(names, text) ? (text as keyof Names) : undefined;
}
