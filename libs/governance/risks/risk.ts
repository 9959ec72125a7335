import type { Role } from '@samla/domain/access/roles.js';
import type { RiskStatus } from '@samla/domain/governance/risk.js';

/** One assessment of a risk. */
export interface RiskVersion {
  readonly riskId: string;
  /** From 1; the highest holds. */
  readonly version: number;
  readonly title: string;
  /** 1–5. */
  readonly probability: number;
  /** 1–5. */
  readonly consequence: number;
  /** The role that owns it; never a person. */
  readonly owner: Role;
  readonly measure: string;
  readonly status: RiskStatus;
  /** Why it was assessed so. */
  readonly note: string;
  readonly document: string;
  readonly isConstructed: boolean;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** A risk: the assessment that holds, and all, oldest first. */
export interface Risk extends RiskVersion {
  readonly history: readonly RiskVersion[];
}

/** An assessment to be made. */
export type NewAssessment = Omit<
  RiskVersion,
  'riskId' | 'version' | 'recordedBy' | 'recordedAt' | 'isConstructed'
>;
