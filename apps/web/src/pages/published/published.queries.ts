import type {
  ColumnContent,
  PublishedKind,
  PublishedStatement,
  PublishedUnit,
  SignConvention,
} from '@samla/domain/statements/published/published-table.js';
import type { Amount } from '../../api/amount.js';
import { operation } from '../../api/operation.js';

/** A document in the list. */
export interface PublishedDocument {
  readonly id: string;
  readonly title: string;
  readonly year: number;
  readonly kind: PublishedKind;
}

export interface PrintedColumn {
  readonly heading: string;
  readonly holds: ColumnContent;
  readonly unit: PublishedUnit | null;
}

export interface PrintedRow {
  readonly heading: string;
  readonly label: string;
  readonly isSum: boolean;
  readonly unit: PublishedUnit | null;
  readonly cells: readonly { readonly text: string }[];
}

/** A table as printed, with the versions that there have been. */
export interface PrintedTable {
  readonly id: string;
  readonly tableNo: number;
  readonly version: number;
  readonly name: string;
  readonly section: string;
  readonly page: string;
  readonly unit: PublishedUnit;
  readonly sign: SignConvention;
  readonly remark: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly PrintedRow[];
  readonly versions: readonly {
    readonly version: number;
    readonly reason: string;
    readonly recordedBy: string;
    readonly recordedAt: string;
  }[];
}

/** A published amount beside the booked one. */
export interface FigureAgainstBooks {
  readonly statement: PublishedStatement;
  readonly rowKey: string;
  readonly label: string;
  readonly published: Amount;
  readonly booked: Amount;
  readonly difference: Amount;
  readonly outcome: 'AGREES' | 'ROUNDING' | 'DIFFERS';
  readonly document: string;
  readonly place: string;
}

export interface AgainstBooks {
  readonly year: number;
  readonly hasBooks: boolean;
  readonly rows: readonly FigureAgainstBooks[];
  readonly notCompared: number;
}

export const DOCUMENTS = operation<
  {
    readonly forbund: {
      readonly id: string;
      readonly name: string;
      readonly publishedDocuments: { readonly edges: readonly { readonly node: PublishedDocument }[] };
    };
  },
  { readonly slug: string }
>(/* GraphQL */ `
  query PublishedDocuments($slug: String!) {
    forbund(slug: $slug) {
      id
      name
      publishedDocuments(first: 200) {
        edges {
          node {
            id
            title
            year
            kind
          }
        }
      }
    }
  }
`);

export const TABLES = operation<
  { readonly forbund: { readonly publishedDocument: { readonly tables: readonly PrintedTable[] } } },
  { readonly slug: string; readonly id: string }
>(/* GraphQL */ `
  query PublishedTables($slug: String!, $id: ID!) {
    forbund(slug: $slug) {
      publishedDocument(id: $id) {
        tables {
          id
          tableNo
          version
          name
          section
          page
          unit
          sign
          remark
          columns {
            heading
            holds
            unit
          }
          rows {
            heading
            label
            isSum
            unit
            cells {
              text
            }
          }
          versions {
            version
            reason
            recordedBy
            recordedAt
          }
        }
      }
    }
  }
`);

export const AGAINST_BOOKS = operation<
  { readonly forbund: { readonly publishedAgainstBooks: AgainstBooks } },
  { readonly slug: string; readonly year: number }
>(/* GraphQL */ `
  fragment Figure on Amount {
    exact
    presented
    unit
  }
  query PublishedAgainstBooks($slug: String!, $year: Int!) {
    forbund(slug: $slug) {
      publishedAgainstBooks(year: $year) {
        year
        hasBooks
        notCompared
        rows {
          statement
          rowKey
          label
          published {
            ...Figure
          }
          booked {
            ...Figure
          }
          difference {
            ...Figure
          }
          outcome
          document
          place
        }
      }
    }
  }
`);
