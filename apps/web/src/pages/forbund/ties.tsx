import { unitLabel } from '../../parts/format-amount.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { StatementTie, TieTerm } from './forbund.answers.js';

const OUTCOMES: Readonly<Record<StatementTie['outcome'], string>> = {
  EXACT: 'Stämmer',
  ROUNDING: 'Stämmer, avrundning',
  BROKEN: 'Stämmer inte',
};
const ORDER: readonly StatementTie['outcome'][] = ['BROKEN', 'ROUNDING', 'EXACT'];

/** The ties between the statements: those that do not hold first, then those that rounding explains. */
export function Ties({ ties }: { ties: readonly StatementTie[] }) {
  if (ties.length === 0) return null;
  const count = (outcome: StatementTie['outcome']) => ties.filter((tie) => tie.outcome === outcome).length;
  const notable = ORDER.slice(0, 2).flatMap((outcome) => ties.filter((tie) => tie.outcome === outcome));
  const exact = ties.filter(({ outcome }) => outcome === 'EXACT');
  return (
    <section aria-labelledby="samband-rubrik" id="samband" tabIndex={-1}>
      <h2 id="samband-rubrik">Samband</h2>
      <p>
        {ties.length} samband prövade: {count('EXACT')} stämmer som de visas, {count('ROUNDING')} stämmer med
        avrundning och {count('BROKEN')} stämmer inte.
      </p>
      {notable.length === 0 ? null : (
        <TieTable caption="Samband som inte är lika som de visas" ties={notable} />
      )}
      {exact.length === 0 ? null : (
        <details className="locks">
          <summary>Samband som stämmer ({exact.length})</summary>
          <TieTable caption="Samband som stämmer" ties={exact} />
        </details>
      )}
    </section>
  );
}

function TieTable({ caption, ties }: { caption: string; ties: readonly StatementTie[] }) {
  return (
    <ScrollTable caption={caption} className="statement">
      <thead>
        <tr>
          <th scope="col">Samband</th>
          <th scope="col">År</th>
          <th scope="col">Belopp</th>
          <th scope="col">Utfall</th>
        </tr>
      </thead>
      <tbody>
        {ties.map((tie) => (
          <tr key={`${tie.year} ${tie.key}`}>
            <th scope="row">{tie.label}</th>
            <td>{tie.year}</td>
            <td>
              <Terms {...tie} />
            </td>
            <td>
              {OUTCOMES[tie.outcome]}
              {tie.explanation === null ? null : <span className="objects">{tie.explanation}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Terms({ whole, parts }: Pick<StatementTie, 'whole' | 'parts'>) {
  return (
    <>
      <Term term={whole} />
      {' mot '}
      {parts.map((part, index) => (
        <span key={`${part.statement} ${part.label} ${part.year}`}>
          {part.isSubtracted ? ' − ' : index === 0 ? '' : ' + '}
          <Term term={part} />
        </span>
      ))}
    </>
  );
}

function Term({ term }: { term: TieTerm }) {
  const format = useFormat();
  return (
    <span className="nowrap">
      {format(term.amount)}
      {term.amount.unit === 'KR' ? '' : ` ${unitLabel(term.amount.unit)}`}
    </span>
  );
}
