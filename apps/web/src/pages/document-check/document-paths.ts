/** Where a förbund's documents are listed and new ones are chosen. */
export function documentsPath(slug: string): string {
  return `/forbund/${slug}/dokument`;
}

/** The page of one document; it can be left and come back to while it is checked. */
export function documentPath(slug: string, id: string): string {
  return `${documentsPath(slug)}/${encodeURIComponent(id)}`;
}
