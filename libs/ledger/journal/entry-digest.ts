import { hash } from 'node:crypto';
import { contentOf } from '@samla/domain/journal/difference.js';
import type { Entry } from '@samla/domain/journal/entry.js';

/** Characters of a digest in base64: 128 bits. */
const LENGTH = 22;

/** What an entry says, in few characters: two entries with the same digest are booked alike. */
export function digestOf(entry: Pick<Entry, 'date' | 'text' | 'rows'>): string {
  return hash('sha256', contentOf(entry), 'base64url').slice(0, LENGTH);
}
