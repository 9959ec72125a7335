/** A file that the reference does not take, and why. */
export class Refused extends Error {}

/** Takes one line apart by the rules of SIE 4C § 5: label and fields; undefined for an empty one. */
export function lineOf(text) {
  const line = text.replace(/^[ \t]+|[ \t]+$/g, '');
  if (line === '') return undefined;
  if (line === '{' || line === '}') return { brace: line };
  if (line[0] !== '#') return { stray: line };
  const [label] = /^[^ \t]+/.exec(line);
  return { label: label.toUpperCase(), rest: line.slice(label.length) };
}

/** The fields of a record: `{ text, quoted, list }`. Throws `Refused` where they are not told apart for certain. */
export function fieldsOf(rest) {
  const fields = [];
  let left = rest;
  for (;;) {
    left = left.replace(/^[ \t]+/, '');
    if (left === '') return fields;
    const found = left[0] === '"' ? quoted(left) : left[0] === '{' ? list(left) : bare(left);
    left = left.slice(found.length);
    if (left !== '' && left[0] !== ' ' && left[0] !== '\t')
      throw new Refused('a field goes on after its end');
    fields.push(found.field);
  }
}

function quoted(text) {
  const match = /^"((?:\\"|[^"])*)"/.exec(text);
  if (!match) throw new Refused('a quote is not closed');
  // A backslash before the last quote is that quote's, if there is another after it: the expression has tried.
  if (hasControl(match[1])) throw new Refused('a control character');
  return {
    length: match[0].length,
    field: { text: match[1].replaceAll('\\"', '"'), quoted: true, list: false },
  };
}

function list(text) {
  let quoted = false;
  for (let at = 1; at < text.length; at += 1) {
    if (text[at] === '"' && text[at - 1] !== '\\') quoted = !quoted;
    if (text[at] !== '}' || quoted) continue;
    const inside = text.slice(1, at);
    if (hasControl(inside.replaceAll('\t', ''))) throw new Refused('a control character');
    return { length: at + 1, field: { text: inside, quoted: false, list: true } };
  }
  throw new Refused('a list is not closed');
}

function bare(text) {
  const [word] = /^[^ \t]+/.exec(text);
  if (hasControl(word)) throw new Refused('a control character');
  return { length: word.length, field: { text: word, quoted: false, list: false } };
}

/** Pairs of dimension and object, `20=10`, sorted; the format parts them by blanks and tabs alone. */
export function objectsOf(field) {
  if (!field?.list) throw new Refused('no object list');
  const words = fieldsOf(field.text);
  if (words.length % 2 !== 0 || words.some(({ list: isList }) => isList)) throw new Refused('no pairs');
  const pairs = new Map();
  for (let at = 0; at < words.length; at += 2) {
    const [dimension, code] = [words[at].text, words[at + 1].text];
    if (!/^[1-9][0-9]{0,3}$/.test(dimension) || code === '') throw new Refused('no dimension and object');
    if (pairs.has(dimension) && pairs.get(dimension) !== code)
      throw new Refused('two objects of one dimension');
    pairs.set(dimension, code);
  }
  return [...pairs].map((pair) => pair.join('=')).sort();
}

/** Öre of an amount. */
export function oreOf(field) {
  const match = /^(-?)([0-9]{1,11})(?:\.([0-9]{1,2}))?$/.exec(field && !field.list ? field.text : '');
  if (!match) throw new Refused(`no amount: ${field?.text}`);
  const ore = BigInt(match[2]) * 100n + BigInt((match[3] ?? '').padEnd(2, '0'));
  return match[1] ? -ore : ore;
}

/** `YYYY-MM-DD`; programs write hyphens now and then. */
export function dayOf(field) {
  const match = /^([0-9]{4})(-?)([0-9]{2})\2([0-9]{2})$/.exec(field?.text ?? '');
  if (!match) throw new Refused(`no day: ${field?.text}`);
  const day = `${match[1]}-${match[3]}-${match[4]}`;
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day)
    throw new Refused(`no day: ${day}`);
  return day;
}

export function accountOf(field) {
  if (!/^[0-9]{3,6}$/.test(field?.text ?? '')) throw new Refused(`no account: ${field?.text}`);
  return field.text;
}

/** A text that stands last: without quotes it goes on to the end of the line. */
export function tailOf(fields, from) {
  if (fields[from]?.quoted) return fields[from].text;
  return fields
    .slice(from)
    .map(({ text }) => text)
    .join(' ');
}

function hasControl(text) {
  return [...text].some((letter) => letter < ' ' || letter === '\x7f');
}
