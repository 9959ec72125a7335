import { formatTime } from '../../parts/format-date.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import { ACTOR_KINDS, objectOf } from './audit-labels.js';
import type { AuditEvent } from './audit-trail.queries.js';

/** Events, one a row. */
export function AuditTable({ events }: { events: readonly AuditEvent[] }) {
  return (
    <ScrollTable caption="Händelser" note="Sigillet binder varje händelse vid den före.">
      <thead>
        <tr>
          <th scope="col" className="number">
            Nr
          </th>
          <th scope="col">När</th>
          <th scope="col">Vem</th>
          <th scope="col">Vad</th>
          <th scope="col">Gäller</th>
          <th scope="col">Hur det gick</th>
          <th scope="col">Sigill</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr key={event.id}>
            <th scope="row" className="number">
              {event.eventNo}
            </th>
            <td className="nowrap">{formatTime(event.recordedAt)}</td>
            <td>
              {event.actorName}
              <span className="objects">{ACTOR_KINDS[event.actorKind]}</span>
            </td>
            <td>{event.label}</td>
            <td>{objectOf(event)}</td>
            <td>
              {event.outcome === 'DONE' ? 'Gjort' : <StatusMark tone="warning">Vägrat</StatusMark>}
              {event.code === '' ? null : <span className="objects code">{event.code}</span>}
              {event.reason === '' ? null : <span className="objects">{event.reason}</span>}
            </td>
            <td className="code" title={event.hash}>
              {event.hash.slice(0, 12)}…
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
