import { Drawer } from '../../parts/drawer.js';
import { formatCount } from '../../parts/format-amount.js';
import { formatTime } from '../../parts/format-date.js';
import { AccountsNotice } from './accounts-notice.js';
import { FaultReport } from './fault-report.js';
import type { BookedFile, ImportForbund } from './import.answers.js';
import { listed } from './plan-facts.js';

interface BookedFileDrawerProps {
  readonly forbund: ImportForbund;
  readonly file: BookedFile;
  readonly onClose: () => void;
}

/** A booked file: who and when, what it held, what was to be judged. */
export function BookedFileDrawer({ forbund, file, onClose }: BookedFileDrawerProps) {
  return (
    <Drawer title={file.fileName} eyebrow={`${forbund.name}, bokförd fil`} onClose={onClose}>
      <dl className="plan">
        <div>
          <dt>Bokförd</dt>
          <dd>
            {formatTime(file.bookedAt)} av {file.bookedBy}
          </dd>
        </div>
        <div>
          <dt>Verifikationer och rader</dt>
          <dd>
            {formatCount(file.entries)} och {formatCount(file.rows)}
          </dd>
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
      <AccountsNotice accounts={file.unmappedAccounts} isBooked />
      <FaultReport title="Att bedöma" fileName={file.fileName} faults={file.warnings} />
    </Drawer>
  );
}
