import type { TextLine } from '../claims/text-line.js';

/** What kind of report a document is; a plan is a verksamhetsplan with a budget. */
export type ReportKind = 'ANNUAL_REPORT' | 'INTERIM_REPORT' | 'PLAN' | 'OTHER';

/** What a document says of itself on its first page: whose it is, what it is, for which year, and when it was decided. */
export interface DocumentProfile {
  readonly kind: ReportKind;
  readonly year: number | null;
  readonly organisationNumber: string | null;
  /** The place-name of the förbund in small letters without genitive; null where none is named. */
  readonly forbund: string | null;
  readonly decidedOn: { readonly day: string; readonly line: TextLine } | null;
}

/** How much of a document counts as its first page. */
const FIRST_PAGE = 60;

const KINDS: readonly (readonly [ReportKind, RegExp])[] = [
  ['INTERIM_REPORT', /delårs(?:redovisning|rapport|bokslut)|halvårs(?:rapport|redovisning)/iu],
  ['ANNUAL_REPORT', /årsredovisning/iu],
  ['PLAN', /verksamhetsplan|budget/iu],
];
const YEAR = /(?<!\d)(20\d\d)(?!\d)/g;
const DECIDED = /(?:beslut|fastställd|antagen|godkänd)[^\d]{0,60}((?:19|20)\d\d-\d\d-\d\d)/iu;
const ORGANISATION = /(?<!\d)(\d{6}-\d{4})(?!\d)/;
const NAMED_AFTER = /Samordningsförbundet ((?:[A-ZÅÄÖ][a-zåäöé]+)(?: (?:[A-ZÅÄÖ][a-zåäöé]+))?)/gu;
const NAMED_BEFORE = /((?:[A-ZÅÄÖ][a-zåäöé]+ )?[A-ZÅÄÖ][a-zåäöé]+)s? [Ss]amordningsförbund(?!et \p{Lu})/gu;

/** Reads what the document is from its first page, and whose from the name that it uses most. */
export function profileOf(lines: readonly TextLine[]): DocumentProfile {
  const first = lines.slice(0, FIRST_PAGE);
  const title = titleOf(first);
  return {
    kind: title?.kind ?? 'OTHER',
    year: title?.year ?? yearOf(first),
    organisationNumber:
      first.map(({ text }) => ORGANISATION.exec(text)?.[1]).find((each) => each !== undefined) ?? null,
    forbund: forbundOf(lines),
    decidedOn: decidedOn(first),
  };
}

/** Whether two documents are the same förbund's: by number where both have one, else by name. */
export function isSameForbund(one: DocumentProfile, other: DocumentProfile): boolean {
  if (one.organisationNumber !== null && other.organisationNumber !== null)
    return one.organisationNumber === other.organisationNumber;
  return one.forbund !== null && one.forbund === other.forbund;
}

function titleOf(first: readonly TextLine[]): { kind: ReportKind; year: number | null } | null {
  for (const [at, { text }] of first.entries()) {
    if (text.length > 90) continue;
    const kind = KINDS.find(([, words]) => words.test(text))?.[0];
    if (kind === undefined) continue;
    return { kind, year: yearOf([first[at]!]) ?? yearOf(first.slice(at + 1, at + 8)) };
  }
  return null;
}

function yearOf(lines: readonly TextLine[]): number | null {
  for (const { text } of lines) {
    if (DECIDED.test(text)) continue;
    const years = [...text.replace(/(?:19|20)\d\d-\d\d-\d\d/g, ' ').matchAll(YEAR)];
    const last = years.at(-1)?.[1];
    if (last !== undefined && !/dnr|diarie/iu.test(text)) return Number.parseInt(last, 10);
  }
  return null;
}

function decidedOn(first: readonly TextLine[]): DocumentProfile['decidedOn'] {
  for (const line of first) {
    const day = DECIDED.exec(line.text)?.[1];
    if (day !== undefined) return { day, line };
  }
  return null;
}

function forbundOf(lines: readonly TextLine[]): string | null {
  const counted = new Map<string, number>();
  for (const { text } of lines) {
    for (const match of [...text.matchAll(NAMED_AFTER), ...text.matchAll(NAMED_BEFORE)]) {
      const name = match[1]!.toLowerCase().replace(/s$/, '');
      counted.set(name, (counted.get(name) ?? 0) + 1);
    }
  }
  const [most] = [...counted].sort(([one, times], [other, more]) => more - times || (one < other ? -1 : 1));
  return most?.[0] ?? null;
}
