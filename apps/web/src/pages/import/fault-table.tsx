import { SIE_RULES } from '@samla/domain/sie/rule.js';
import { formatCount } from '../../parts/format-amount.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { ImportFault } from './import.answers.js';

interface FaultTableProps {
  readonly title: string;
  readonly faults: readonly ImportFault[];
}

/** Faults or warnings of a file: where each stands, which rule it breaks, what is wrong and what to do. */
export function FaultTable({ title, faults }: FaultTableProps) {
  return (
    <ScrollTable caption={title} className="faults">
      <thead>
        <tr>
          <th scope="col" className="number">
            Rad
          </th>
          <th scope="col">Post</th>
          <th scope="col">Fält</th>
          <th scope="col">Regel</th>
          <th scope="col">Vad som är fel</th>
          <th scope="col">Gör så här</th>
        </tr>
      </thead>
      <tbody>
        {faults.map((fault, index) => (
          <tr key={`${fault.line}${fault.label}${fault.rule}${index}`}>
            <th scope="row" className="number">
              {fault.line === 0 ? 'hela filen' : formatCount(fault.line)}
            </th>
            <td className="code">{fault.label}</td>
            <td className="nowrap">{fault.field}</td>
            <td>
              <span className="code">{fault.rule}</span>
              <span className="objects">{basisOf(fault.rule)}</span>
            </td>
            <td className="words">{fault.message}</td>
            <td className="words">{fault.advice}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** Where a rule comes from; nothing for one that this page does not know yet. */
export function basisOf(rule: string): string {
  return Object.hasOwn(SIE_RULES, rule) ? SIE_RULES[rule as keyof typeof SIE_RULES].basis : '';
}
