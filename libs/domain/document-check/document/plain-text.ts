const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g;
const NOTE_MARK = /<sup\b[^<>]{0,60}>\s{0,3}[\d*,]{1,6}\s{0,3}<\/sup>/gi;
const BREAK = /<br\b[^<>]{0,20}>|<\/(?:p|li|div|tr|td)>/gi;
const TAG = /<\/?[a-z][^<>]{0,300}>/gi;
const STRONG = /(\*{1,3})(?=[^\s*])([^*]{0,4000}?[^\s*])\1(?!\*)/g;
const UNDERLINED = /(^|[\s(])(_{1,2})(?=[^\s_])([^_]{0,4000}?[^\s_])\2(?=$|[\s.,;:!?)])/g;
const ESCAPED = /\\([|*_#\\<>[\]()-])/g;
const LINK = /\[([^[\]]{1,300})\]\(([^()\s]{0,500})\)/g;
const IMAGE = /!\[[^[\]]{0,300}\]\([^()\s]{0,500}\)/g;

/** What any of the markup needs; most cells have none of it. */
const MARKED = /[<*_\\&[\]\u00a0\u00ad\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff]|\s\s|[\t\n\r\f\v]/;

const ENTITIES: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&ndash;': '–',
  '&minus;': '−',
  '&shy;': '',
};

/** Text as a reader sees it: without tags, emphasis, marks of footnotes and invisible characters, with plain spaces. */
export function plainText(text: string): string {
  if (!MARKED.test(text)) return text.trim();
  const untagged = text.includes('<')
    ? text.replace(NOTE_MARK, '').replace(BREAK, ' ').replace(TAG, '')
    : text;
  return untagged
    .replace(IMAGE, '')
    .replace(LINK, '$1')
    .replace(STRONG, '$2')
    .replace(UNDERLINED, '$1$3')
    .replace(ESCAPED, '$1')
    .replace(/&[a-z]{2,6};/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(INVISIBLE, '')
    .replace(SPACES, ' ')
    .trim();
}

const BOLD_WHOLE = /^\s*(?:<(b|strong)>.*<\/\1>|\*\*[^*]+\*\*)\s*$/i;

/** Whether all of a text is set in bold. */
export function isBold(text: string): boolean {
  return BOLD_WHOLE.test(text);
}
