import { own } from './fault.js';

/** One object that a row is tagged with: the dimension's number and the object's code. */
export interface ObjectRef {
  readonly dimension: number;
  readonly code: string;
}

// Blanks and tabs part fields, and nothing else does: a no-break space is a letter of a code. A brace that opens in a list
// is the list's after it.
const PART = /"((?:[^"\\]|\\(?!")|\\")*)"|([^ \t"{]+)/y;
const BLANKS = /[ \t]*/y;
const MOST_REMEMBERED = 20_000;
const MOST_REMEMBERED_LENGTH = 200;
/** The longest code of an object, and the longest series or number of an entry: they are keys of the books. */
export const MOST_CODE_LENGTH = 100;
/** No row has so many objects; a list beyond it is a quote that was never closed. */
const MOST_LIST_LENGTH = 10_000;
const NONE: readonly ObjectRef[] = Object.freeze([]);

/**
 * Reads what stands between the braces of an object list; undefined if it is not pairs of dimension and object, or names two
 * objects of one dimension: a row is tagged with one.
 */
export function readObjectList(text: string): readonly ObjectRef[] | undefined {
  const parts = text.length <= MOST_LIST_LENGTH ? split(text) : undefined;
  if (!parts || parts.length % 2 !== 0) return undefined;
  if (parts.length === 0) return NONE;
  const refs: ObjectRef[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const dimension = parts[index]!;
    const code = parts[index + 1]!;
    if (!/^[1-9]\d{0,3}$/.test(dimension) || code === '' || code.length > MOST_CODE_LENGTH) return undefined;
    const ref = { dimension: Number.parseInt(dimension, 10), code: own(code) };
    const other = refs.find((each) => each.dimension === ref.dimension);
    if (other && other.code !== ref.code) return undefined;
    if (!other) refs.push(ref);
  }
  return Object.freeze(refs);
}

/** A reader that gives the same list for the same text: rows of a file share few combinations of objects. */
export function rememberingListReader(): (text: string) => readonly ObjectRef[] | undefined {
  const known = new Map<string, readonly ObjectRef[] | undefined>();
  return (text) => {
    if (text === '') return NONE;
    let list = known.get(text);
    if (list === undefined && !known.has(text)) {
      list = readObjectList(text);
      if (text.length <= MOST_REMEMBERED_LENGTH && known.size < MOST_REMEMBERED) known.set(own(text), list);
    }
    return list;
  };
}

function split(text: string): string[] | undefined {
  const parts: string[] = [];
  let at = skipBlanks(text, 0);
  while (at < text.length) {
    PART.lastIndex = at;
    const match = PART.exec(text);
    if (!match) return undefined;
    parts.push(match[2] ?? match[1]!.replaceAll('\\"', '"'));
    const after = PART.lastIndex;
    at = skipBlanks(text, after);
    if (at === after && at < text.length) return undefined;
  }
  return parts;
}

function skipBlanks(text: string, at: number): number {
  BLANKS.lastIndex = at;
  BLANKS.exec(text);
  return BLANKS.lastIndex;
}
