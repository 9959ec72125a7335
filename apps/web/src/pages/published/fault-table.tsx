import type { PublishedFault } from '@samla/domain/statements/published/table-fault.js';
import { ScrollTable } from '../../parts/scroll-table.js';

/** Everything that is wrong, with line, column, rule and what to do. */
export function FaultTable({ faults }: { faults: readonly PublishedFault[] }) {
  return (
    <ScrollTable caption={`Fel (${faults.length})`} className="faults">
      <thead>
        <tr>
          <th scope="col" className="number">
            Rad
          </th>
          <th scope="col">Kolumn</th>
          <th scope="col">Regel</th>
          <th scope="col">Vad som är fel</th>
          <th scope="col">Gör så här</th>
        </tr>
      </thead>
      <tbody>
        {faults.map(({ line, column, rule, message, advice }, index) => (
          <tr key={index}>
            <th scope="row" className="number">
              {line === 0 ? 'helheten' : line}
            </th>
            <td>{column}</td>
            <td className="code">{rule}</td>
            <td className="words">{message}</td>
            <td className="words">{advice}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
