import type { TestedTie } from '@samla/domain/document-check/findings/tested-tie.js';

/** A tie that a check has tested, as it is kept. */
export interface KeptTie {
  readonly checkId: string;
  /** Its place in the check, from 1. */
  readonly tieNo: number;
  /** The document of the check that it stands in. */
  readonly position: number;
  readonly tie: TestedTie;
}
