import type {
  PublishedColumn,
  PublishedKind,
  PublishedRow,
  PublishedUnit,
  SignConvention,
} from '@samla/domain/statements/published/published-table.js';
import type { PublishedFault } from '@samla/domain/statements/published/table-fault.js';
import { operation } from '../../api/operation.js';
import type { Problem } from '../../api/problem.js';

/** A table as it is filled in. */
export interface TableInput {
  readonly document: { readonly title: string; readonly year: number; readonly kind: PublishedKind };
  readonly table: {
    readonly name: string;
    readonly section: string;
    readonly page: string;
    readonly unit: PublishedUnit;
    readonly sign: SignConvention;
    readonly columns: readonly PublishedColumn[];
    readonly rows: readonly PublishedRow[];
  };
  readonly reason: string;
}

/** The table stands. */
export interface TableEntered {
  readonly document: { readonly id: string };
  readonly table: { readonly name: string; readonly version: number };
  readonly isKnown: boolean;
}

/** Refused, with every fault. */
export interface Refused extends Problem {
  readonly faults?: readonly PublishedFault[];
}

interface Place {
  readonly forbundId: string;
  readonly idempotencyKey: string;
}

export const ENTER_TABLE = operation<
  { readonly enterPublishedTable: TableEntered | Refused },
  { readonly input: TableInput & Place }
>(/* GraphQL */ `
  mutation EnterPublishedTable($input: EnterPublishedTableInput!) {
    enterPublishedTable(input: $input) {
      __typename
      ... on PublishedTableEntered {
        isKnown
        document {
          id
        }
        table {
          name
          version
        }
      }
      ... on PublishedRefused {
        faults {
          line
          column
          rule
          message
          advice
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

/** What becomes of a table of a file. */
export interface PlannedTable {
  readonly document: string;
  readonly name: string;
  readonly section: string;
  readonly rows: number;
  readonly columns: number;
  readonly outcome: 'NEW' | 'KNOWN' | 'CORRECTION';
}

/** What a file would come to. */
export interface PublishedPlan {
  readonly tables: readonly PlannedTable[];
  readonly faults: readonly PublishedFault[];
}

interface FileInput extends Place {
  readonly fileId: string;
  readonly reason: string;
}

const PLANNED = /* GraphQL */ `
  fragment Planned on PlannedPublishedTable {
    document
    name
    section
    rows
    columns
    outcome
  }
`;

export const PLAN_FILE = operation<
  { readonly planPublishedImport: PublishedPlan | Problem },
  { readonly input: FileInput }
>(/* GraphQL */ `
  ${PLANNED}
  mutation PlanPublishedImport($input: ImportPublishedInput!) {
    planPublishedImport(input: $input) {
      __typename
      ... on PublishedImportPlanned {
        tables {
          ...Planned
        }
        faults {
          line
          column
          rule
          message
          advice
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const IMPORT_FILE = operation<
  { readonly importPublished: { readonly tables: readonly PlannedTable[] } | Refused },
  { readonly input: FileInput }
>(/* GraphQL */ `
  ${PLANNED}
  mutation ImportPublished($input: ImportPublishedInput!) {
    importPublished(input: $input) {
      __typename
      ... on PublishedImported {
        tables {
          ...Planned
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);
