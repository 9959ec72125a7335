import { formatCount } from '../../parts/format-amount.js';
import { Notice } from '../../parts/notice.js';
import type { CheckCounts } from './documents.answers.js';

interface CheckSummaryProps {
  readonly counts: CheckCounts;
  /** Tables of all documents together. */
  readonly tables: number;
}

/** A check in figures: what was tested, how much holds, what was found. */
export function CheckSummary({ counts, tables }: CheckSummaryProps) {
  const { ties, tiesHold, errors, warnings, infos, open } = counts;
  return (
    <>
      <Notice tone={toneOf(counts)} title={titleOf(counts)}>
        <p>
          {ties === 0 ? 'Det säger inte att handlingen är rätt: inga tabeller med samband kunde läsas. ' : ''}
          {counted(ties, 'samband prövat', 'samband prövade')}, {formatCount(tiesHold)} stämmer.
          {open > 0 ? ` ${formatCount(open)} av fynden är inte besvarade.` : ''}
        </p>
      </Notice>
      <dl className="plan">
        <Fact name="Tabeller" value={tables} />
        <Fact name="Prövade samband" value={ties} />
        <Fact name="Som stämmer" value={tiesHold} />
        <Fact name="Fel" value={errors} />
        <Fact name="Att se över" value={warnings} />
        <Fact name="Upplysningar" value={infos} />
      </dl>
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{formatCount(value)}</dd>
    </div>
  );
}

/** What could not be tried is nothing to be glad of. */
function toneOf({ ties, errors, warnings }: CheckCounts): 'bad' | 'warning' | 'good' {
  if (errors > 0) return 'bad';
  return warnings > 0 || ties === 0 ? 'warning' : 'good';
}

function titleOf({ ties, errors, warnings }: CheckCounts): string {
  if (errors > 0) return `${counted(errors, 'fel', 'fel')} i handlingen`;
  if (warnings > 0) return `Inga fel, ${counted(warnings, 'sak', 'saker')} att se över`;
  return ties === 0 ? 'Inget att räkna om hittades' : 'Allt som prövades stämmer';
}

function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${formatCount(count)} ${many}`;
}
