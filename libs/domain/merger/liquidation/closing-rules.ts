import type { GuardStanding } from '../process/guards.js';

/** Which years' contributions decide how what is left is shared. */
export type BasePeriod =
  | { readonly kind: 'ALL_YEARS' }
  | { readonly kind: 'LAST_YEAR' }
  | { readonly kind: 'YEARS'; readonly from: number; readonly to: number };

/** The values that the rules of a liquidation take. */
export interface ClosingRuleValues {
  /** A debt that is secured counts as paid. */
  readonly acceptsSecurity: boolean;
  /** The liquidation opens when the länsförbund is in force, not before. */
  readonly waitsForMerger: boolean;
  /** Every member has tried ansvarsfrihet for every year before the service begins. */
  readonly dischargeBeforeService: boolean;
  /** The archive is delivered and receipted before the service begins. */
  readonly archiveBeforeService: boolean;
  /** Which years count when what is left is shared by contribution. */
  readonly basePeriod: BasePeriod;
}
export type ClosingRuleKey = keyof ClosingRuleValues;

/** A rule with where it comes from. */
export interface ClosingRule<Key extends ClosingRuleKey = ClosingRuleKey> {
  readonly label: string;
  readonly value: ClosingRuleValues[Key];
  readonly basis: string;
  readonly standing: GuardStanding | 'FORBUNDSORDNING';
}
export type ClosingRules = { readonly [Key in ClosingRuleKey]: ClosingRule<Key> };

/** The rules where a förbundsordning says nothing else: the statute leaves them to it (9 § p. 14–15 lagen 2003:1210). */
export const CLOSING_RULE_TEMPLATE: ClosingRules = {
  acceptsSecurity: {
    label: 'Säkrad skuld räknas som betald',
    value: true,
    basis: 'finsam.se, Avsluta förbund',
    standing: 'GUIDANCE',
  },
  waitsForMerger: {
    label: 'Likvidationen öppnas när länsförbundet är i kraft',
    value: true,
    basis: 'finsam.se, Sammanslagning av förbund; ordningen är en slutsats',
    standing: 'INFERENCE',
  },
  dischargeBeforeService: {
    label: 'Ansvarsfriheten är prövad för varje år innan delgivningen börjar',
    value: true,
    basis: 'Slutsats av 26 §: efter delgivningen finns inget förbund att pröva',
    standing: 'INFERENCE',
  },
  archiveBeforeService: {
    label: 'Arkivet är levererat innan delgivningen börjar',
    value: true,
    basis: 'Slutsats av 20 §: efter delgivningen finns ingen som levererar',
    standing: 'INFERENCE',
  },
  basePeriod: {
    label: 'År vars bidrag fördelar det som är kvar',
    value: { kind: 'ALL_YEARS' },
    basis: 'finsam.se: i förhållande till vad var och en tillskjutit; vilka år är inte bekräftat',
    standing: 'INFERENCE',
  },
};

/** What a förbundsordning says of one rule, and where in it. */
export type OwnRules = {
  readonly [Key in ClosingRuleKey]?: { value: ClosingRuleValues[Key]; basis: string };
};

/** The rules of a förbund: its förbundsordning's own where it has any, else the template's. */
export function closingRules(own: OwnRules = {}): ClosingRules {
  const entries = (Object.keys(CLOSING_RULE_TEMPLATE) as ClosingRuleKey[]).map((key) => {
    const said = own[key];
    const rule = CLOSING_RULE_TEMPLATE[key];
    return [key, said ? { label: rule.label, ...said, standing: 'FORBUNDSORDNING' } : rule];
  });
  return Object.fromEntries(entries) as unknown as ClosingRules;
}
