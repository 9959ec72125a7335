import { useState } from 'react';
import { copyText } from '../../parts/copy-text.js';
import { downloadText } from '../../parts/download-text.js';
import { formatCount } from '../../parts/format-amount.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { faultCsv, faultText } from './fault-csv.js';
import { basisOf, FaultTable } from './fault-table.js';
import type { ImportFault } from './import.answers.js';
import { byRule, type FaultGroup } from './next-step.js';

/** More than this in one table is read rule by rule instead. */
const MANY = 20;

interface FaultReportProps {
  /** As “Fel i filen”. */
  readonly title: string;
  readonly fileName: string;
  readonly faults: readonly ImportFault[];
  /** Faults beyond those listed. */
  readonly omitted?: number;
}

/** Every fault or warning of a file, to be read, copied or downloaded; many are grouped by rule with their count. */
export function FaultReport({ title, fileName, faults, omitted = 0 }: FaultReportProps) {
  if (faults.length === 0) return null;
  const groups = byRule(faults);
  const counted = `${title}: ${formatCount(faults.length + omitted)}`;
  const grouped = faults.length > MANY;
  return (
    <>
      {grouped ? (
        <>
          <RuleTable title={counted} groups={groups} />
          {groups.map(({ rule, faults: each }) => (
            <details key={rule} className="fault-group">
              <summary>
                <span className="code">{rule}</span>, {formatCount(each.length)}
              </summary>
              <FaultTable title={`${rule}: ${formatCount(each.length)}`} faults={each} />
            </details>
          ))}
        </>
      ) : (
        <FaultTable title={counted} faults={faults} />
      )}
      {omitted > 0 ? (
        <p>
          {formatCount(omitted)} till är inte uppräknade. Rätta de här och provläs filen igen, så visas
          resten.
        </p>
      ) : null}
      <FaultsOut title={title} fileName={fileName} faults={faults} />
    </>
  );
}

function RuleTable({ title, groups }: { title: string; groups: readonly FaultGroup[] }) {
  return (
    <ScrollTable caption={title} note="Varje regel går att öppna under tabellen.">
      <thead>
        <tr>
          <th scope="col">Regel</th>
          <th scope="col" className="number">
            Antal
          </th>
          <th scope="col">Gör så här</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ rule, faults, advice }) => (
          <tr key={rule}>
            <th scope="row">
              <span className="code">{rule}</span>
              <span className="objects">{basisOf(rule)}</span>
            </th>
            <td className="number">{formatCount(faults.length)}</td>
            <td className="words">{advice}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function FaultsOut({ title, fileName, faults }: Omit<FaultReportProps, 'omitted'>) {
  const [said, setSaid] = useState('');
  const what = title.toLowerCase();
  const copy = async () => {
    const done = await copyText(faultText(faults));
    setSaid(done ? 'Kopierat.' : 'Det gick inte att kopiera här; ladda ner i stället.');
  };
  return (
    <div className="controls no-print">
      <button type="button" className="button" onClick={() => void copy()}>
        Kopiera<span className="visually-hidden"> {what}</span>
      </button>
      <button
        type="button"
        className="button"
        onClick={() => downloadText(`${fileName}-${what.replaceAll(' ', '-')}.csv`, CSV, faultCsv(faults))}
      >
        Ladda ner som CSV<span className="visually-hidden">, {what}</span>
      </button>
      <span role="status">{said}</span>
    </div>
  );
}

const CSV = 'text/csv;charset=utf-8';
