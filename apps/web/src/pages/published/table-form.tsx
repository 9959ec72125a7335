import {
  type PublishedKind,
  PUBLISHED_KINDS,
  PUBLISHED_UNITS,
  type PublishedRow,
  type PublishedUnit,
  SIGN_CONVENTIONS,
  type SignConvention,
} from '@samla/domain/statements/published/published-table.js';
import { linesOf, STATEMENT_LINES, type StatementKind } from '@samla/domain/statements/statement-line.js';
import { useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { pastedTable } from './pasted-table.js';
import { ENTER_TABLE, type TableEntered } from './published.mutations.js';
import { KINDS, SIGNS, UNITS } from './published-words.js';

interface TableFormProps {
  readonly forbundId: string;
  readonly onDone: (entered: TableEntered) => void;
  readonly onClose: () => void;
}

interface Fields {
  readonly title: string;
  readonly year: string;
  readonly kind: PublishedKind;
  readonly name: string;
  readonly section: string;
  readonly page: string;
  readonly unit: PublishedUnit;
  readonly sign: SignConvention;
  readonly statement: StatementKind | '';
  readonly text: string;
  readonly reason: string;
}

const NEW: Fields = {
  ...{ title: '', year: '', kind: 'ANNUAL_REPORT', name: '', section: '', page: '' },
  ...{ unit: 'KR', sign: 'COSTS_NEGATIVE', statement: '', text: '', reason: '' },
};

/** A table of a document, pasted or written as it is printed. */
export function TableForm({ forbundId, onDone, onClose }: TableFormProps) {
  const [fields, setFields] = useState<Fields>(NEW);
  const keyOf = useKey();
  const { busy, refused, run } = useAction<TableEntered>(onDone);
  const set = (changes: Partial<Fields>) => setFields((before) => ({ ...before, ...changes }));
  const enter = async () => {
    const wish = { forbundId, ...inputOf(fields) };
    return (await send(ENTER_TABLE, { input: { ...wish, idempotencyKey: keyOf(JSON.stringify(wish)) } }))
      .enterPublishedTable;
  };
  return (
    <FormDialog
      title="För in en tabell"
      action="För in tabellen"
      busy={busy}
      refused={refused}
      onSubmit={() => void run(enter)}
      onClose={onClose}
    >
      <DocumentFields fields={fields} set={set} />
      <TableFields fields={fields} set={set} />
    </FormDialog>
  );
}

interface FieldsProps {
  readonly fields: Fields;
  readonly set: (changes: Partial<Fields>) => void;
}

function DocumentFields({ fields, set }: FieldsProps) {
  return (
    <>
      <Text label="Dokument" value={fields.title} most={200} required onChange={(title) => set({ title })} />
      <Text label="Dokumentets år" value={fields.year} most={4} required onChange={(year) => set({ year })} />
      <Choice
        label="Dokumentet är"
        value={fields.kind}
        words={KINDS}
        of={PUBLISHED_KINDS}
        onChange={(kind) => set({ kind })}
      />
    </>
  );
}

function TableFields({ fields, set }: FieldsProps) {
  return (
    <>
      <Text
        label="Tabellens namn"
        value={fields.name}
        most={200}
        required
        onChange={(name) => set({ name })}
      />
      <Text label="Avsnitt" value={fields.section} most={200} onChange={(section) => set({ section })} />
      <Text label="Sida" value={fields.page} most={20} onChange={(page) => set({ page })} />
      <Choice
        label="Enhet"
        value={fields.unit}
        words={UNITS}
        of={PUBLISHED_UNITS}
        onChange={(unit) => set({ unit })}
      />
      <Choice
        label="Tecken"
        value={fields.sign}
        words={{ ...SIGNS, NONE: 'inget av det' }}
        of={SIGN_CONVENTIONS}
        onChange={(sign) => set({ sign })}
      />
      <label className="field">
        <span>Raderna hör till</span>
        <select
          value={fields.statement}
          onChange={(event) => set({ statement: event.target.value as Fields['statement'] })}
        >
          <option value="">ingen uppställning</option>
          <option value="INCOME_STATEMENT">resultaträkningen, där namnen är desamma</option>
          <option value="BALANCE_SHEET">balansräkningen, där namnen är desamma</option>
        </select>
      </label>
      <label className="field">
        <span>Tabellen: rubrikraden först, celler skilda med tabb, semikolon eller lodstreck</span>
        <textarea
          required
          rows={10}
          value={fields.text}
          onChange={(event) => set({ text: event.target.value })}
        />
      </label>
      <Text
        label="Skäl, om tabellen rättas"
        value={fields.reason}
        most={500}
        onChange={(reason) => set({ reason })}
      />
    </>
  );
}

function inputOf({ title, year, kind, statement, text, reason, ...facts }: Fields) {
  const { name, section, page, unit, sign } = facts;
  const { columns, rows } = pastedTable(text);
  return {
    document: { title: title.trim(), year: Number(year), kind },
    table: { name, section, page, unit, sign, columns, rows: rows.map((row) => linked(row, statement)) },
    reason: reason.trim(),
  };
}

/** A row that is called as a line of the statement is that line. */
function linked(row: PublishedRow, statement: Fields['statement']): PublishedRow {
  if (statement === '') return row;
  const line = linesOf(statement).find((each) => same(STATEMENT_LINES[each].label, row.label));
  return line ? { ...row, statement, rowKey: line } : row;
}

function same(one: string, other: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-zåäö]/g, '');
  return plain(one) === plain(other);
}

interface TextProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly required?: boolean;
  readonly onChange: (text: string) => void;
}

function Text({ label, value, most, required = false, onChange }: TextProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        required={required}
        maxLength={most}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly words: Readonly<Record<Value, string>>;
  readonly of: readonly Value[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, words, of, onChange }: ChoiceProps<Value>) {
  return (
    <label className="field">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {of.map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
