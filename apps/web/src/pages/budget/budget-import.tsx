import { useState, type FormEvent } from 'react';
import type { Amount } from '../../api/amount.js';
import { Notice } from '../../parts/notice.js';
import { FileDrop } from '../import/file-drop.js';
import type { BudgetPhase } from './budget.answers.js';
import type { BudgetWritten } from './budget.mutations.js';
import { ImportPlan } from './import-plan.js';
import { useBudgetImport, type TriedFile } from './use-budget-import.js';

interface BudgetImportProps {
  readonly forbund: { readonly id: string; readonly slug: string };
  readonly year: number;
  readonly onDone: (written: BudgetWritten) => void;
  readonly onClose: () => void;
}

/** A budget file on its way into a draft: chosen, tried with every fault and sum shown, and read in whole or not at all. */
export function BudgetImport({ forbund, year: shown, onDone, onClose }: BudgetImportProps) {
  const [year, setYear] = useState(String(shown));
  const [unit, setUnit] = useState<Amount['unit']>('KR');
  const { sending, tried, unsent, busy, refused, choose, read, forget } = useBudgetImport(forbund, onDone);
  return (
    <section aria-label="Läs in en budgetfil">
      <h2>Läs in en budgetfil</h2>
      <FileFacts
        year={year}
        unit={unit}
        onChange={(changes) => {
          if (changes.year !== undefined) setYear(changes.year);
          if (changes.unit !== undefined) setUnit(changes.unit);
          forget();
        }}
      />
      <FileDrop
        busy={sending !== undefined}
        title="Dra hit en budgetfil"
        choose="Välj budgetfil"
        accept=".xlsx,.csv,.txt,.se,.si,.sie"
        hint="XLSX, CSV eller SIE med #PBUDGET. Inget sparas förrän du har sett vad filen blir."
        onFile={(file) => void choose(file, Number(year), unit)}
      />
      <p role="status">{sending === undefined ? '' : `Provläser ${sending} …`}</p>
      {unsent === undefined ? null : (
        <Notice tone="bad" title="Filen gick inte att provläsa" announce="alert">
          <p>{unsent}</p>
        </Notice>
      )}
      {tried ? (
        <>
          <ImportPlan file={tried} />
          {tried.plan.faults.length > 0 ? null : (
            <ReadIn
              key={tried.fileId}
              file={tried}
              busy={busy}
              refused={refused}
              onRead={(name, phase) => void read(tried, name, phase)}
            />
          )}
        </>
      ) : null}
      <button type="button" className="button" onClick={onClose}>
        Stäng inläsningen
      </button>
    </section>
  );
}

interface FileFactsProps {
  readonly year: string;
  readonly unit: Amount['unit'];
  readonly onChange: (changes: { readonly year?: string; readonly unit?: Amount['unit'] }) => void;
}

/** What a table does not say itself: its year and the unit of its amounts. */
function FileFacts({ year, unit, onChange }: FileFactsProps) {
  return (
    <div className="form-row">
      <label className="field">
        <span>Budgetår</span>
        <input
          inputMode="numeric"
          value={year}
          onChange={(event) => onChange({ year: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Tabellens belopp</span>
        <select value={unit} onChange={(event) => onChange({ unit: event.target.value as Amount['unit'] })}>
          <option value="KR">Kronor</option>
          <option value="TKR">Tusental kronor</option>
        </select>
      </label>
    </div>
  );
}

interface ReadInProps {
  readonly file: TriedFile;
  readonly busy: boolean;
  readonly refused: string | undefined;
  readonly onRead: (name: string, phase: BudgetPhase) => void;
}

/** Asks for the name of the draft that the file becomes. */
function ReadIn({ file, busy, refused, onRead }: ReadInProps) {
  const [name, setName] = useState(file.fileName.replace(/\.[a-z0-9]+$/i, ''));
  const [phase, setPhase] = useState<BudgetPhase>('PROPOSED');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onRead(name.trim(), phase);
  };
  return (
    <form className="form-row" onSubmit={submit}>
      <label className="field">
        <span>Namn på utkastet</span>
        <input required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="field">
        <span>Fas</span>
        <select value={phase} onChange={(event) => setPhase(event.target.value as BudgetPhase)}>
          <option value="PROPOSED">Förslag</option>
          <option value="REVISED">Revidering av en beslutad budget</option>
        </select>
      </label>
      <button type="submit" className="button button-main" disabled={busy}>
        Läs in som utkast
      </button>
      {refused === undefined ? null : (
        <Notice tone="bad" title="Filen lästes inte in" announce="alert">
          <p>{refused}</p>
        </Notice>
      )}
    </form>
  );
}
