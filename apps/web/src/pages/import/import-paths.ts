/** Where a förbund's imports are listed and a file is chosen. */
export function importsPath(slug: string): string {
  return `/forbund/${slug}/import`;
}

/** The page of one ordered import; it can be left and come back to. */
export function jobPath(slug: string, id: string): string {
  return `${importsPath(slug)}/${encodeURIComponent(id)}`;
}

/** A booked file opened in the list. */
export function runPath(slug: string, id: string): string {
  return `${importsPath(slug)}?visa=${encodeURIComponent(id)}`;
}

/** The statements of a year. */
export function statementsPath(slug: string, year: number): string {
  return `/forbund/${slug}?ar=${year}`;
}

/** The journal of a year. */
export function journalPath(slug: string, year: number): string {
  return `/forbund/${slug}/grundbok?ar=${year}`;
}
