import { budgetFindings } from '@samla/domain/budget/budget-finding.js';
import { budgetSums } from '@samla/domain/budget/budget-sums.js';
import { Money } from '@samla/domain/money/money.js';
import { useMemo, useState } from 'react';
import { Notice } from '../../parts/notice.js';
import { formatDecimal } from '../../parts/format-amount.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { BudgetFindings } from './budget-findings.js';
import type { BudgetVersion } from './budget.answers.js';
import {
  domainLines,
  editedLines,
  faultsOf,
  newLine,
  type EditedLine,
  type LineFault,
} from './edited-lines.js';
import { LineRow } from './line-row.js';
import { NewGroup } from './new-group.js';
import { useSaveLines } from './use-save-lines.js';

interface LineEditorProps {
  readonly forbundId: string;
  readonly version: BudgetVersion;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** The lines of a draft in place; sums and findings follow every key, by the same rules as on the server. */
export function LineEditor({ forbundId, version, onSaved, onClose }: LineEditorProps) {
  const [lines, setLines] = useState<readonly EditedLine[]>(() => editedLines(version));
  const { busy, refused, save } = useSaveLines(forbundId, version, onSaved);
  const faults = faultsOf(lines);
  return (
    <section aria-label={`Redigera ${version.name}`} className="line-editor">
      <h2>Redigera {version.name}</h2>
      <EditedTable lines={lines} faults={faults} onChange={setLines} />
      <NewGroup onAdd={(group) => setLines([...lines, newLine(lines, group)])} />
      <Findings version={version} lines={lines} />
      <Faults faults={faults} refused={refused} />
      <div className="controls">
        <button
          type="button"
          className="button button-main"
          disabled={busy || faults.length > 0}
          onClick={() => void save(lines)}
        >
          Spara raderna
        </button>
        <button type="button" className="button" onClick={onClose}>
          Avbryt
        </button>
      </div>
    </section>
  );
}

interface EditedTableProps {
  readonly lines: readonly EditedLine[];
  readonly faults: readonly LineFault[];
  readonly onChange: (lines: readonly EditedLine[]) => void;
}

function EditedTable({ lines, faults, onChange }: EditedTableProps) {
  const change = (id: number, changes: Partial<EditedLine>) =>
    onChange(lines.map((line) => (line.id === id ? { ...line, ...changes } : line)));
  return (
    <ScrollTable
      caption="Rader i utkastet"
      note="Kronor, positiva för intäkter och för kostnader. En rad möter utfallet på konto, insats och kostnadsställe. Ett ändrat belopp fördelas jämnt över månaderna."
    >
      <Head />
      {groupsOf(lines).map((group) => (
        <tbody key={`${group.kind} ${group.groupKey}`}>
          <tr className="group-row">
            <th scope="rowgroup" colSpan={6}>
              {group.groupLabel}
            </th>
          </tr>
          {group.lines.map((line) => (
            <LineRow
              key={line.id}
              line={line}
              faults={faults.filter(({ id }) => id === line.id)}
              onChange={(changes) => change(line.id, changes)}
              onRemove={() => onChange(lines.filter(({ id }) => id !== line.id))}
            />
          ))}
          <tr className="is-sum">
            <th scope="row" colSpan={4}>
              Summa {group.groupLabel.toLowerCase()}
            </th>
            <td className="number">{kronor(sumOf(group.lines))}</td>
            <td>
              <button
                type="button"
                className="button button-quiet"
                onClick={() => onChange(insertedIn(lines, group))}
              >
                Lägg till rad<span className="visually-hidden"> i {group.groupLabel}</span>
              </button>
            </td>
          </tr>
        </tbody>
      ))}
      <Sums lines={lines} />
    </ScrollTable>
  );
}

function Head() {
  return (
    <thead>
      <tr>
        <th scope="col">Namn</th>
        <th scope="col">Konto</th>
        <th scope="col">Insats</th>
        <th scope="col">Kostnadsställe</th>
        <th scope="col" className="number">
          Belopp
        </th>
        <th scope="col">
          <span className="visually-hidden">Ta bort</span>
        </th>
      </tr>
    </thead>
  );
}

/** Income, costs and result as they stand now; told to a screen reader when they settle. */
function Sums({ lines }: { lines: readonly EditedLine[] }) {
  const { income, costs, result } = useMemo(() => budgetSums(domainLines(lines)), [lines]);
  const rows = [
    ['Summa intäkter', income],
    ['Summa kostnader', costs],
    ['Resultat', result],
  ] as const;
  return (
    <tbody aria-live="polite">
      {rows.map(([label, money]) => (
        <tr key={label} className="is-sum">
          <th scope="row" colSpan={4}>
            {label}
          </th>
          <td className="number">{kronor(money)}</td>
          <td />
        </tr>
      ))}
    </tbody>
  );
}

function Findings({ version, lines }: { version: BudgetVersion; lines: readonly EditedLine[] }) {
  const findings = useMemo(
    () =>
      budgetFindings({
        year: version.year,
        decidedOn: null,
        body: null,
        samradOn: version.samradOn,
        isRevision: version.phase === 'REVISED',
        lines: domainLines(lines),
        printedTotals: version.printedTotals.map(({ key, label, printed }) => ({
          key,
          label,
          amount: Money.parse(printed.exact),
        })),
        // What the insatser's money is for is known to the server, which tells of it when the lines are saved.
        costKinds: new Map(),
      }),
    [version, lines],
  );
  return <BudgetFindings findings={findings} />;
}

function Faults({ faults, refused }: { faults: readonly LineFault[]; refused: string | undefined }) {
  return (
    <>
      {faults.length === 0 ? null : (
        <Notice tone="warning" title="Rätta det här innan raderna sparas" announce="status">
          <p>{[...new Set(faults.map(({ message }) => message))].join(' ')}</p>
        </Notice>
      )}
      {refused === undefined ? null : (
        <Notice tone="bad" title="Raderna sparades inte" announce="alert">
          <p>{refused}</p>
        </Notice>
      )}
    </>
  );
}

interface EditedGroup extends Pick<EditedLine, 'kind' | 'groupKey' | 'groupLabel'> {
  readonly lines: readonly EditedLine[];
}

function groupsOf(lines: readonly EditedLine[]): EditedGroup[] {
  const groups = new Map<string, EditedLine[]>();
  for (const line of lines) {
    const key = `${line.kind} ${line.groupKey}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].map((own) => {
    const { kind, groupKey, groupLabel } = own[0] as EditedLine;
    return { kind, groupKey, groupLabel, lines: own };
  });
}

/** A new line last in its group. */
function insertedIn(lines: readonly EditedLine[], group: EditedGroup): EditedLine[] {
  const last = lines.lastIndexOf(group.lines.at(-1) as EditedLine);
  return [...lines.slice(0, last + 1), newLine(lines, group), ...lines.slice(last + 1)];
}

function sumOf(lines: readonly EditedLine[]): Money {
  return Money.sum(domainLines(lines).map(({ amount }) => amount));
}

function kronor(money: Money): string {
  return formatDecimal(money.toString());
}
