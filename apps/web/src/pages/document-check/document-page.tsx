import { Link, useParams, useSearchParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { CheckView } from './check-view.js';
import { documentsPath } from './document-paths.js';
import type { Version } from './documents.answers.js';
import { DOCUMENT_WITH_VERSIONS } from './documents.queries.js';
import { NewVersion } from './new-version.js';
import { VersionHistory } from './version-history.js';

/** One document: what the check of a version found, what has been said about it, and its history. */
export function DocumentPage() {
  const { slug = '', document: id = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  const asked = useQuery(DOCUMENT_WITH_VERSIONS, { slug, id });
  const mayWrite = mayInForbund(useViewer(), slug, 'WRITE_PLAN');
  const document = asked.data?.forbund.document;
  return (
    <>
      <PageHeading title={document?.title ?? 'Handling'} eyebrow={asked.data?.forbund.name ?? 'Förbundet'}>
        <p className="lead">
          {document ? `${document.kindName} ${document.year}. ` : ''}
          {document?.isConstructed ? <ConstructedMark /> : null}{' '}
          <Link to={documentsPath(slug)}>Alla handlingar</Link>
        </p>
      </PageHeading>
      <AskedView asked={asked} what="handlingen">
        {({ forbund }) => {
          const { versions, title } = forbund.document;
          const version = versionOf(versions, search.get('version'));
          return (
            <>
              {version?.check ? (
                <CheckView
                  key={version.check.id}
                  forbund={forbund}
                  check={version.check}
                  title={title}
                  reload={asked.reload}
                />
              ) : null}
              <VersionHistory
                versions={versions}
                shown={version?.version ?? 0}
                onShow={(shown) => setSearch({ version: String(shown) })}
              />
              {mayWrite ? (
                <NewVersion
                  forbund={forbund}
                  documentId={id}
                  onAdded={() => {
                    setSearch({});
                    asked.reload();
                  }}
                />
              ) : null}
            </>
          );
        }}
      </AskedView>
    </>
  );
}

/** The version that is asked for; the latest without one. */
function versionOf(versions: readonly Version[], asked: string | null): Version | undefined {
  return versions.find(({ version }) => String(version) === asked) ?? versions[0];
}
