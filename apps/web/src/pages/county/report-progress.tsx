import { Notice } from '../../parts/notice.js';
import type { ReportRun } from './county.answers.js';

/** How far a report has come, and its documents when it is done. */
export function ReportProgress({ run }: { run: ReportRun }) {
  if (run.documents.length > 0) {
    return (
      <Notice tone="good" title="Rapporten är klar" announce="status">
        <ul>
          {run.documents.map(({ format, fileName, url, sha256 }) => (
            <li key={format}>
              <a href={url} download={fileName}>
                {fileName}
              </a>{' '}
              <span className="seal small">Sigill {sha256.slice(0, 12)}…</span>
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  if (run.state === 'FAILED') {
    return (
      <Notice tone="bad" title="Rapporten kunde inte göras" announce="alert">
        <p>{run.lastError}</p>
      </Notice>
    );
  }
  return (
    <div className="progress">
      <label>
        <span>Rapporten görs</span>
        <progress max={100} value={run.progress} />
      </label>
      <p role="status">
        {run.phrase} ({run.progress} %)
      </p>
      {run.lastError ? (
        <Notice tone="warning" title="Ett försök misslyckades" announce="alert">
          <p>{run.lastError}</p>
        </Notice>
      ) : null}
    </div>
  );
}
