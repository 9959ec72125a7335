import { formatTime } from '../../parts/format-date.js';
import { Notice } from '../../parts/notice.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { StatusMark } from '../../parts/status-mark.js';
import type { Column, Consolidation } from './county.answers.js';
import { colourClass } from './forbund-colours.js';

/** Who has handed in, what is missing, and what else the reader must know. */
export function CountyStatus({ consolidation }: { consolidation: Consolidation }) {
  const { columns, findings, status, knownAt } = consolidation;
  return (
    <section aria-labelledby="lage-rubrik">
      <h2 id="lage-rubrik">Läget</h2>
      {status === 'COMPLETE' ? (
        <Notice tone="good" title="Komplett: alla förbund har godkända inlämningar." />
      ) : (
        <Notice tone="warning" title="Inte komplett: summorna för länet saknar något." />
      )}
      {findings.length > 0 ? (
        <Notice tone="warning" title="Att reda ut">
          <ul className="findings">
            {findings.map(({ code, message }) => (
              <li key={`${code}${message}`}>{message}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <ul className="columns-status">
        {columns.map((column, index) => (
          <ColumnStatus key={column.forbund.slug} column={column} index={index} />
        ))}
      </ul>
      <p className="small">Så som det var känt {formatTime(knownAt)}.</p>
    </section>
  );
}

function ColumnStatus({ column, index }: { column: Column; index: number }) {
  const { submission } = column;
  return (
    <li className={`column-card ${colourClass(index)}`}>
      <p className="column-name">{column.forbund.name}</p>
      {submission ? (
        <>
          <p className="marks">
            <StatusMark tone="good">Godkänd</StatusMark>
            {submission.isConstructed ? <ConstructedMark /> : null}
          </p>
          <p className="small">
            Version {submission.version}, godkänd {formatTime(submission.approvedAt)}
            <br />
            <span className="seal" title={submission.sha256}>
              Sigill {submission.sha256.slice(0, 12)}…
            </span>
          </p>
        </>
      ) : (
        <p className="marks">
          <StatusMark tone="warning">Saknas</StatusMark>
        </p>
      )}
    </li>
  );
}
