import { Injectable } from '@nestjs/common';
import { MandateService } from '@samla/access/mandate.service.js';
import type { DecisionBody } from '@samla/domain/governance/decision-body.js';
import {
  BOARD_ROLES,
  type DecisionFinding,
  decisionFindings,
  type MandatePeriod,
} from '@samla/domain/governance/decision-mandate.js';

/** Who could decide on which day, by the mandates of the registry. */
@Injectable()
export class DecisionMandates {
  constructor(private readonly mandates: MandateService) {}

  /** When somebody sat in the board, by förbund. */
  boards(forbundIds: readonly string[]): Promise<ReadonlyMap<string, MandatePeriod[]>> {
    return this.mandates.periods(forbundIds, BOARD_ROLES);
  }

  /** What is to be looked at in a decision, given when somebody sat in the board. */
  findings(
    decision: { readonly body: DecisionBody; readonly decidedOn: string },
    board: readonly MandatePeriod[],
  ): DecisionFinding[] {
    return decisionFindings(decision, board);
  }
}
