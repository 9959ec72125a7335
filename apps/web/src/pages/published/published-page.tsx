import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { Notice } from '../../parts/notice.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { AgainstBooks } from './against-books.js';
import { CsvImport } from './csv-import.js';
import { PrintedTable } from './printed-table.js';
import { DOCUMENTS, type PublishedDocument, TABLES } from './published.queries.js';
import { KINDS } from './published-words.js';
import { TableForm } from './table-form.js';

/** What a förbund has published: documents, their tables as printed, and how they stand to the books. */
export function PublishedPage() {
  const { slug = '' } = useParams();
  const asked = useQuery(DOCUMENTS, { slug });
  const [doing, setDoing] = useState<'FORM' | 'CSV'>();
  const [done, setDone] = useState<string>();
  const viewer = useViewer();
  const mayWrite = mayInForbund(viewer, slug, 'WRITE_PLAN');
  const finish = (what: string) => {
    setDoing(undefined);
    setDone(what);
    asked.reload();
  };
  return (
    <>
      <PageHeading title="Publicerat" eyebrow={asked.data?.forbund.name ?? 'Förbundet'}>
        <p className="lead">
          Belopp som de är tryckta i förbundets dokument. Ingenting är rättat, och inget av det blandas med
          bokföringen.
        </p>
      </PageHeading>
      {mayWrite ? <Entry mayRead={mayInForbund(viewer, slug, 'IMPORT_BOOKS')} onChoose={setDoing} /> : null}
      {done ? <Notice tone="good" title={done} announce="status" /> : null}
      <AskedView asked={asked} what="dokumenten">
        {({ forbund: { id, publishedDocuments } }) => {
          const documents = publishedDocuments.edges.map(({ node }) => node);
          return (
            <>
              {doing === 'FORM' ? (
                <TableForm
                  forbundId={id}
                  onDone={({ table, isKnown }) =>
                    finish(
                      isKnown
                        ? `${table.name} fanns redan`
                        : `${table.name} är införd, version ${table.version}`,
                    )
                  }
                  onClose={() => setDoing(undefined)}
                />
              ) : null}
              {doing === 'CSV' ? (
                <CsvImport
                  forbund={{ id, slug }}
                  onDone={(tables) => finish(`${tables.length} tabeller är inlästa`)}
                  onClose={() => setDoing(undefined)}
                />
              ) : null}
              <Chosen key={done} slug={slug} documents={documents} />
            </>
          );
        }}
      </AskedView>
    </>
  );
}

function Entry({ mayRead, onChoose }: { mayRead: boolean; onChoose: (what: 'FORM' | 'CSV') => void }) {
  return (
    <div className="controls no-print">
      <button type="button" className="button" onClick={() => onChoose('FORM')}>
        För in tabell …
      </button>
      {mayRead ? (
        <button type="button" className="button" onClick={() => onChoose('CSV')}>
          Läs in CSV …
        </button>
      ) : null}
    </div>
  );
}

function Chosen({ slug, documents }: { slug: string; documents: readonly PublishedDocument[] }) {
  const [params, setParams] = useSearchParams();
  const chosen =
    documents.find((each) => each.id === params.get('dokument')) ?? ofYear(documents, params.get('ar'));
  if (!chosen) return <p>Inget dokument är upplagt.</p>;
  return (
    <>
      <DocumentChoice
        documents={documents}
        chosen={chosen}
        onChoose={(document) => setParams({ dokument: document })}
      />
      <Document key={chosen.id} slug={slug} document={chosen} />
    </>
  );
}

/** What was published of a year, its annual report before a plan; without a year, or one of which nothing is, the first. */
function ofYear(documents: readonly PublishedDocument[], year: string | null): PublishedDocument | undefined {
  const own = documents.filter((each) => String(each.year) === year);
  return own.find(({ kind }) => kind !== 'PLAN') ?? own[0] ?? documents[0];
}

interface DocumentChoiceProps {
  readonly documents: readonly PublishedDocument[];
  readonly chosen: PublishedDocument;
  readonly onChoose: (id: string) => void;
}

function DocumentChoice({ documents, chosen, onChoose }: DocumentChoiceProps) {
  return (
    <label className="field field-inline no-print">
      <span>Dokument</span>
      <select value={chosen.id} onChange={(event) => onChoose(event.target.value)}>
        {documents.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}

function Document({
  slug,
  document: { id, title, year, kind },
}: {
  slug: string;
  document: PublishedDocument;
}) {
  const asked = useQuery(TABLES, { slug, id });
  return (
    <>
      <h2>{title}</h2>
      <p>
        {KINDS[kind]}, {year}
      </p>
      <AskedView asked={asked} what="tabellerna">
        {({ forbund: { publishedDocument } }) => (
          <>
            {publishedDocument.tables.map((table) => (
              <PrintedTable key={table.id} table={table} document={title} />
            ))}
          </>
        )}
      </AskedView>
      {kind === 'PLAN' ? null : <AgainstBooks slug={slug} year={year} />}
    </>
  );
}
