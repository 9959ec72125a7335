import { randomUUID } from 'node:crypto';

/** Texts of one value that are kept, for as many selections; the first one goes when there are more. */
const MOST_TEXTS = 8;

/** The texts of values that are the same from answer to answer, by the selection that they are the text of. */
const TEXTS = new WeakMap<object, Map<object, string>>();

/** Stands in JSON for a part while the rest is written; nobody can know it, so no text that somebody wrote holds it. */
const MARK = `kept-part-${randomUUID()}:`;
const MARKED = new RegExp(`"${MARK}(\\d+)"`, 'g');

/** The parts of what is being written just now. */
let writing: KeptPart[] | null = null;

/** A part of an answer that is JSON already. */
export class KeptPart {
  constructor(readonly text: string) {}

  /** The text of `value` under `selection`, written by `write` the first time. `value` never changes. */
  static of(value: object, selection: object, write: () => string): KeptPart {
    const texts = TEXTS.get(value) ?? new Map<object, string>();
    TEXTS.set(value, texts);
    const known = texts.get(selection);
    if (known !== undefined) return new KeptPart(known);
    const text = write();
    const [oldest] = texts.keys();
    if (oldest && texts.size >= MOST_TEXTS) texts.delete(oldest);
    texts.set(selection, text);
    return new KeptPart(text);
  }

  toJSON(): unknown {
    if (writing === null) return JSON.parse(this.text);
    return `${MARK}${writing.push(this) - 1}`;
  }
}

/** An answer as JSON, as `JSON.stringify` writes it, with the parts put in that are text already. */
export function jsonWithParts(value: unknown): string {
  const parts: KeptPart[] = [];
  writing = parts;
  try {
    const text = JSON.stringify(value);
    if (parts.length === 0) return text;
    return text.replace(MARKED, (_mark, at: string) => (parts[Number.parseInt(at, 10)] as KeptPart).text);
  } finally {
    writing = null;
  }
}
