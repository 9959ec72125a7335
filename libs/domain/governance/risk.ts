import { DomainError } from '../errors/domain-error.js';

/** How a risk is handled now, each with its Swedish name. */
export const RISK_STATUSES = {
  OPEN: 'Öppen: åtgärd pågår',
  WATCHED: 'Bevakas',
  CLOSED: 'Avslutad',
} as const;
export type RiskStatus = keyof typeof RISK_STATUSES;
export const RISK_STATUS_NAMES = Object.keys(RISK_STATUSES) as RiskStatus[];

/** The lowest and the highest step of probability and of consequence. */
export const LEAST = 1;
export const MOST = 5;

/** What the product of probability and consequence says, each with its Swedish name. */
export const RISK_LEVELS = { LOW: 'Låg', MEDIUM: 'Medel', HIGH: 'Hög' } as const;
export type RiskLevel = keyof typeof RISK_LEVELS;
export const RISK_LEVEL_NAMES = Object.keys(RISK_LEVELS) as RiskLevel[];

/** Probability × consequence, 1–25. */
export function riskValue(probability: number, consequence: number): number {
  return probability * consequence;
}

/** The level of a value: high from 15, medium from 6. The limits are the product's own, and no law's. */
export function riskLevel(value: number): RiskLevel {
  if (value >= 15) return 'HIGH';
  return value >= 6 ? 'MEDIUM' : 'LOW';
}

/** Refuses, with `BAD_USER_INPUT`, what is no step of the scale. */
export function assertRiskSteps(steps: { readonly probability: number; readonly consequence: number }): void {
  for (const [name, step] of Object.entries(steps)) {
    if (Number.isInteger(step) && step >= LEAST && step <= MOST) continue;
    throw new DomainError('BAD_USER_INPUT', `${name} är ett heltal från ${LEAST} till ${MOST}.`, {
      argument: name,
    });
  }
}
