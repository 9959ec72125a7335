import { Notice } from '../../parts/notice.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { CheckProgress } from './check-progress.js';
import { CheckSummary } from './check-summary.js';
import { CheckedTables } from './checked-tables.js';
import type { Check } from './documents.answers.js';
import { FindingList } from './finding-list.js';
import { TieList } from './tie-list.js';
import { isUnderWay } from './use-check-progress.js';

interface CheckViewProps {
  readonly forbund: { readonly id: string; readonly slug: string };
  readonly check: Check;
  readonly title: string;
  /** Asks the server again how the check stands. */
  readonly reload: () => void;
}

/** A check as the server says it stands: under way, refused, given up, or with what it found. */
export function CheckView({ forbund, check, title, reload }: CheckViewProps) {
  const mayAnswer = mayInForbund(useViewer(), forbund.slug, 'WRITE_PLAN');
  if (isUnderWay(check)) return <CheckProgress slug={forbund.slug} begun={check} onEnd={reload} />;
  if (check.state !== 'CHECKED')
    return (
      <Notice
        tone="bad"
        title={check.state === 'REFUSED' ? 'Handlingen går inte att läsa' : 'Kontrollen misslyckades'}
        announce="status"
      >
        <p>{check.lastError}</p>
      </Notice>
    );
  const { counts, documents } = check;
  const tables = documents.reduce((sum, each) => sum + (each.tables ?? 0), 0);
  return (
    <>
      {documents.length > 1 ? (
        <p>
          Kontrollerad tillsammans:{' '}
          {documents.map((each) => `${each.title} (version ${each.version})`).join(', ')}.
        </p>
      ) : null}
      <CheckSummary counts={counts} tables={tables} />
      <FindingList forbund={forbund} check={check} title={title} mayAnswer={mayAnswer} onAnswered={reload} />
      <CheckedTables forbund={forbund} checkId={check.id} mayPublish={mayAnswer} />
      <TieList slug={forbund.slug} checkId={check.id} count={counts.ties} />
    </>
  );
}
