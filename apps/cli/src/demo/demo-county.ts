import { DEMO_COUNTERPARTIES, type DemoCounterparty } from './counterparties.js';
import {
  COMPARISON_COUNTY,
  DEMO_COUNTY,
  DEMO_FORBUND,
  DEMO_SUCCESSIONS,
  type DemoCountyFacts,
  type DemoForbund,
  type DemoSuccession,
} from './county.js';
import { writeDemoFiles, type DemoSieFile } from './demo-files.js';
import { DEMO_INSATSER, type DemoInsats } from './insatser.js';
import {
  DEMO_MEMBERS,
  DEMO_ORGANISATIONS,
  DEMO_PARTY_SHARES,
  type DemoMember,
  type DemoOrganisation,
  type DemoPartyShare,
} from './members.js';
import { DEMO_OPERATING_STATEMENTS, type OperatingStatementLayout } from './operating-statement.js';
import { PUBLISHED_OPERATING_TABLES } from './published/demo-operating-tables.js';
import type { PrintedDocument } from './published/printed-document.js';
import { PRINTED_DOCUMENTS } from './published/printed-documents.js';
import type { OperatingTable } from './published/operating-table.js';
import { DEMO_USERS, type DemoUser } from './users.js';

/** The seed that the product's own demo county is made from. */
export const DEMO_SEED = 20240101;

/** Everything that a loader needs for the demo county; `isConstructed` marks the books, not the published figures. */
export interface DemoCounty {
  readonly isConstructed: true;
  readonly county: DemoCountyFacts;
  /** Has published figures and no books. */
  readonly comparisonCounty: DemoCountyFacts;
  readonly forbund: readonly DemoForbund[];
  readonly successions: readonly DemoSuccession[];
  readonly organisations: readonly DemoOrganisation[];
  readonly members: readonly DemoMember[];
  readonly partyShares: readonly DemoPartyShare[];
  readonly counterparties: readonly DemoCounterparty[];
  readonly insatser: readonly DemoInsats[];
  readonly operatingStatements: readonly OperatingStatementLayout[];
  /** Every table of the documents that the demo is made of, as printed. */
  readonly publishedDocuments: readonly PrintedDocument[];
  /** Driftredovisningar that are published for years without books, with the rows of their documents. */
  readonly publishedOperatingTables: readonly OperatingTable[];
  readonly users: readonly DemoUser[];
  readonly files: readonly DemoSieFile[];
}

/** Makes the demo county: pure, and the same for the same seed to the last byte. */
export function generateDemoCounty(seed: number = DEMO_SEED): DemoCounty {
  return {
    isConstructed: true,
    county: DEMO_COUNTY,
    comparisonCounty: COMPARISON_COUNTY,
    forbund: DEMO_FORBUND,
    successions: DEMO_SUCCESSIONS,
    organisations: DEMO_ORGANISATIONS,
    members: DEMO_MEMBERS,
    partyShares: DEMO_PARTY_SHARES,
    counterparties: DEMO_COUNTERPARTIES,
    insatser: DEMO_INSATSER,
    operatingStatements: DEMO_OPERATING_STATEMENTS,
    publishedDocuments: PRINTED_DOCUMENTS,
    publishedOperatingTables: PUBLISHED_OPERATING_TABLES,
    users: DEMO_USERS,
    files: writeDemoFiles(seed),
  };
}
