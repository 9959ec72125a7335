import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { Pages } from '../../parts/pages.js';
import { usePages } from '../../parts/use-pages.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { DocumentList } from './document-list.js';
import { DOCUMENTS } from './documents.queries.js';
import { NewDocuments } from './new-documents.js';
import { QuickCheck } from './quick-check.js';

/** The documents of a förbund and what a check of them found; new ones are chosen here. */
export function DocumentsPage() {
  const { slug = '' } = useParams();
  const { page, after, onNext, onPrevious } = usePages(slug);
  const asked = useQuery(DOCUMENTS, { slug, after });
  const mayWrite = mayInForbund(useViewer(), slug, 'WRITE_PLAN');
  return (
    <>
      <PageHeading title="Kontrollräkning" eyebrow={asked.data?.forbund.name ?? 'Förbundet'}>
        <p className="lead">
          Samla läser tabeller och text i en handling, räknar om summor, avvikelser och procent, och håller
          tabeller, år och handlingar mot varandra. Det som inte stämmer visas med plats, belopp och vad som
          följer av det.
        </p>
      </PageHeading>
      <AskedView asked={asked} what="handlingarna">
        {({ forbund }) => (
          <>
            {mayWrite ? <NewDocuments forbund={forbund} /> : null}
            <section aria-labelledby="handlingar">
              <h2 id="handlingar">Handlingar</h2>
              {forbund.documents.edges.length === 0 ? (
                <p>Ingen handling är inlagd än.</p>
              ) : (
                <DocumentList
                  forbund={forbund}
                  documents={forbund.documents.edges.map(({ node }) => node)}
                  mayCheck={mayWrite}
                />
              )}
              <Pages
                of="handlingar"
                page={page}
                more={forbund.documents.pageInfo}
                onNext={onNext}
                onPrevious={onPrevious}
              />
            </section>
            <QuickCheck />
          </>
        )}
      </AskedView>
    </>
  );
}
