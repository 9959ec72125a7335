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
