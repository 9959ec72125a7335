import { Link, useLocation } from 'react-router';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatTime } from '../../parts/format-date.js';
import { Notice } from '../../parts/notice.js';
import { differencesPath } from '../differences/differences-path.js';
import type { Consolidation, CountyVariables } from './county.answers.js';

/** What the two förbund sort out between them. */
const SORTED_OUT: ReadonlySet<string> = new Set(['DIFFERENCE', 'ONE_SIDED']);

interface CountyStatusProps {
  readonly consolidation: Consolidation;
  readonly variables: CountyVariables;
}

/** Whether the county is whole, what is to be sorted out, and the way to the versions behind it. */
export function CountyStatus({ consolidation, variables }: CountyStatusProps) {
  const { findings, status, knownAt, isConstructed } = consolidation;
  const { search } = useLocation();
  const differences = differencesPath(variables);
  const sources = new URLSearchParams(search);
  sources.set('del', 'underlag');
  sources.delete('visa');
  const isComplete = status === 'COMPLETE';
  return (
    <section aria-label="Läget">
      <Notice
        tone={isComplete && findings.length === 0 ? 'good' : 'warning'}
        title={
          isComplete
            ? `Komplett: alla förbund har godkända inlämningar.${findings.length > 0 ? ' Att reda ut:' : ''}`
            : 'Inte komplett: summorna för länet saknar något.'
        }
      >
        {findings.length > 0 ? (
          <ul className="findings">
            {findings.map(({ code, message }) => (
              <li key={`${code}${message}`}>
                {message}{' '}
                {differences !== null && SORTED_OUT.has(code) ? <Link to={differences}>Red ut</Link> : null}
              </li>
            ))}
          </ul>
        ) : null}
        <p className="small">
          Så som det var känt {formatTime(knownAt)}. {isConstructed ? <ConstructedMark /> : null}{' '}
          <Link to={`?${sources.toString()}`} preventScrollReset className="no-print">
            Vilka versioner siffrorna bygger på
          </Link>
        </p>
      </Notice>
    </section>
  );
}
