import { DomainError } from '@samla/domain/errors/domain-error.js';

const USERNAME = /^[\p{Ll}0-9][\p{Ll}0-9._@-]{1,99}$/u;
const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;

/** The form in which a user name is stored and compared: without surrounding blanks, in lower case, composed letters. */
export function normaliseUsername(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

/** The user name in its stored form; refuses with `USERNAME_INVALID` what cannot be one. */
export function checkedUsername(text: string): string {
  const username = normaliseUsername(text);
  if (USERNAME.test(username)) return username;
  throw new DomainError(
    'USERNAME_INVALID',
    'Ett användarnamn har 2–100 tecken: små bokstäver, siffror, punkt, bindestreck, understreck eller @.',
  );
}

/** Refuses, with `PASSWORD_WEAK`, a password that is too short to withstand guessing, or absurdly long. */
export function assertPassword(password: string): void {
  if (password.length >= SHORTEST_PASSWORD && password.length <= LONGEST_PASSWORD) return;
  throw new DomainError(
    'PASSWORD_WEAK',
    `Lösenordet ska ha mellan ${SHORTEST_PASSWORD} och ${LONGEST_PASSWORD} tecken.`,
  );
}

/** Whether a sign-in could at all be right: spares the hash, and the table of failures, from absurd texts. */
export function isPlausible(username: string, password: string): boolean {
  return USERNAME.test(username) && password.length > 0 && password.length <= LONGEST_PASSWORD;
}
