import { hash, verify } from '@node-rs/argon2';

/** Argon2id (the library's default kind) with 19 MiB, two passes, one lane: OWASP's least setting for servers. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A well-formed hash of the same cost that no password has: what is compared when there is nobody to compare with. */
const NOBODY = `$argon2id$v=19$m=19456,t=2,p=1$${zeroes(16)}$${zeroes(32)}`;

/** The hash of a password in PHC text form, with a salt of its own. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether the password is the one that was hashed; takes as long for a user who does not exist (null). */
export function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  return verify(stored ?? NOBODY, password);
}

function zeroes(bytes: number): string {
  return Buffer.alloc(bytes).toString('base64').replaceAll('=', '');
}
