import { formatCount, formatDecimal } from '../../parts/format-amount.js';
import { formatDay } from '../../parts/format-date.js';
import { formatSize } from '../../parts/format-size.js';
import { factsOf } from './file-facts.js';
import type { ImportFile, ImportOutcome } from './import.answers.js';

interface PlanFactsProps {
  readonly file: ImportFile;
  readonly outcome: ImportOutcome;
}

/** The file in facts and figures: where it comes from, what it spans, how much it holds. */
export function PlanFacts({ file, outcome }: PlanFactsProps) {
  const { program, type, organisation } = factsOf(file);
  const { span, year } = outcome;
  return (
    <dl className="plan">
      <Fact name="Organisation i filen" value={organisation} />
      <Fact name="Ekonomisystem" value={program} />
      <Fact name="SIE-typ" value={type} />
      <Fact name="Räkenskapsår" value={year === null ? null : String(year)} />
      <Fact name="Period" value={span && `${formatDay(span.firstDate)} – ${formatDay(span.lastDate)}`} />
      <Fact name="Verifikationer" value={formatCount(outcome.entries)} />
      <Fact name="Konteringsrader" value={formatCount(outcome.rows)} />
      <Fact
        name="Summa debet, lika med kredit"
        value={outcome.status === 'REFUSED' ? null : span && `${formatDecimal(span.turnover)}\u00a0kr`}
      />
      <Fact name="Nya konton" value={listed(outcome.newAccounts)} />
      <Fact name="Filens storlek" value={formatSize(file.size)} />
      <div>
        <dt>Filens sigill (SHA-256)</dt>
        <dd className="seal">{file.sha256}</dd>
      </div>
    </dl>
  );
}

/** Nothing is shown where the file does not say it. */
function Fact({ name, value }: { name: string; value: string | null }) {
  if (value === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Account numbers in a row of text. */
export function listed(accounts: readonly string[]): string {
  return accounts.length === 0 ? 'inga' : accounts.join(', ');
}
