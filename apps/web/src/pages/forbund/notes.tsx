import { inWords } from '../../parts/format-amount.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { FigureButton } from './figure-button.js';
import type { Note } from './forbund.answers.js';
import { placeOf } from './opened-row.js';

interface NotesProps {
  readonly notes: readonly Note[];
  readonly year: number;
  /** Left out where nothing is below the amounts. */
  readonly onOpen: ((place: string) => void) | undefined;
}

/** The notes, each with its sum. */
export function Notes({ notes, year, onOpen }: NotesProps) {
  if (notes.length === 0) return null;
  return (
    <section aria-labelledby="noter-rubrik" id="noter" tabIndex={-1}>
      <h2 id="noter-rubrik">Noter</h2>
      {notes.map((note) => (
        <div key={note.key} id={`not-${note.number}`} className="note-block" tabIndex={-1}>
          <NoteTable note={note} year={year} onOpen={onOpen} />
        </div>
      ))}
    </section>
  );
}

function NoteTable({ note, year, onOpen }: Omit<NotesProps, 'notes'> & { note: Note }) {
  const format = useFormat();
  const withCounterparty = note.rows.some(
    ({ counterparty, label }) => counterparty && counterparty !== label,
  );
  return (
    <ScrollTable
      caption={`Not ${note.number}. ${note.title}`}
      note={inWords(note.rows[0]?.amount.unit ?? 'KR')}
      className="statement"
    >
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
              <FigureButton
                amount={row.amount}
                label={row.label}
                isForced={row.isForced}
                onOpen={onOpen && !row.isSum ? () => onOpen(placeOf(note.key, row.key)) : undefined}
              />
            </td>
            <td className="number quiet">{row.comparison ? format(row.comparison) : ''}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
