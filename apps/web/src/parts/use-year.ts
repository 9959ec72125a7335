import { useQuery, type Asked } from '../api/use-query.js';
import { BOOK_YEARS, COUNTY_YEARS, type BookYear } from './years.queries.js';

/** The year that a page shows, and those that it offers. */
export interface ShownYear {
  /** Undefined until it is known. */
  readonly year: number | undefined;
  readonly years: readonly number[];
  /** Of a förbund: what is locked in each. */
  readonly bookYears: readonly BookYear[];
  /** Joins the wait for the years, and their refusal, to a question that cannot be asked before. */
  readonly before: <Answer>(asked: Asked<Answer>) => Asked<Answer>;
}

/** The chosen year, or the latest that the förbund has books for; without books the one before this. */
export function useBookYear(slug: string, chosen: number | undefined): ShownYear {
  const asked = useQuery(BOOK_YEARS, { slug });
  const bookYears = asked.data?.forbund.fiscalYears ?? [];
  return shown(
    asked,
    chosen,
    bookYears.map(({ year }) => year),
    bookYears,
  );
}

/** The year whose statements are shown, from books or from documents. */
export interface StatementYear extends ShownYear {
  /** The last month that there are figures to; of a year with books the whole year. */
  readonly toPeriod: number;
  /** The documents that a year without books is published in; none for books. */
  readonly documents: readonly string[];
  /** False while it is not known which years have books and which are published. */
  readonly isKnown: boolean;
}

/** As `useBookYear`, with the years that are published and have no books among those offered. */
export function useStatementYear(slug: string, chosen: number | undefined): StatementYear {
  const asked = useQuery(BOOK_YEARS, { slug });
  const { fiscalYears = [], publishedYears = [] } = asked.data?.forbund ?? {};
  const booked = fiscalYears.map(({ year }) => year);
  const years = [...new Set([...booked, ...publishedYears.map(({ year }) => year)])].sort((a, b) => a - b);
  const year = shown(asked, chosen, years, fiscalYears);
  const published =
    year.year === undefined || booked.includes(year.year)
      ? []
      : publishedYears.filter((each) => each.year === year.year);
  return {
    ...year,
    toPeriod: published.at(-1)?.toPeriod ?? 12,
    documents: [...new Set(published.flatMap(({ documents }) => documents))],
    isKnown: asked.data !== undefined || asked.error !== undefined,
  };
}

/** The chosen year, or the latest that anything is handed in for in the county. */
export function useCountyYear(slug: string, chosen: number | undefined): ShownYear {
  const asked = useQuery(COUNTY_YEARS, { slug });
  return shown(asked, chosen, asked.data?.county.years ?? [], []);
}

function shown<Years>(
  asked: Asked<Years>,
  chosen: number | undefined,
  years: readonly number[],
  bookYears: readonly BookYear[],
): ShownYear {
  const latest = asked.data === undefined ? undefined : (years.at(-1) ?? new Date().getFullYear() - 1);
  return {
    year: chosen ?? latest,
    years,
    bookYears,
    before: (then) => {
      if (chosen !== undefined || !asked.error) return then;
      return { ...then, error: asked.error, loading: asked.loading, reload: asked.reload };
    },
  };
}
