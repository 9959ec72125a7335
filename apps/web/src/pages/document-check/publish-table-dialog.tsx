import type { PublishedUnit } from '@samla/domain/statements/published/published-table.js';
import { useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { UNITS } from '../published/published-words.js';
import type { CheckedTable } from './documents.answers.js';
import { PUBLISH_CHECKED_TABLE, type TablePublished } from './documents.queries.js';

const CHOICES = Object.entries(UNITS);

interface PublishTableDialogProps {
  readonly forbundId: string;
  readonly table: CheckedTable;
  readonly onDone: (published: TablePublished) => void;
  readonly onClose: () => void;
}

/** Takes a recognised table in as published. Open errors have to be said yes to: nothing is corrected on the way. */
export function PublishTableDialog({ forbundId, table, onDone, onClose }: PublishTableDialogProps) {
  const [name, setName] = useState(table.name);
  const [unit, setUnit] = useState<PublishedUnit | ''>(table.unit ?? '');
  const [reason, setReason] = useState('');
  const [isAsPrinted, setAsPrinted] = useState(false);
  const keyOf = useKey();
  const { busy, refused, run } = useAction<TablePublished>(onDone);
  const publish = async () => {
    const asked = { forbundId, checkedTableId: table.id, name, unit: unit || null, isAsPrinted, reason };
    const input = { ...asked, idempotencyKey: keyOf(JSON.stringify(asked)) };
    return (await send(PUBLISH_CHECKED_TABLE, { input })).publishCheckedTable;
  };
  return (
    <FormDialog
      title="Lägg in som publicerad tabell"
      action="Lägg in tabellen"
      busy={busy}
      refused={refused}
      onSubmit={() => void run(publish)}
      onClose={onClose}
    >
      <p>
        {table.rows} rader och kolumnerna {table.columns.filter((heading) => heading !== '').join(', ')}.
        Tabellen läggs in som den är tryckt; {table.linkedRows} av raderna får sin plats i uppställningarna.
      </p>
      <label className="field">
        <span>Namn</span>
        <input required maxLength={300} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="field">
        <span>Enhet</span>
        <select required value={unit} onChange={(event) => setUnit(event.target.value as PublishedUnit | '')}>
          <option value="">Välj enhet</option>
          {CHOICES.map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Skäl, om en tabell som redan finns rättas</span>
        <input maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      {table.openErrors === 0 ? null : (
        <label className="check">
          <input
            type="checkbox"
            required
            checked={isAsPrinted}
            onChange={(event) => setAsPrinted(event.target.checked)}
          />
          <span>
            Kontrollen har {table.openErrors} obesvarade fel i tabellen. Beloppen ska stå som de är tryckta.
          </span>
        </label>
      )}
    </FormDialog>
  );
}
