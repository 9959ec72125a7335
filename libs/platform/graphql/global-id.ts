import { DomainError } from '@samla/domain/errors/domain-error.js';
import { validate } from 'uuid';

/** An opaque id that is unique over all types: the type and its key. */
export function toGlobalId(type: string, ...key: readonly string[]): string {
  return Buffer.from([type, ...key].join(':'), 'utf8').toString('base64url');
}

/** The key inside a global id of that type; a malformed id and another type's are `NOT_FOUND`, like an unknown one. */
export function fromGlobalId(type: string, id: string): string[] {
  const [found, ...key] = Buffer.from(id, 'base64url').toString('utf8').split(':');
  if (found !== type || key.length === 0 || key.some((part) => part === '')) throw unknown();
  return key;
}

/** As `fromGlobalId`, for a type with one key. */
export function keyOf(type: string, id: string): string {
  return fromGlobalId(type, id)[0] as string;
}

/** As `keyOf`, for a type whose key is a UUID: whatever else stands there never reaches the database. */
export function uuidOf(type: string, id: string): string {
  const key = keyOf(type, id);
  if (!validate(key)) throw unknown();
  return key;
}

function unknown(): DomainError {
  return new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
