import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { newIdempotencyKey } from '../../api/idempotency-key.js';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatCount } from '../../parts/format-amount.js';
import { Notice } from '../../parts/notice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { CheckStatus } from './check-status.js';
import { documentPath } from './document-paths.js';
import type { ListedDocument } from './documents.answers.js';
import { CHECK_DOCUMENTS } from './documents.queries.js';

interface DocumentListProps {
  readonly forbund: { readonly id: string; readonly slug: string };
  readonly documents: readonly ListedDocument[];
  /** Whether the reader may have them checked together. */
  readonly mayCheck: boolean;
}

/** The documents with what the latest check of each has come to; two or more can be held against each other. */
export function DocumentList({ forbund, documents, mayCheck }: DocumentListProps) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { busy, refused, run } = useAction<{ readonly id: string }>(() => {
    void navigate(documentPath(forbund.slug, chosen[0] as string));
  });
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const check = async () => {
    const input = { forbundId: forbund.id, documentIds: chosen, idempotencyKey: newIdempotencyKey() };
    return (await send(CHECK_DOCUMENTS, { input })).checkDocuments;
  };
  return (
    <>
      <ScrollTable caption="Inlagda handlingar" note="Den senast inlagda först.">
        <thead>
          <tr>
            {mayCheck ? <th scope="col">Välj</th> : null}
            <th scope="col">Handling</th>
            <th scope="col">Slag</th>
            <th scope="col">År</th>
            <th scope="col">Version</th>
            <th scope="col">Fel</th>
            <th scope="col">Att se över</th>
            <th scope="col">Läge</th>
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <DocumentRow
              key={document.id}
              slug={forbund.slug}
              document={document}
              isChosen={chosen.includes(document.id)}
              onToggle={mayCheck ? () => toggle(document.id) : undefined}
            />
          ))}
        </tbody>
      </ScrollTable>
      {mayCheck ? (
        <div className="controls no-print">
          <button
            type="button"
            className="button"
            disabled={chosen.length < 2 || busy}
            onClick={() => void run(check)}
          >
            Håll de valda mot varandra
          </button>
        </div>
      ) : null}
      {refused === undefined ? null : (
        <Notice tone="bad" title="Det gick inte" announce="alert">
          <p>{refused}</p>
        </Notice>
      )}
    </>
  );
}

interface DocumentRowProps {
  readonly slug: string;
  readonly document: ListedDocument;
  readonly isChosen: boolean;
  readonly onToggle: (() => void) | undefined;
}

function DocumentRow({ slug, document, isChosen, onToggle }: DocumentRowProps) {
  const { id, title, kindName, year, isConstructed, versions } = document;
  const [latest] = versions;
  const counts = latest?.check?.state === 'CHECKED' ? latest.check.counts : null;
  return (
    <tr>
      {onToggle ? (
        <td>
          <input type="checkbox" checked={isChosen} aria-label={`Välj ${title}`} onChange={onToggle} />
        </td>
      ) : null}
      <th scope="row">
        <Link to={documentPath(slug, id)}>{title}</Link> {isConstructed ? <ConstructedMark /> : null}
      </th>
      <td>{kindName}</td>
      <td>{year}</td>
      <td>{latest?.version}</td>
      <td>{counts ? formatCount(counts.errors) : ''}</td>
      <td>{counts ? formatCount(counts.warnings) : ''}</td>
      <td>
        <CheckStatus check={latest?.check} />
      </td>
    </tr>
  );
}
