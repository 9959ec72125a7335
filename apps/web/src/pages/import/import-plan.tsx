import { formatCount } from '../../parts/format-amount.js';
import type { ImportReport } from './import.answers.js';

/** The file in figures: how much it holds, and what is new in it. */
export function ImportPlan({ report }: { report: ImportReport }) {
  return (
    <dl className="plan">
      <div>
        <dt>Verifikationer</dt>
        <dd>{formatCount(report.entries)}</dd>
      </div>
      <div>
        <dt>Konteringsrader</dt>
        <dd>{formatCount(report.rows)}</dd>
      </div>
      <div>
        <dt>Nya konton</dt>
        <dd>{listed(report.newAccounts)}</dd>
      </div>
      <div>
        <dt>Konton utan rad i uppställningen</dt>
        <dd>{listed(report.unmappedAccounts)}</dd>
      </div>
      <div>
        <dt>Filens sigill (SHA-256)</dt>
        <dd className="seal">{report.sha256}</dd>
      </div>
    </dl>
  );
}

function listed(accounts: readonly string[]): string {
  return accounts.length === 0 ? 'inga' : accounts.join(', ');
}
