import { RISK_LEVELS, riskLevel, riskValue } from '@samla/domain/governance/risk.js';
import { riskNumbers } from './risk-numbers.js';
import type { Risk } from './risks.queries.js';

const STEPS = [1, 2, 3, 4, 5] as const;
const CELL = 56;
const LEFT = 44;
const SIDE = LEFT + STEPS.length * CELL;

/** Probability upwards, consequence to the right, the numbers of the risks in their cells. The table beside it tells the same. */
export function RiskMatrix({ risks }: { risks: readonly Risk[] }) {
  const numbers = riskNumbers(risks);
  const open = risks
    .map((risk) => ({ risk, number: numbers.get(risk.id) ?? 0 }))
    .filter(({ risk }) => risk.latest.status !== 'CLOSED');
  const spoken = open
    .map(
      ({ risk: { latest }, number }) =>
        `${number} ${latest.title}: ${latest.probability} gånger ${latest.consequence}`,
    )
    .join('; ');
  return (
    <figure className="card chart risk-matrix">
      <svg viewBox={`0 0 ${SIDE + 4} ${SIDE + 4}`} role="img" aria-label={`Riskmatris. ${spoken}.`}>
        {STEPS.flatMap((probability) =>
          STEPS.map((consequence) => (
            <Cell
              key={`${probability} ${consequence}`}
              probability={probability}
              consequence={consequence}
              numbers={open
                .filter(
                  ({ risk: { latest } }) =>
                    latest.probability === probability && latest.consequence === consequence,
                )
                .map(({ number }) => number)}
            />
          )),
        )}
        {STEPS.map((step) => (
          <g key={step} className="matrix-step">
            <text x={LEFT - 14} y={(STEPS.length - step + 0.5) * CELL + 5} textAnchor="middle">
              {step}
            </text>
            <text x={LEFT + (step - 0.5) * CELL} y={STEPS.length * CELL + 20} textAnchor="middle">
              {step}
            </text>
          </g>
        ))}
        <text x={LEFT + (STEPS.length * CELL) / 2} y={SIDE - 4} textAnchor="middle" className="matrix-step">
          Konsekvens
        </text>
        <text
          transform={`translate(14 ${(STEPS.length * CELL) / 2}) rotate(-90)`}
          textAnchor="middle"
          className="matrix-step"
        >
          Sannolikhet
        </text>
      </svg>
      <figcaption>
        Siffrorna är riskernas nummer i tabellen. L, M och H är {RISK_LEVELS.LOW.toLowerCase()},{' '}
        {RISK_LEVELS.MEDIUM.toLowerCase()} och {RISK_LEVELS.HIGH.toLowerCase()} risk; avslutade risker visas
        inte.
      </figcaption>
    </figure>
  );
}

interface CellProps {
  readonly probability: number;
  readonly consequence: number;
  readonly numbers: readonly number[];
}

function Cell({ probability, consequence, numbers }: CellProps) {
  const level = riskLevel(riskValue(probability, consequence));
  const [x, y] = [LEFT + (consequence - 1) * CELL, (STEPS.length - probability) * CELL];
  return (
    <g>
      <rect x={x} y={y} width={CELL} height={CELL} className={`matrix-cell matrix-${level.toLowerCase()}`} />
      <text x={x + 6} y={y + 16} className="matrix-level">
        {RISK_LEVELS[level].charAt(0)}
      </text>
      <text x={x + CELL / 2} y={y + CELL / 2 + 10} textAnchor="middle" className="matrix-number">
        {numbers.join(', ')}
      </text>
    </g>
  );
}
