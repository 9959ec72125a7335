import { useState, type ReactNode } from 'react';
import { formatDay, formatTime } from '../../parts/format-date.js';
import { useFormat } from '../../parts/ore-choice.js';
import { shortName } from '../../parts/short-name.js';
import { StatusMark } from '../../parts/status-mark.js';
import { AREAS, PROPOSALS, STATUSES } from './difference-labels.js';
import type { DifferenceSide, MutualDifference } from './differences.answers.js';
import { EntryPages, type EntriesOperation } from './entry-pages.js';
import { SideBars } from './side-bars.js';

interface DifferenceCardProps {
  readonly difference: MutualDifference;
  readonly slug: string;
  readonly entries: EntriesOperation;
  /** The förbund whose journal the reader may open; null for none. */
  readonly journalOf: string | null;
  /** The ways to answer; none for who only reads. */
  readonly children?: ReactNode;
}

/** A difference: how much, how old, both sides with what they have booked, what may explain it and what is said of it. */
export function DifferenceCard({
  difference: shown,
  slug,
  entries,
  journalOf,
  children,
}: DifferenceCardProps) {
  const format = useFormat();
  const { area, first, second, difference, status, proposals, history } = shown;
  const names = `${shortName(first.forbund.name)} och ${shortName(second.forbund.name)}`;
  const about = `${names}: ${AREAS[area].toLowerCase()}`;
  const { text, tone } = STATUSES[status];
  return (
    <li className="card difference-card">
      <h3>{about}</h3>
      <p className="difference-amount">
        <span className="key-amount">
          {format(difference)} <span className="unit">kr</span>
        </span>{' '}
        <StatusMark tone={tone}>{text}</StatusMark> <span className="small">{ageOf(shown)}</span>
      </p>
      <SideBars first={first} second={second} />
      <Proposals proposals={proposals} />
      {[first, second].map((side) => (
        <Side
          key={side.forbund.slug}
          side={side}
          isFirst={side === first}
          of={shown}
          slug={slug}
          entries={entries}
          journalOf={journalOf === side.forbund.slug ? journalOf : null}
        />
      ))}
      <History history={history} about={about} />
      {children}
    </li>
  );
}

/** How long it has been seen, and the day of the oldest voucher that nothing meets. */
function ageOf({ ageDays, oldestEntry, isOneSided }: MutualDifference): string {
  const seen = ageDays === 0 ? 'upptäckt i dag' : ageDays === 1 ? '1 dag gammal' : `${ageDays} dagar gammal`;
  const oldest = oldestEntry === null ? '' : `, äldsta verifikationen ${formatDay(oldestEntry)}`;
  return `${seen}${oldest}${isOneSided ? ', bara den ena har bokfört' : ''}`;
}

function Proposals({ proposals }: { proposals: MutualDifference['proposals'] }) {
  if (proposals.length === 0) return null;
  return (
    <div className="difference-proposals">
      <h4>Kan bero på</h4>
      <ul className="plain-list">
        {proposals.map(({ code, message, explainsAll }) => (
          <li key={message}>
            <strong>{PROPOSALS[code] ?? code}.</strong> {message}
            {explainsAll ? ' Förklarar hela differensen.' : ''}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SideProps {
  readonly side: DifferenceSide;
  readonly isFirst: boolean;
  readonly of: MutualDifference;
  readonly slug: string;
  readonly entries: EntriesOperation;
  readonly journalOf: string | null;
}

function Side({ side, isFirst, of, slug, entries, journalOf }: SideProps) {
  const { forbund, responsible, note, status, version } = side;
  const [isOpen, setIsOpen] = useState(false);
  const name = shortName(forbund.name);
  const { text, tone } = STATUSES[status];
  return (
    <div className="difference-side">
      <h4>
        {name} <StatusMark tone={tone}>{text}</StatusMark>
      </h4>
      <p className="small">
        {responsible ? whoOf(responsible) : 'Ingen ansvarig är utsedd'}
        {version === null ? '' : `. Ur inlämning version ${version}`}.
      </p>
      {note ? <p>{note}</p> : null}
      <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>
          Verifikationer
          <span className="visually-hidden">
            {' '}
            hos {name}, {AREAS[of.area].toLowerCase()}
          </span>
        </summary>
        {isOpen ? (
          <EntryPages
            name={name}
            difference={of}
            isFirst={isFirst}
            slug={slug}
            entries={entries}
            journalOf={journalOf}
          />
        ) : null}
      </details>
    </div>
  );
}

function whoOf({ displayName, isNamed }: NonNullable<DifferenceSide['responsible']>): string {
  return isNamed ? `Ansvarar: ${displayName}` : `Lämnade in: ${displayName}`;
}

interface HistoryProps {
  readonly history: MutualDifference['history'];
  readonly about: string;
}

function History({ history, about }: HistoryProps) {
  const format = useFormat();
  if (history.length === 0) return null;
  return (
    <details>
      <summary>
        Historik ({history.length})<span className="visually-hidden">, {about}</span>
      </summary>
      <ol className="plain-list">
        {history.map(({ forbund, status, note, difference, writtenBy, writtenAt }) => (
          <li key={`${forbund.slug} ${writtenAt}`}>
            <span className="small">
              {formatTime(writtenAt)}, {writtenBy}, {shortName(forbund.name)}
            </span>
            <br />
            {STATUSES[status].text}: {note}{' '}
            <span className="small">(differensen var {format(difference)} kr)</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
