import { Link } from 'react-router';
import { Drawer } from '../../parts/drawer.js';
import { formatCount } from '../../parts/format-amount.js';
import { formatTime } from '../../parts/format-date.js';
import { Notice } from '../../parts/notice.js';
import { AccountsNotice } from './accounts-notice.js';
import { FaultReport } from './fault-report.js';
import type { BookedFile, ImportForbund } from './import.answers.js';
import { journalPath, statementsPath } from './import-paths.js';
import { listed } from './plan-facts.js';
import { Reverse } from './reverse.js';

interface BookedFileDrawerProps {
  readonly forbund: ImportForbund;
  readonly file: BookedFile;
  /** Told when the file has been reversed here; left out for those who may not. */
  readonly onReversed: (() => void) | undefined;
  readonly onClose: () => void;
}

/** A booked file: who and when, what it held, what was to be judged. */
export function BookedFileDrawer({ forbund, file, onReversed, onClose }: BookedFileDrawerProps) {
  const kind = file.isReversal ? 'återföring' : 'bokförd fil';
  const stands = !file.isReversal && file.reversedBy === null;
  return (
    <Drawer title={file.fileName} eyebrow={`${forbund.name}, ${kind}`} onClose={onClose}>
      <Standing file={file} />
      <Facts file={file} />
      <div className="controls">
        <Link to={statementsPath(forbund.slug, file.year)} className="button">
          Resultat- och balansräkning {file.year}
        </Link>
        <Link to={journalPath(forbund.slug, file.year)} className="button">
          Grundbok {file.year}
        </Link>
        {onReversed && stands ? <Reverse forbund={forbund} file={file} onReversed={onReversed} /> : null}
      </div>
      <AccountsNotice accounts={file.unmappedAccounts} isBooked />
      <FaultReport title="Att bedöma" fileName={file.fileName} faults={file.warnings} />
    </Drawer>
  );
}

function differencesOf({ differences: { added, same, changed, removed } }: BookedFile): string {
  return [added, same, changed, removed].map(formatCount).join(', ');
}

/** Whether the file counts. */
function Standing({ file }: { file: BookedFile }) {
  return (
    <>
      {file.reversedBy === null ? null : (
        <Notice tone="warning" title="Filen är återförd">
          <p>Varje verifikation ur den har fått en rättelse. Återföringen står i listan.</p>
        </Notice>
      )}
      {file.isReversal ? (
        <Notice tone="info" title="Det här är en återföring">
          <p>Skäl: {file.reason}</p>
        </Notice>
      ) : null}
    </>
  );
}

function Facts({ file }: { file: BookedFile }) {
  return (
    <dl className="plan">
      <div>
        <dt>{file.isReversal ? 'Återförd' : 'Bokförd'}</dt>
        <dd>
          {formatTime(file.bookedAt)} av {file.bookedBy}
        </dd>
      </div>
      <div>
        <dt>Räkenskapsår och SIE-typ</dt>
        <dd>
          {file.year}, typ {file.fileType}
        </dd>
      </div>
      <div>
        <dt>Verifikationer och rader</dt>
        <dd>
          {formatCount(file.entries)} och {formatCount(file.rows)}
        </dd>
      </div>
      <div>
        <dt>Nya, lika, ändrade, borttagna</dt>
        <dd>{differencesOf(file)}</dd>
      </div>
      <div>
        <dt>Nya konton</dt>
        <dd>{listed(file.newAccounts)}</dd>
      </div>
      <div>
        <dt>Teckenuppsättning</dt>
        <dd>{file.charset}</dd>
      </div>
      <div>
        <dt>Filens sigill (SHA-256)</dt>
        <dd className="seal">{file.sha256}</dd>
      </div>
    </dl>
  );
}
