import { Money } from '../money/money.js';
import { fromPresented } from '../money/presentation.js';

/** The unit that an allotment is split in: whole kronor, or whole thousands of kronor. */
export const CONTRIBUTION_UNITS = ['KR', 'TKR'] as const;
export type ContributionUnit = (typeof CONTRIBUTION_UNITS)[number];

/** One unit as an amount. */
export function oneUnit(unit: ContributionUnit): Money {
  return fromPresented('1', unit);
}
