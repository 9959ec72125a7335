import type { ReactNode } from 'react';
import { StatusMark } from '../../parts/status-mark.js';
import { ContextTable } from './context-table.js';
import type { Consequence, FoundFinding, Severity } from './documents.answers.js';
import { placeText, shortPlace } from './place-text.js';
import { printedAmount } from './printed-amount.js';

const TONES: Readonly<Record<Severity, 'bad' | 'warning' | 'quiet'>> = {
  ERROR: 'bad',
  WARNING: 'warning',
  INFO: 'quiet',
};

interface FindingCardProps {
  readonly finding: FoundFinding;
  /** Said where several documents are checked at once. */
  readonly withDocument: boolean;
  /** What has been said of it, and what can be. */
  readonly children?: ReactNode;
}

/** A finding: where, what is printed and what it would be, why, and what follows from it. */
export function FindingCard({ finding, withDocument, children }: FindingCardProps) {
  const { severity, severityName, className, place, message, document } = finding;
  return (
    <li className={`card document-finding document-finding-${severity.toLowerCase()}`}>
      <h3>
        <StatusMark tone={TONES[severity]}>{severityName}</StatusMark> {className}: {shortPlace(place)}
      </h3>
      <p>{message}</p>
      {finding.printed === null && finding.recomputed === null ? null : <Figures finding={finding} />}
      <p className="small">
        {withDocument ? `${document}: ` : ''}
        {placeText(place)}
      </p>
      <ContextTable lines={finding.context} />
      <Consequences consequences={finding.consequences} />
      {children}
    </li>
  );
}

function Figures({ finding: { printed, recomputed, difference, unit } }: { readonly finding: FoundFinding }) {
  return (
    <dl className="document-finding-figures">
      <div>
        <dt>Tryckt</dt>
        <dd>{printedAmount(printed, unit)}</dd>
      </div>
      <div>
        <dt>Omräknat</dt>
        <dd>{printedAmount(recomputed, unit)}</dd>
      </div>
      {difference === null ? null : (
        <div>
          <dt>Skillnad</dt>
          <dd>{printedAmount(difference, unit)}</dd>
        </div>
      )}
    </dl>
  );
}

function Consequences({ consequences }: { readonly consequences: readonly Consequence[] }) {
  if (consequences.length === 0) return null;
  return (
    <details>
      <summary>
        {consequences.length === 1
          ? 'Ett belopp bär felet vidare'
          : `${consequences.length} belopp bär felet vidare`}
      </summary>
      <ul className="plain-list">
        {consequences.map(({ place, printed, corrected, message }, at) => (
          <li key={at}>
            {message} {shortPlace(place)}: tryckt {printedAmount(printed, null)}, utan felet{' '}
            {printedAmount(corrected, null)}.
          </li>
        ))}
      </ul>
    </details>
  );
}
