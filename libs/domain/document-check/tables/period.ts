/** The time that a column or a row is about, as ISO dates; `from` is null for a single day (a balance sheet's). */
export interface Period {
  readonly year: number;
  readonly from: string | null;
  readonly to: string;
  /** As printed. */
  readonly text: string;
}

const ISO = /\b(20\d\d|19\d\d)-(\d\d)-(\d\d)\b/g;
const SHORT = /(?<![\d-])(\d\d)-?(\d\d)-?(\d\d)(?![\d-])/g;
const YEAR = /(?<!\d)((?:19|20)\d\d)(?!\d)/g;
const QUARTER = /(?:kvartal|kv)\.? ?([1-4])/i;
const HALF = /(?:jan(?:uari)?\.? ?[-–—] ?juni?|halvår|första halvåret)/i;

/** Reads the time in a head or a label: years, dates (also 131231 and 19-06-30), a half-year, a quarter; else null. */
export function readPeriod(text: string): Period | null {
  const dates = datesOf(text);
  if (dates.length > 0) {
    const to = dates.at(-1)!;
    return { year: yearOf(to), from: dates.length > 1 ? dates[0]! : null, to, text };
  }
  const years = [...text.matchAll(YEAR)].map((match) => match[1]!);
  const year = years.at(-1);
  if (year === undefined) return null;
  return { ...spanOf(year, text), year: yearOf(year), text };
}

/** Whether the text is nothing but a time, so that a row of them is a head and no figures. */
export function isBarePeriod(text: string): boolean {
  const bare = text.trim();
  if (/^(19|20)\d\d$/.test(bare)) return true;
  const left = bare
    .replace(ISO, '')
    .replace(SHORT, '')
    .replace(/[\s–—-]/g, '');
  return left === '' && datesOf(bare).length > 0;
}

function datesOf(text: string): string[] {
  const full = [...text.matchAll(ISO)].map((match) => `${match[1]}-${match[2]}-${match[3]}`);
  if (full.length > 0) return full.filter(isDate);
  return [...text.matchAll(SHORT)].map((match) => `20${match[1]}-${match[2]}-${match[3]}`).filter(isDate);
}

function isDate(iso: string): boolean {
  const month = Number.parseInt(iso.slice(5, 7), 10);
  const day = Number.parseInt(iso.slice(8, 10), 10);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function spanOf(year: string, text: string): { from: string; to: string } {
  const quarter = QUARTER.exec(text)?.[1];
  if (quarter !== undefined) {
    const spans: Readonly<Record<string, [string, string]>> = {
      '1': ['01-01', '03-31'],
      '2': ['04-01', '06-30'],
      '3': ['07-01', '09-30'],
      '4': ['10-01', '12-31'],
    };
    const [from, to] = spans[quarter]!;
    return { from: `${year}-${from}`, to: `${year}-${to}` };
  }
  return { from: `${year}-01-01`, to: HALF.test(text) ? `${year}-06-30` : `${year}-12-31` };
}

function yearOf(text: string): number {
  return Number.parseInt(text.slice(0, 4), 10);
}
