import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Notice } from '../../parts/notice.js';
import { documentPath } from './document-paths.js';
import { DocumentDrop } from './document-drop.js';
import { DOCUMENT_KINDS, type DocumentKind } from './documents.answers.js';
import { guessDocument } from './guess-document.js';
import { type ChosenFile, useNewDocuments } from './use-new-documents.js';

interface NewDocumentsProps {
  readonly forbund: { readonly id: string; readonly slug: string };
}

/** Takes one or several files, asks what they are, and has them checked. */
export function NewDocuments({ forbund }: NewDocumentsProps) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const { state, add } = useNewDocuments(forbund, (id) => void navigate(documentPath(forbund.slug, id)));
  const choose = (files: readonly File[]) => {
    const year = new Date().getFullYear();
    setChosen(files.slice(0, 12).map((file) => ({ file, ...guessDocument(file.name, year) })));
  };
  const change = (at: number, changes: Partial<ChosenFile>) =>
    setChosen(chosen.map((each, index) => (index === at ? { ...each, ...changes } : each)));
  return (
    <section aria-labelledby="nya-handlingar">
      <h2 id="nya-handlingar">Kontrollera en handling</h2>
      <DocumentDrop
        title="Dra hit en årsredovisning, plan eller delårsrapport"
        choose="Välj filer"
        hint="Text, Markdown, CSV, XLSX eller PDF med text, högst 20 MB. Flera filer hålls också mot varandra."
        several
        onFiles={choose}
      />
      {chosen.length === 0 ? null : (
        <form
          className="form-stack card"
          aria-label="Valda handlingar"
          onSubmit={(event) => {
            event.preventDefault();
            if (state.phrase === undefined) void add(chosen);
          }}
        >
          {chosen.map((each, at) => (
            <ChosenFields key={at} chosen={each} onChange={(changes) => change(at, changes)} />
          ))}
          <div className="controls">
            <button type="submit" className="button button-main" disabled={state.phrase !== undefined}>
              {chosen.length === 1 ? 'Kontrollera handlingen' : `Kontrollera ${chosen.length} handlingar`}
            </button>
            <button type="button" className="button" onClick={() => setChosen([])}>
              Avbryt
            </button>
          </div>
          <p role="status">{state.phrase ?? ''}</p>
        </form>
      )}
      {state.refused === undefined ? null : (
        <Notice tone="bad" title="Handlingen togs inte emot" announce="alert">
          <p>{state.refused}</p>
        </Notice>
      )}
    </section>
  );
}

interface ChosenFieldsProps {
  readonly chosen: ChosenFile;
  readonly onChange: (changes: Partial<ChosenFile>) => void;
}

function ChosenFields({ chosen, onChange }: ChosenFieldsProps) {
  return (
    <fieldset className="form-row">
      <legend className="file-name">{chosen.file.name}</legend>
      <label className="field">
        <span>Namn, utan personuppgifter</span>
        <input
          required
          maxLength={200}
          value={chosen.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Slag</span>
        <select
          value={chosen.kind}
          onChange={(event) => onChange({ kind: event.target.value as DocumentKind })}
        >
          {Object.entries(DOCUMENT_KINDS).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>År</span>
        <input
          required
          type="number"
          min={2004}
          max={2100}
          value={chosen.year}
          onChange={(event) => onChange({ year: event.target.valueAsNumber || 0 })}
        />
      </label>
    </fieldset>
  );
}
