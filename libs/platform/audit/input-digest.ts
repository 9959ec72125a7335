import { createHash } from 'node:crypto';

/** Inputs of which not even a hash is kept: what is short can be guessed from it. */
const SECRET = /password|token|secret/i;

/** Texts so long are files: hashed on their own, so that no copy of one is made in memory. */
const LONG = 10_000;

/** SHA-256, hex, of an input without its secrets, for the trail; the order of keys does not matter. */
export function inputDigest(input: unknown): string {
  return sha256(JSON.stringify(input ?? null, withoutSecrets));
}

function withoutSecrets(key: string, value: unknown): unknown {
  if (SECRET.test(key)) return undefined;
  if (typeof value === 'string' && value.length > LONG) return sha256(value);
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
