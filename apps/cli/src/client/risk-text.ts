import { roleFacts } from '@samla/domain/access/roles.js';
import { RISK_LEVELS, RISK_STATUSES, riskLevel, riskValue } from '@samla/domain/governance/risk.js';
import type { Risk } from '@samla/governance/risks/risk.js';

/** The risk register as text, in the order it comes in: what is weighed, who owns it and what is done about it. */
export function riskLines(risks: readonly Risk[]): string[] {
  if (risks.length === 0) return ['Inga risker är registrerade.'];
  return risks.flatMap(
    ({ title, probability, consequence, owner, measure, status, isConstructed, history }) => {
      const value = riskValue(probability, consequence);
      const level = RISK_LEVELS[riskLevel(value)];
      return [
        `${`${value}`.padStart(2)}  ${level}: ${title}${isConstructed ? ' (konstruerad)' : ''}`,
        `    sannolikhet ${probability} × konsekvens ${consequence}, ${RISK_STATUSES[status]}, ${roleFacts(owner).name}`,
        ...(measure === '' ? [] : [`    ${measure}`]),
        ...(history.length > 1 ? [`    bedömd ${history.length} gånger`] : []),
      ];
    },
  );
}
