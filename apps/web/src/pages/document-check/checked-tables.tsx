import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { Notice } from '../../parts/notice.js';
import { Pages } from '../../parts/pages.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import { usePages } from '../../parts/use-pages.js';
import { UNITS } from '../published/published-words.js';
import type { CheckedTable } from './documents.answers.js';
import { CHECKED_TABLES, type TablePublished } from './documents.queries.js';
import { PublishTableDialog } from './publish-table-dialog.js';

interface CheckedTablesProps {
  readonly forbund: { readonly id: string; readonly slug: string };
  readonly checkId: string;
  readonly mayPublish: boolean;
}

/** The tables that the check recognised, folded, each to be taken in as published. */
export function CheckedTables(props: CheckedTablesProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="ties" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Tabellerna i handlingen</summary>
      {isOpen ? <Tables {...props} /> : null}
    </details>
  );
}

function Tables({ forbund, checkId, mayPublish }: CheckedTablesProps) {
  const { page, after, onNext, onPrevious } = usePages(checkId);
  const asked = useQuery(CHECKED_TABLES, { slug: forbund.slug, id: checkId, after });
  const [chosen, setChosen] = useState<CheckedTable>();
  const [published, setPublished] = useState<TablePublished>();
  return (
    <AskedView asked={asked} what="tabellerna">
      {({ forbund: { documentCheck } }) => (
        <>
          {published ? <Taken slug={forbund.slug} published={published} /> : null}
          <ScrollTable caption="Tabeller i handlingen">
            <thead>
              <tr>
                <th scope="col">Tabell</th>
                <th scope="col">Handling</th>
                <th scope="col">Enhet</th>
                <th scope="col">Rader</th>
                <th scope="col">Obesvarade fel</th>
                {mayPublish ? <th scope="col">Publicerat</th> : null}
              </tr>
            </thead>
            <tbody>
              {documentCheck.tables.edges.map(({ node }) => (
                <TableRow
                  key={node.id}
                  table={node}
                  onPublish={mayPublish ? () => setChosen(node) : undefined}
                />
              ))}
            </tbody>
          </ScrollTable>
          <Pages
            of="tabeller"
            page={page}
            more={documentCheck.tables.pageInfo}
            onNext={onNext}
            onPrevious={onPrevious}
          />
          {chosen ? (
            <PublishTableDialog
              forbundId={forbund.id}
              table={chosen}
              onDone={(done) => {
                setPublished(done);
                setChosen(undefined);
              }}
              onClose={() => setChosen(undefined)}
            />
          ) : null}
        </>
      )}
    </AskedView>
  );
}

function Taken({ slug, published }: { readonly slug: string; readonly published: TablePublished }) {
  const { isKnown, table, document } = published;
  return (
    <Notice tone="good" title={isKnown ? 'Tabellen fanns redan' : 'Tabellen är inlagd'} announce="status">
      <p>
        {table.name} ur {document.title}. <Link to={`/forbund/${slug}/publicerat`}>Visa det publicerade</Link>
      </p>
    </Notice>
  );
}

interface TableRowProps {
  readonly table: CheckedTable;
  /** Absent for who may not publish. */
  readonly onPublish: (() => void) | undefined;
}

function TableRow({ table, onPublish }: TableRowProps) {
  const { number, name, section, document, version, unit, rows, openErrors } = table;
  return (
    <tr>
      <th scope="row">
        {number}. {name}
        {section === '' || section === name ? null : <span className="small"> {section}</span>}
      </th>
      <td>
        {document}, version {version}
      </td>
      <td>{unit === null ? 'inte angiven' : UNITS[unit]}</td>
      <td>{rows}</td>
      <td>{openErrors === 0 ? '–' : <StatusMark tone="bad">{`${openErrors} fel`}</StatusMark>}</td>
      {onPublish ? (
        <td>
          <button type="button" className="button no-print" onClick={onPublish}>
            Lägg in som publicerad tabell …
            <span className="visually-hidden">
              {' '}
              {number}. {name}
            </span>
          </button>
        </td>
      ) : null}
    </tr>
  );
}
