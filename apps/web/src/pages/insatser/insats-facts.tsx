import { FOLLOW_UP_METHODS, INSATS_KINDS } from '@samla/domain/insatser/insats-kind.js';
import { INSATS_STATES } from '@samla/domain/insatser/insats-state.js';
import { INSATS_FINDINGS, type InsatsFindingCode } from '@samla/domain/insatser/insats-findings.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatDay, formatTime } from '../../parts/format-date.js';
import { StatusMark } from '../../parts/status-mark.js';
import { periodText, STATE_TONES } from './insats-words.js';
import type { Finding, InsatsCard } from './insatser.answers.js';

/** Who does what, by which agreement; what can never be changed stands first. */
export function InsatsFactList({ card }: { card: InsatsCard }) {
  const { kind, followUpMethod, isEsf, state, performer, agreement, costKind, document, place } = card;
  const rows: readonly (readonly [string, string])[] = [
    ['Inriktning', INSATS_KINDS[kind]],
    ['Uppföljning', `${FOLLOW_UP_METHODS[followUpMethod]}${isEsf ? ', medfinansierad av ESF' : ''}`],
    ['Utförare', performer],
    ['Överenskommelse', agreementText(agreement)],
    ['Objekt i böckerna', card.objectCode === '' ? 'inget' : card.objectCode],
    ['Kostnadsslag', costKind.label],
    ['Källa', [document, place].filter((part) => part !== '').join(', ') || 'införd här'],
  ];
  return (
    <>
      <p className="marks">
        <StatusMark tone={STATE_TONES[state]}>{INSATS_STATES[state]}</StatusMark>
        {card.endedOn ? <span>Avslutades {formatDay(card.endedOn)}</span> : null}
        {card.cancelledOn ? <span>Avbröts {formatDay(card.cancelledOn)}</span> : null}
        {card.isConstructed ? <ConstructedMark /> : null}
      </p>
      <dl className="plan">
        {rows.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** What is to be looked over, each with its numbers and its rule. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <p className="small">Inget att se över.</p>;
  return (
    <section aria-labelledby="se-over-rubrik">
      <h2 id="se-over-rubrik">Att se över</h2>
      <ul className="findings">
        {findings.map(({ code, message }, index) => (
          <li key={`${code}${index}`} className="finding finding-warning">
            <span className="finding-kind">Se över</span>
            <span>
              {INSATS_FINDINGS[code as InsatsFindingCode] ?? code}
              <span className="objects">{message}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How the facts have been changed, the latest first. */
export function InsatsHistory({ history }: { history: InsatsCard['history'] }) {
  return (
    <details>
      <summary>Ändringar ({history.length})</summary>
      <ul>
        {history.map(({ version, name, performer, reason, recordedBy, recordedAt }) => (
          <li key={version}>
            {formatTime(recordedAt)}, {recordedBy}: {reason === '' ? 'lades upp' : reason} ({name},{' '}
            {performer})
          </li>
        ))}
      </ul>
    </details>
  );
}

function agreementText({ from, to, document }: InsatsCard['agreement']): string {
  if (from === null && to === null && document === '') return 'ingen registrerad';
  return [from === null && to === null ? '' : periodText(from, to), document]
    .filter((part) => part !== '')
    .join(', ');
}
