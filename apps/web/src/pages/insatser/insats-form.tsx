import { useState } from 'react';
import type { Operation } from '../../api/operation.js';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { FormDialog } from '../../parts/form-dialog.js';
import type { InsatsSaved, WriteAnswer, WriteVariables } from './insatser.answers.js';

/** What is filled in, by the names of the fields. */
export type Filled = Readonly<Record<string, string>>;

/** A field of a form; with `options` it is a choice. Fields with a group stand together under its name. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly group?: string;
  readonly type?: 'text' | 'date' | 'number' | 'checkbox';
  readonly options?: Readonly<Record<string, string>>;
  readonly required?: boolean;
  readonly value?: string;
  readonly hint?: string;
}

/** A form for one mutation: its fields, and the input that they make. */
export interface FormDescription {
  readonly title: string;
  readonly action: string;
  readonly fields: readonly FormField[];
  readonly mutation: Operation<WriteAnswer, WriteVariables>;
  /** Name of the mutation, under which its answer stands. */
  readonly answer: string;
  readonly inputOf: (filled: Filled) => Readonly<Record<string, unknown>>;
}

interface InsatsFormProps {
  readonly form: FormDescription;
  readonly onDone: (saved: InsatsSaved) => void;
  readonly onClose: () => void;
}

/** Fills in and sends one mutation about an insats; a refusal stays in the form, in the server's words. */
export function InsatsForm({ form, onDone, onClose }: InsatsFormProps) {
  const { title, action, fields, mutation, answer, inputOf } = form;
  const [filled, setFilled] = useState<Filled>(() =>
    Object.fromEntries(fields.map(({ name, value = '' }) => [name, value])),
  );
  const keyOf = useKey();
  const { busy, refused, run } = useAction<InsatsSaved>(onDone);
  const submit = () =>
    run(async () => {
      const input = inputOf(filled);
      const idempotencyKey = keyOf(JSON.stringify(input));
      return (await send(mutation, { input: { ...input, idempotencyKey } }))[answer]!;
    });
  const set = (name: string, value: string) => setFilled((before) => ({ ...before, [name]: value }));
  const groups = [...new Set(fields.map(({ group }) => group))];
  return (
    <FormDialog
      title={title}
      action={action}
      busy={busy}
      refused={refused}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {groups.map((group) => {
        const own = fields
          .filter((field) => field.group === group)
          .map((field) => (
            <FieldInput key={field.name} field={field} value={filled[field.name] ?? ''} onChange={set} />
          ));
        return group === undefined ? (
          own
        ) : (
          <fieldset key={group} className="count-group">
            <legend>{group}</legend>
            {own}
          </fieldset>
        );
      })}
    </FormDialog>
  );
}

interface FieldInputProps {
  readonly field: FormField;
  readonly value: string;
  readonly onChange: (name: string, value: string) => void;
}

function FieldInput({ field, value, onChange }: FieldInputProps) {
  const { name, label, type = 'text', options, required = false, hint } = field;
  if (type === 'checkbox')
    return (
      <label className="check">
        <input
          type="checkbox"
          checked={value === 'ja'}
          onChange={(event) => onChange(name, event.target.checked ? 'ja' : '')}
        />
        <span>{label}</span>
      </label>
    );
  return (
    <label className="field">
      <span>{label}</span>
      {options ? (
        <select value={value} required={required} onChange={(event) => onChange(name, event.target.value)}>
          {Object.entries(options).map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      ) : (
        <input
          type={type === 'date' ? 'date' : 'text'}
          inputMode={type === 'number' ? 'numeric' : undefined}
          value={value}
          required={required}
          onChange={(event) => onChange(name, event.target.value)}
        />
      )}
      {hint === undefined ? null : <span className="small">{hint}</span>}
    </label>
  );
}
