import type { PublishedUnit } from '@samla/domain/statements/published/published-table.js';
import { operation } from '../../api/operation.js';
import type { Problem } from '../../api/problem.js';
import type {
  AnswerKind,
  Check,
  CheckedTable,
  DocumentKind,
  DocumentWithVersions,
  Finding,
  FindingStatus,
  ListedDocument,
  PageOf,
  Severity,
  Tie,
} from './documents.answers.js';

const CHECK = `id state phrase lastError finishedAt documents { documentId title version fileName tables }
  counts { ties tiesHold errors warnings infos open }`;
const PLACE = 'place { line section table row column }';
const DOCUMENT = 'id title kind kindName year isConstructed';
const ANSWER = 'kind reason version printed answeredBy answeredAt';
const FINDING = `id document version ${PLACE} printed recomputed difference unit className severity severityName message
  consequences { document ${PLACE} printed corrected message } context { line cells isHead isPlace } status
  answers { ${ANSWER} } lapsedAnswers { ${ANSWER} }`;

/** The documents of a förbund, a page at a time. */
export const DOCUMENTS = operation<
  { forbund: { id: string; slug: string; name: string; documents: PageOf<ListedDocument> } },
  { slug: string; after: string | null }
>(`query Documents($slug: String!, $after: String) {
  forbund(slug: $slug) { id slug name documents(first: 20, after: $after) {
    edges { node { ${DOCUMENT} versions { version check { ${CHECK} } } } } pageInfo { hasNextPage endCursor } } } }`);

/** One document with its versions and the check of each. */
export const DOCUMENT_WITH_VERSIONS = operation<
  { forbund: { id: string; slug: string; name: string; document: DocumentWithVersions } },
  { slug: string; id: string }
>(`query DocumentWithVersions($slug: String!, $id: ID!) {
  forbund(slug: $slug) { id slug name document(id: $id) { ${DOCUMENT}
    versions { version fileName sha256 size addedBy addedAt check { ${CHECK} } } } } }`);

/** A page of a check's findings. */
export const FINDINGS = operation<
  { forbund: { documentCheck: { findings: PageOf<Finding> } } },
  {
    slug: string;
    id: string;
    first: number;
    after: string | null;
    severity: Severity | null;
    status: FindingStatus | null;
  }
>(`query Findings($slug: String!, $id: ID!, $first: Int!, $after: String, $severity: DocumentFindingSeverity,
  $status: DocumentFindingStatus) {
  forbund(slug: $slug) { documentCheck(id: $id) {
    findings(first: $first, after: $after, severity: $severity, status: $status) {
      edges { node { ${FINDING} } } pageInfo { hasNextPage endCursor } } } } }`);

/** A page of the ties that a check has tested. */
export const TIES = operation<
  { forbund: { documentCheck: { ties: PageOf<Tie> } } },
  { slug: string; id: string; after: string | null }
>(`query Ties($slug: String!, $id: ID!, $after: String) {
  forbund(slug: $slug) { documentCheck(id: $id) { ties(first: 50, after: $after) {
    edges { node { number kind document outcome message ${PLACE} } } pageInfo { hasNextPage endCursor } } } } }`);

/** A page of the tables that a check recognised. */
export const CHECKED_TABLES = operation<
  { forbund: { documentCheck: { tables: PageOf<CheckedTable> } } },
  { slug: string; id: string; after: string | null }
>(`query CheckedTables($slug: String!, $id: ID!, $after: String) {
  forbund(slug: $slug) { documentCheck(id: $id) { tables(first: 50, after: $after) {
    edges { node { id document version number name section unit columns rows linkedRows openErrors } }
    pageInfo { hasNextPage endCursor } } } } }`);

/** How a check stands, asked for again. */
export const CHECK_ASKED = operation<{ forbund: { documentCheck: Check } }, { slug: string; id: string }>(
  `query DocumentCheck($slug: String!, $id: ID!) { forbund(slug: $slug) { documentCheck(id: $id) { ${CHECK} } } }`,
);

/** The same, told over the socket. */
export const CHECK_PROGRESS = operation<{ documentCheckProgress: Check }, { id: string }>(
  `subscription DocumentCheckProgress($id: ID!) { documentCheckProgress(id: $id) { ${CHECK} } }`,
);

interface Keyed {
  readonly forbundId: string;
  readonly idempotencyKey: string;
}

/** A document that was added. */
export interface Added {
  readonly version: number;
  readonly isKnown: boolean;
  readonly document: { readonly id: string };
}

const ADDED = `... on DocumentAdded { version isKnown document { id } } ... on Problem { code message }`;

/** Makes a kept file a document. */
export const ADD_DOCUMENT = operation<
  { addDocument: Added | Problem },
  { input: Keyed & { fileId: string; title: string; kind: DocumentKind; year: number } }
>(`mutation AddDocument($input: AddDocumentInput!) { addDocument(input: $input) { ${ADDED} } }`);

/** Makes a kept file the next version of a document. */
export const ADD_VERSION = operation<
  { addDocumentVersion: Added | Problem },
  { input: Keyed & { documentId: string; fileId: string } }
>(
  `mutation AddDocumentVersion($input: AddDocumentVersionInput!) { addDocumentVersion(input: $input) { ${ADDED} } }`,
);

/** Has documents checked, each by itself and all against each other. */
export const CHECK_DOCUMENTS = operation<
  { checkDocuments: { id: string } },
  { input: Keyed & { documentIds: readonly string[] } }
>(`mutation CheckDocuments($input: CheckDocumentsInput!) { checkDocuments(input: $input) { id } }`);

/** A finding that was answered. */
export interface Answered {
  readonly finding: Finding;
}

/** Explains or accepts a finding, or takes an answer back. */
export const ANSWER_FINDING = operation<
  { answerFinding: Answered | Problem },
  { input: Keyed & { findingId: string; kind: AnswerKind; reason: string } }
>(`mutation AnswerFinding($input: AnswerFindingInput!) { answerFinding(input: $input) {
  ... on FindingAnswered { finding { ${FINDING} } } ... on Problem { code message } } }`);

/** A table that was taken in as published, or was there already. */
export interface TablePublished {
  readonly isKnown: boolean;
  readonly document: { readonly title: string };
  readonly table: { readonly name: string };
}

/** Takes a recognised table in as published. */
export const PUBLISH_CHECKED_TABLE = operation<
  { publishCheckedTable: TablePublished | Problem },
  {
    input: Keyed & {
      checkedTableId: string;
      name: string;
      unit: PublishedUnit | null;
      isAsPrinted: boolean;
      reason: string;
    };
  }
>(`mutation PublishCheckedTable($input: PublishCheckedTableInput!) { publishCheckedTable(input: $input) {
  ... on PublishedTableEntered { isKnown document { title } table { name } }
  ... on Problem { code message } } }`);
