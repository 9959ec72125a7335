import { CreateRegistry1763800000000 } from './1763800000000-create-registry.js';
import { CreateLedger1763800001000 } from './1763800001000-create-ledger.js';
import { CreateStatements1763800002000 } from './1763800002000-create-statements.js';
import { CreateConsolidation1763800003000 } from './1763800003000-create-consolidation.js';
import { CreateReports1763800004000 } from './1763800004000-create-reports.js';
import { FollowOutbox1763800005000 } from './1763800005000-follow-outbox.js';
import { CreateImportFiles1763800006000 } from './1763800006000-create-import-files.js';
import { CreateAuditTrail1763800007000 } from './1763800007000-create-audit-trail.js';
import { KeepLockTrail1763800011000 } from './1763800011000-keep-lock-trail.js';
import { CreateDecisions1763900000000 } from './1763900000000-create-decisions.js';
import { CreateDuties1763900001000 } from './1763900001000-create-duties.js';
import { CreateRisks1763900002000 } from './1763900002000-create-risks.js';
import { CreateBudgets1763900003000 } from './1763900003000-create-budgets.js';
import { CreateContributions1763900005000 } from './1763900005000-create-contributions.js';
import { CreateEquity1763900006000 } from './1763900006000-create-equity.js';
import { CreateInsatser1763900007000 } from './1763900007000-create-insatser.js';
import { CreateForecasts1763900008000 } from './1763900008000-create-forecasts.js';
import { HoldPublishedTables1764000002000 } from './1764000002000-hold-published-tables.js';
import { CreateDocuments1764000003000 } from './1764000003000-create-documents.js';
import { SealKindsAndMutualEntries1764100000000 } from './1764100000000-seal-kinds-and-mutual-entries.js';
import { RecordMutualCases1764100001000 } from './1764100001000-record-mutual-cases.js';
import { SetSubmissionDeadlines1764100002000 } from './1764100002000-set-submission-deadlines.js';
import { CreateSuccession1764100003000 } from './1764100003000-create-succession.js';

/** Every migration, in order. */
export const MIGRATIONS = [
  CreateRegistry1763800000000,
  CreateLedger1763800001000,
  CreateStatements1763800002000,
  CreateConsolidation1763800003000,
  CreateReports1763800004000,
  FollowOutbox1763800005000,
  CreateImportFiles1763800006000,
  CreateAuditTrail1763800007000,
  KeepLockTrail1763800011000,
  CreateDecisions1763900000000,
  CreateDuties1763900001000,
  CreateRisks1763900002000,
  CreateBudgets1763900003000,
  CreateContributions1763900005000,
  CreateEquity1763900006000,
  CreateInsatser1763900007000,
  CreateForecasts1763900008000,
  HoldPublishedTables1764000002000,
  CreateDocuments1764000003000,
  SealKindsAndMutualEntries1764100000000,
  RecordMutualCases1764100001000,
  SetSubmissionDeadlines1764100002000,
  CreateSuccession1764100003000,
] as const;
