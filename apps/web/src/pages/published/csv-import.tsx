import { CSV_COLUMNS, CSV_COLUMN_NAMES } from '@samla/domain/statements/published/csv-columns.js';
import { useState } from 'react';
import { Notice } from '../../parts/notice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { FileDrop } from '../import/file-drop.js';
import { FaultTable } from './fault-table.js';
import type { PlannedTable } from './published.mutations.js';
import { type TriedFile, usePublishedFile } from './use-published-file.js';

interface CsvImportProps {
  readonly forbund: { readonly id: string; readonly slug: string };
  readonly onDone: (tables: readonly PlannedTable[]) => void;
  readonly onClose: () => void;
}

const OUTCOMES = { NEW: 'ny', KNOWN: 'finns redan', CORRECTION: 'rättelse' } as const;

/** A file of published tables: tried with every fault shown, and taken in whole or not at all. */
export function CsvImport({ forbund, onDone, onClose }: CsvImportProps) {
  const [reason, setReason] = useState('');
  const { sending, tried, unsent, busy, refused, choose, take } = usePublishedFile(forbund, ({ tables }) =>
    onDone(tables),
  );
  return (
    <section aria-label="Läs in publicerade tabeller">
      <h2>Läs in publicerade tabeller</h2>
      <details>
        <summary>Filens kolumner, en cell på varje rad</summary>
        <dl>
          {CSV_COLUMN_NAMES.map((name) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{CSV_COLUMNS[name]}</dd>
            </div>
          ))}
        </dl>
      </details>
      <label className="field">
        <span>Skäl, om filen rättar tabeller som finns</span>
        <input maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <FileDrop
        busy={sending !== undefined}
        title="Dra hit en CSV-fil"
        choose="Välj CSV-fil"
        accept=".csv,.txt"
        hint="Inget sparas förrän du har sett vad filen blir."
        onFile={(file) => void choose(file, reason)}
      />
      <p role="status">{sending === undefined ? '' : `Provläser ${sending} …`}</p>
      {(unsent ?? refused) === undefined ? null : (
        <Notice tone="bad" title="Filen lästes inte in" announce="alert">
          <p>{unsent ?? refused}</p>
        </Notice>
      )}
      {tried ? <Tried file={tried} busy={busy} onTake={() => void take(tried, reason)} /> : null}
      <button type="button" className="button" onClick={onClose}>
        Stäng inläsningen
      </button>
    </section>
  );
}

interface TriedProps {
  readonly file: TriedFile;
  readonly busy: boolean;
  readonly onTake: () => void;
}

/** What the file would become, or everything that is wrong with it. */
function Tried({ file: { fileName, plan }, busy, onTake }: TriedProps) {
  const isRefused = plan.faults.length > 0;
  return (
    <>
      {isRefused ? (
        <Notice tone="bad" title={`${fileName} läses inte in`} announce="alert">
          <p>Rätta felen och välj filen igen; inget är sparat.</p>
        </Notice>
      ) : (
        <Notice tone="good" title={`${fileName} går att läsa in`} announce="status" />
      )}
      {isRefused ? <FaultTable faults={plan.faults} /> : null}
      {plan.tables.length > 0 ? <Planned tables={plan.tables} /> : null}
      {isRefused ? null : (
        <button type="button" className="button button-main" disabled={busy} onClick={onTake}>
          Läs in tabellerna
        </button>
      )}
    </>
  );
}

function Planned({ tables }: { tables: readonly PlannedTable[] }) {
  return (
    <ScrollTable caption="Vad filens tabeller blir">
      <thead>
        <tr>
          <th scope="col">Tabell</th>
          <th scope="col">Dokument</th>
          <th scope="col" className="number">
            Rader
          </th>
          <th scope="col" className="number">
            Kolumner
          </th>
          <th scope="col">Blir</th>
        </tr>
      </thead>
      <tbody>
        {tables.map(({ document, name, section, rows, columns, outcome }) => (
          <tr key={`${document} ${section} ${name}`}>
            <th scope="row">{name}</th>
            <td className="words">{document}</td>
            <td className="number">{rows}</td>
            <td className="number">{columns}</td>
            <td>{OUTCOMES[outcome]}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
