import { RISK_LEVELS, RISK_STATUSES, type RiskLevel } from '@samla/domain/governance/risk.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatTime } from '../../parts/format-date.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import { riskNumbers } from './risk-numbers.js';
import type { Risk } from './risks.queries.js';

const TONES: Readonly<Record<RiskLevel, 'bad' | 'warning' | 'good'>> = {
  HIGH: 'bad',
  MEDIUM: 'warning',
  LOW: 'good',
};

interface RiskTableProps {
  readonly risks: readonly Risk[];
  /** Absent for readers who may not. */
  readonly onRevise?: ((risk: Risk) => void) | undefined;
}

/** The risks, the gravest first, with their history. */
export function RiskTable({ risks, onRevise }: RiskTableProps) {
  const numbers = riskNumbers(risks);
  return (
    <ScrollTable
      caption="Risker"
      note="Numren följer ordningen som riskerna lades till i. Riskvärde = sannolikhet × konsekvens. Hög från 15, medel från 6."
    >
      <Headings mayRevise={onRevise !== undefined} />
      <tbody>
        {risks.map((risk) => (
          <tr key={risk.id}>
            <td className="number">{numbers.get(risk.id)}</td>
            <th scope="row" className="duty-cell">
              {risk.latest.title}
              {risk.latest.note === '' ? null : <span className="objects">{risk.latest.note}</span>}
              {risk.latest.document === '' ? null : (
                <span className="objects">Källa: {risk.latest.document}</span>
              )}
              {risk.latest.isConstructed ? <ConstructedMark short /> : null}
              <History risk={risk} />
            </th>
            <td className="number">{risk.latest.probability}</td>
            <td className="number">{risk.latest.consequence}</td>
            <td className="nowrap">
              <StatusMark tone={TONES[risk.latest.level]}>
                {`${risk.latest.value} ${RISK_LEVELS[risk.latest.level]}`}
              </StatusMark>
            </td>
            <td>{risk.latest.ownerName}</td>
            <td className="duty-cell">
              {risk.latest.measure}
              <span className="objects">{RISK_STATUSES[risk.latest.status]}</span>
            </td>
            {onRevise ? (
              <td>
                <button type="button" className="button button-quiet" onClick={() => onRevise(risk)}>
                  Bedöm om<span className="visually-hidden">: {risk.latest.title}</span>
                </button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Headings({ mayRevise }: { mayRevise: boolean }) {
  return (
    <thead>
      <tr>
        <th scope="col" className="number">
          Nr
        </th>
        <th scope="col">Risk</th>
        <th scope="col" className="number">
          Sannolikhet
        </th>
        <th scope="col" className="number">
          Konsekvens
        </th>
        <th scope="col">Riskvärde</th>
        <th scope="col">Ägare</th>
        <th scope="col">Åtgärd och läge</th>
        {mayRevise ? <th scope="col">Ändra</th> : null}
      </tr>
    </thead>
  );
}

function History({ risk: { history } }: { risk: Risk }) {
  if (history.length < 2) return null;
  return (
    <details>
      <summary>Tidigare bedömningar ({history.length - 1})</summary>
      <ul className="plain-list">
        {history
          .slice(0, -1)
          .map(({ version, probability, consequence, value, note, recordedBy, recordedAt }) => (
            <li key={version}>
              {formatTime(recordedAt)}: {probability} × {consequence} = {value}
              {note === '' ? '' : `, ${note}`} ({recordedBy})
            </li>
          ))}
      </ul>
    </details>
  );
}
