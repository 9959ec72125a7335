import type { Amount } from '../../api/amount.js';
import type { Place } from '../../session/session.answers.js';
import type { ConsolidatedLine } from './county.answers.js';

/** A part that is read as a statement: the same columns, row by row. */
export interface RowsAnswer {
  readonly county: { readonly consolidation: { readonly rows: readonly ConsolidatedLine[] } };
}

/** A row of the county's operating statement; costs are positive there. */
export interface OperatingLine extends ConsolidatedLine {
  /** Heading that the row stands under; null for none. */
  readonly group: string | null;
  readonly budget: Amount | null;
  readonly deviation: Amount | null;
}

export interface OperatingAnswer {
  readonly county: {
    readonly consolidation: {
      readonly operatingStatement: {
        readonly rows: readonly OperatingLine[];
        /** Förbund that have handed in no budget for the period. */
        readonly withoutBudget: readonly Place[];
      };
    };
  };
}

/** A key figure's value: a share in per cent or an amount, or neither where it cannot be reckoned. */
export interface KeyValue {
  readonly percent: string | null;
  readonly exactPercent: string | null;
  readonly amount: Amount | null;
}

/** A key figure of each förbund and of the county as one. */
export interface KeyFigure {
  readonly key: string;
  readonly label: string;
  readonly how: string;
  readonly cells: readonly (KeyValue & { readonly forbund: { readonly slug: string } })[];
  readonly total: KeyValue;
}

export interface KeyFiguresAnswer {
  readonly county: { readonly consolidation: { readonly keyFigures: readonly KeyFigure[] } };
}
