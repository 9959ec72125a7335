import { Link } from 'react-router';
import { formatDay } from '../../parts/format-date.js';
import { Notice } from '../../parts/notice.js';
import type { InsatsFacts } from './insatser.answers.js';

/** Reports that should have come, each with the insats that owes it. */
export function LateReports({ slug, insatser }: { slug: string; insatser: readonly InsatsFacts[] }) {
  const late = insatser.flatMap((insats) =>
    insats.reports.filter(({ state }) => state === 'LATE').map((report) => ({ insats, report })),
  );
  if (late.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={late.length === 1 ? 'En rapport är försenad' : `${late.length} rapporter är försenade`}
    >
      <ul>
        {late.map(({ insats, report }) => (
          <li key={report.id}>
            <Link to={`/forbund/${slug}/insatser/${encodeURIComponent(insats.code)}`}>{insats.name}</Link>:{' '}
            {report.title}, skulle ha kommit {formatDay(report.dueOn)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
