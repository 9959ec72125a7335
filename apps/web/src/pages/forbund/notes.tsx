import { ForcedMark } from '../../parts/forced-mark.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { Note } from './forbund.answers.js';

/** The notes, each with its sum. */
export function Notes({ notes, year }: { notes: readonly Note[]; year: number }) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="noter-rubrik">
      <h2 id="noter-rubrik">Noter</h2>
      {notes.map((note) => (
        <div key={note.key} id={`not-${note.number}`} className="note-block" tabIndex={-1}>
          <NoteTable note={note} year={year} />
        </div>
      ))}
    </section>
  );
}

function NoteTable({ note, year }: { note: Note; year: number }) {
  const format = useFormat();
  const withCounterparty = note.rows.some(
    ({ counterparty, label }) => counterparty && counterparty !== label,
  );
  return (
    <ScrollTable caption={`Not ${note.number}. ${note.title}`} note="Kronor." className="statement">
      <thead>
        <tr>
          <th scope="col">Post</th>
          {withCounterparty ? <th scope="col">Motpart</th> : null}
          <th scope="col" className="number">
            {year}
          </th>
          <th scope="col" className="number">
            {year - 1}
          </th>
        </tr>
      </thead>
      <tbody>
        {note.rows.map((row) => (
          <tr key={row.key} className={row.isSum ? 'is-sum' : undefined}>
            <th scope="row">{row.label}</th>
            {withCounterparty ? <td>{row.counterparty ?? ''}</td> : null}
            <td className="number">
              {format(row.amount)}
              <ForcedMark isForced={row.isForced} />
            </td>
            <td className="number quiet">{row.comparison ? format(row.comparison) : ''}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
