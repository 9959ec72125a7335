interface PagesProps {
  /** What the pages hold, as in “Sidor med verifikationer”. */
  readonly of: string;
  /** From 1. */
  readonly page: number;
  readonly more: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly onNext: (cursor: string | null) => void;
  readonly onPrevious: () => void;
}

/** The way on and back through a long list; nothing where one page holds it all. */
export function Pages({ of, page, more, onNext, onPrevious }: PagesProps) {
  if (page === 1 && !more.hasNextPage) return null;
  return (
    <nav className="pages" aria-label={`Sidor med ${of}`}>
      <button type="button" className="button button-quiet" disabled={page === 1} onClick={onPrevious}>
        Föregående
      </button>
      <span>Sida {page}</span>
      <button
        type="button"
        className="button button-quiet"
        disabled={!more.hasNextPage}
        onClick={() => onNext(more.endCursor)}
      >
        Nästa
      </button>
    </nav>
  );
}
