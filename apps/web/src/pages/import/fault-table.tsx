import { formatCount } from '../../parts/format-amount.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { ImportFault } from './import.answers.js';

/** Every fault or warning of the file at once: where it stands, which rule it breaks, and what to do. */
export function FaultTable({ title, faults }: { title: string; faults: readonly ImportFault[] }) {
  if (faults.length === 0) return null;
  return (
    <ScrollTable caption={`${title}: ${formatCount(faults.length)}`}>
      <thead>
        <tr>
          <th scope="col" className="number">
            Rad
          </th>
          <th scope="col">Post</th>
          <th scope="col">Fält</th>
          <th scope="col">Regel</th>
          <th scope="col">Meddelande</th>
        </tr>
      </thead>
      <tbody>
        {faults.map((fault, index) => (
          <tr key={`${fault.line}${fault.label}${fault.rule}${index}`}>
            <th scope="row" className="number">
              {fault.line === 0 ? 'hela filen' : formatCount(fault.line)}
            </th>
            <td className="seal">{fault.label}</td>
            <td>{fault.field}</td>
            <td className="seal">{fault.rule}</td>
            <td>{fault.message}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
