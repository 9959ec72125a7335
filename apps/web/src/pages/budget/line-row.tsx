import { useId } from 'react';
import type { EditedLine, LineFault } from './edited-lines.js';

interface LineRowProps {
  readonly line: EditedLine;
  readonly faults: readonly LineFault[];
  readonly onChange: (changes: Partial<EditedLine>) => void;
  readonly onRemove: () => void;
}

const FIELDS = [
  { field: 'label', name: 'Namn' },
  { field: 'account', name: 'Konto' },
  { field: 'insats', name: 'Insats' },
  { field: 'costCentre', name: 'Kostnadsställe' },
  { field: 'amount', name: 'Belopp' },
] as const;

/** A line of a draft as fields; each says which line it is of, and what is wrong with it. */
export function LineRow({ line, faults, onChange, onRemove }: LineRowProps) {
  const id = useId();
  const of = line.label === '' ? 'ny rad' : line.label;
  return (
    <tr>
      {FIELDS.map(({ field, name }) => {
        const fault = faults.find((each) => each.field === field);
        return (
          <td key={field} className={field === 'amount' ? 'number' : undefined}>
            <input
              className={`cell-input cell-${field}`}
              aria-label={`${name}, ${of}`}
              aria-invalid={fault ? true : undefined}
              aria-describedby={fault ? `${id}-${field}` : undefined}
              inputMode={field === 'amount' ? 'decimal' : field === 'account' ? 'numeric' : undefined}
              maxLength={300}
              value={line[field]}
              onChange={(event) => onChange({ [field]: event.target.value })}
            />
            {fault ? (
              <span id={`${id}-${field}`} className="cell-fault">
                {fault.message}
              </span>
            ) : null}
          </td>
        );
      })}
      <td>
        <button type="button" className="button button-quiet" onClick={onRemove}>
          Ta bort<span className="visually-hidden"> {of}</span>
        </button>
      </td>
    </tr>
  );
}
