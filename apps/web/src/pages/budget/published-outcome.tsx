import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { OperatingTable } from '../forbund/operating-table.js';
import { BOOK_YEARS } from '../../parts/years.queries.js';
import { PUBLISHED_OUTCOME } from './published-outcome.queries.js';

/** What a year without books has published of its outcome, beside the budget; nothing where nothing is published. */
export function PublishedOutcome({ slug, year }: { slug: string; year: number }) {
  const years = useQuery(BOOK_YEARS, { slug });
  const published = years.data?.forbund.publishedYears.filter((each) => each.year === year).at(-1);
  if (!published) return null;
  return <Published slug={slug} year={year} toPeriod={published.toPeriod} documents={published.documents} />;
}

interface PublishedProps {
  readonly slug: string;
  readonly year: number;
  readonly toPeriod: number;
  readonly documents: readonly string[];
}

function Published({ slug, year, toPeriod, documents }: PublishedProps) {
  const asked = useQuery(PUBLISHED_OUTCOME, { slug, year, toPeriod });
  return (
    <section aria-label="Publicerat utfall">
      <h2>Publicerat utfall</h2>
      <p>
        Året har inga böcker i Samla. Utfallet{toPeriod === 12 ? '' : ` till och med månad ${toPeriod}`} är
        publicerat i {documents.join('; ')}.
      </p>
      <AskedView asked={asked} what="det publicerade utfallet">
        {({ forbund: { statements } }) =>
          statements.operatingStatement ? (
            <OperatingTable {...statements.operatingStatement} year={year} />
          ) : (
            <p>Någon driftredovisning är inte publicerad för året.</p>
          )
        }
      </AskedView>
    </section>
  );
}
