/**
 * Since when is not always known: the database holds the earliest date of all, the code null. `FROM` reads it and
 * `storedFrom` writes it.
 */
export const FROM = `nullif(valid_from, '-infinity')::text as "validFrom"`;

/** A first day as it is stored: `YYYY-MM-DD`, or before all days where it is not known. */
export function storedFrom(validFrom: string | null): string {
  return validFrom ?? '-infinity';
}
