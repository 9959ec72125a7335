import { useState } from 'react';

/** Where the reader is in a list that comes a page at a time. */
export interface PagePlace {
  /** From 1. */
  readonly page: number;
  /** Cursor of the page; null for the first. */
  readonly after: string | null;
  readonly onNext: (cursor: string | null) => void;
  readonly onPrevious: () => void;
}

/** Keeps the way back. Another `of` (another year, another filter) begins at the first page again. */
export function usePages(of: string): PagePlace {
  const [place, setPlace] = useState<{ of: string; cursors: readonly (string | null)[] }>({
    of,
    cursors: [null],
  });
  const cursors = place.of === of ? place.cursors : [null];
  return {
    page: cursors.length,
    after: cursors.at(-1) ?? null,
    onNext: (cursor) => setPlace({ of, cursors: [...cursors, cursor] }),
    onPrevious: () => setPlace({ of, cursors: cursors.length > 1 ? cursors.slice(0, -1) : cursors }),
  };
}
