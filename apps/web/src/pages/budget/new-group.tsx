import { useState } from 'react';
import type { BudgetKind } from './budget.answers.js';
import type { EditedLine } from './edited-lines.js';

interface NewGroupProps {
  readonly onAdd: (group: Pick<EditedLine, 'kind' | 'groupKey' | 'groupLabel'>) => void;
}

/** A new group of lines; its first line comes with it. */
export function NewGroup({ onAdd }: NewGroupProps) {
  const [label, setLabel] = useState('');
  const [kind, setKind] = useState<BudgetKind>('COST');
  const name = label.trim();
  return (
    <div className="form-row" role="group" aria-label="Ny grupp">
      <label className="field">
        <span>Ny grupp</span>
        <input value={label} maxLength={300} onChange={(event) => setLabel(event.target.value)} />
      </label>
      <label className="field">
        <span>Slag</span>
        <select value={kind} onChange={(event) => setKind(event.target.value as BudgetKind)}>
          <option value="COST">Kostnader</option>
          <option value="INCOME">Intäkter</option>
        </select>
      </label>
      <button
        type="button"
        className="button"
        disabled={name === ''}
        onClick={() => {
          onAdd({ kind, groupKey: name.toLowerCase().replace(/[^a-zåäö0-9]+/g, '-'), groupLabel: name });
          setLabel('');
        }}
      >
        Lägg till grupp
      </button>
    </div>
  );
}
