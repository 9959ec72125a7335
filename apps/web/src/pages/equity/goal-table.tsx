import type { Amount } from '../../api/amount.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatDecimal } from '../../parts/format-amount.js';
import { formatDay } from '../../parts/format-date.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import type { GoalOutcome } from './equity.answers.js';

const DIRECTIONS = { AT_MOST: 'högst', AT_LEAST: 'minst', NEAR: 'nära' } as const;
const BASES = { ACTUAL: 'utfall', PLANNED: 'enligt budget', UNKNOWN: 'inte känt' } as const;

/** The goals side by side, each in its document's words beside the equity of its day. */
export function GoalTable({ goals }: { goals: readonly GoalOutcome[] }) {
  if (goals.length === 0) return <p className="small">Inget mål för eget kapital är angivet.</p>;
  return (
    <ScrollTable caption="Mål för eget kapital" note="Kronor. Målen står som dokumenten uttrycker dem.">
      <thead>
        <tr>
          <th scope="col">Dag</th>
          <th scope="col">Mål</th>
          <th scope="col" className="number">
            I kronor
          </th>
          <th scope="col" className="number">
            Eget kapital
          </th>
          <th scope="col" className="number">
            Skillnad
          </th>
          <th scope="col">Nått</th>
          <th scope="col">Dokument</th>
        </tr>
      </thead>
      <tbody>
        {goals.map((row) => (
          <Row key={row.goal.id} row={row} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Row({ row }: { row: GoalOutcome }) {
  const format = useFormat();
  const figure = (amount: Amount | null): string => (amount ? format(amount) : '–');
  const { goal, limit, equity, difference, basis, isMet } = row;
  const said = goal.percentOfAllotment
    ? `${DIRECTIONS[goal.direction]} ${formatDecimal(goal.percentOfAllotment)} % av årets bidrag`
    : `${DIRECTIONS[goal.direction]} ${goal.amount ? format(goal.amount) : ''} kr`;
  return (
    <tr>
      <th scope="row">{formatDay(goal.on)}</th>
      <td>
        {said}
        {goal.wording === '' ? null : <span className="objects">”{goal.wording}”</span>}
      </td>
      <td className="number">{figure(limit)}</td>
      <td className="number">
        {figure(equity)}
        <span className="objects">{BASES[basis]}</span>
      </td>
      <td className="number">{figure(difference)}</td>
      <td>{isMet === null ? 'Går inte att säga' : <Met isMet={isMet} />}</td>
      <td>
        {[goal.document, goal.place].filter(Boolean).join(', ')}{' '}
        {goal.isConstructed ? <ConstructedMark short /> : null}
      </td>
    </tr>
  );
}

function Met({ isMet }: { isMet: boolean }) {
  return <StatusMark tone={isMet ? 'good' : 'warning'}>{isMet ? 'Ja' : 'Nej'}</StatusMark>;
}
