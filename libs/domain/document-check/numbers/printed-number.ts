/** A unit of money that stands beside a number; kkr is another way to write tkr. */
export type MoneyUnit = 'KR' | 'TKR' | 'KKR' | 'MKR';

/** A number as it is printed in a document: what it says, and how it says it. */
export interface PrintedNumber {
  /** As it stands in the cell, without markup and outer spaces. */
  readonly text: string;
  /** Exact, with a point for decimals and a minus for negative ("-471931", "0.40"); never an exponent. */
  readonly value: string;
  /** How many decimals are printed: the number is known to half of the last one. */
  readonly decimals: number;
  readonly isPercent: boolean;
  /** The sign that is printed; parentheses are a minus. */
  readonly sign: '+' | '-' | '';
  readonly unitHint: MoneyUnit | null;
  /** Nothing but a dash or "Inga" is printed: zero by being empty. */
  readonly isDash: boolean;
}

/** More than any amount of an authority; a longer run of digits is an account or a telephone number. */
const MOST_TEXT = 60;
const MOST_DIGITS = 18;

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const MINUS = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d\u207b]/g;
const FOOTNOTE = /<sup\b[^<>]{0,40}>[^<>]{0,10}<\/sup>/gi;
const TAG = /<\/?[a-z][^<>]{0,40}>/gi;
const EMPTY = /^(?:-{1,3}|inga|ingen|inget)$/i;

/** Sign and parenthesis, the digits, then what may follow them: a unit, a per cent sign, a mark of a footnote. */
const SHAPE =
  /^(\(?) ?([-+]?) ?(\(?)(\d[\d .,']*?)(\)?) ?(:-|kronor|kr|tkr|kkr|kkkr|mkr|miljoner kronor|mnkr|sek|st|%|procent)?\.?(\)?)(-?) ?[*\u00b9\u00b2\u00b3\u2070\u2074-\u2079]*$/i;

const UNITS: Readonly<Record<string, MoneyUnit>> = {
  ':-': 'KR',
  kr: 'KR',
  kronor: 'KR',
  sek: 'KR',
  tkr: 'TKR',
  kkr: 'KKR',
  kkkr: 'KKR',
  mkr: 'MKR',
  mnkr: 'MKR',
  'miljoner kronor': 'MKR',
};

/**
 * Reads a cell as one number in Swedish notation: spaces of every kind, points or apostrophes between thousands, a
 * comma (or a point that cannot part thousands) before decimals, a minus of every kind or parentheses. Null where the
 * text is anything else, as a date, a range or a number with words; whether it is a year or a note is for the caller.
 */
export function readPrinted(text: string): PrintedNumber | null {
  if (text.length > MOST_TEXT * 4) return null;
  const shown = withoutMarkup(text);
  if (shown === '' || shown.length > MOST_TEXT) return null;
  const plain = shown.replace(MINUS, '-');
  if (EMPTY.test(plain)) return emptyZero(shown);
  const match = SHAPE.exec(plain);
  if (match === null) return null;
  const sign = signOf(match);
  const amount = readDigits(match[4]!.trim());
  if (sign === null || amount === null) return null;
  const suffix = (match[6] ?? '').toLowerCase();
  return {
    text: shown,
    value: sign === '-' && !/^[0.]+$/.test(amount) ? `-${amount}` : amount,
    decimals: decimalsOf(amount),
    isPercent: suffix === '%' || suffix === 'procent',
    sign,
    unitHint: UNITS[suffix] ?? null,
    isDash: false,
  };
}

/** The sign before, after or as parentheses; null where parentheses do not pair or two signs are printed. */
function signOf(match: RegExpExecArray): '+' | '-' | '' | null {
  const [open1, lead, open2, close1, close2, trail] = [1, 2, 3, 5, 7, 8].map((group) => match[group] ?? '');
  const opened = `${open1}${open2}`.length;
  if (opened > 1 || opened !== `${close1}${close2}`.length) return null;
  if (trail !== '' && lead !== '') return null;
  if (opened === 1 || lead === '-' || trail === '-') return '-';
  return lead === '+' ? '+' : '';
}

/** A cell as a reader sees it: no tags, no emphasis, no invisible characters, one plain space where any stood. */
function withoutMarkup(text: string): string {
  return text
    .replace(FOOTNOTE, '')
    .replace(TAG, '')
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .replace(/^ ?(\*{1,3}|_{1,2})(.*?)\1 ?$/, '$2')
    .trim();
}

function emptyZero(text: string): PrintedNumber {
  return { text, value: '0', decimals: 0, isPercent: false, sign: '', unitHint: null, isDash: true };
}

/** The digits with a point for decimals and nothing between thousands; null where the groups are no thousands. */
function readDigits(digits: string): string | null {
  const [whole, decimals] = splitDecimals(digits);
  if (whole === null || whole.length + decimals.length > MOST_DIGITS) return null;
  const bare = whole.replace(/^0+(?=\d)/, '');
  return decimals === '' ? bare : `${bare}.${decimals}`;
}

const PLAIN = /^\d+$/;
/** Thousands by one mark all through. */
const GROUPED = /^[1-9]\d{0,2}(?:( )\d{3}(?:\1\d{3})*|(\.)\d{3}(?:\2\d{3})*|(')\d{3}(?:\3\d{3})*)$/;
/** A comma between thousands is foreign, and sure only where there are two. */
const COMMAS = /^[1-9]\d{0,2}(?:,\d{3}){2,}$/;
const WITH_COMMA = /^(.*\d),(\d{1,6})$/;
const WITH_POINT = /^([\d ]*\d)\.(\d{1,6})$/;

function splitDecimals(digits: string): [string | null, string] {
  if (COMMAS.test(digits)) return [digits.replaceAll(',', ''), ''];
  const whole = wholeOf(digits);
  if (whole !== null) return [whole, ''];
  const [, before, decimals] = WITH_COMMA.exec(digits) ?? WITH_POINT.exec(digits) ?? [];
  return [before === undefined ? null : wholeOf(before), decimals ?? ''];
}

function wholeOf(digits: string): string | null {
  return PLAIN.test(digits) || GROUPED.test(digits) ? digits.replace(/[ .']/g, '') : null;
}

function decimalsOf(amount: string): number {
  const point = amount.indexOf('.');
  return point === -1 ? 0 : amount.length - point - 1;
}
