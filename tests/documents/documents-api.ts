import { randomUUID } from 'node:crypto';
import { DocumentCheckRunService } from '@samla/documents/checks/document-check-run.service.js';
import { Database } from '@samla/platform/database/database.js';
import { fromGlobalId, toGlobalId } from '@samla/platform/graphql/global-id.js';
import { SYSTEM, tenantContext } from '@samla/platform/tenant-context.js';
import { tokenOf } from '../ledger/ledger-api.js';
import { upload } from '../ledger/import-api.js';
import { startApi, type TestApi } from '../support/api.js';
import { ownDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

/** A plan whose table can be right or wrong: the sum of 600 and 400 as it is printed, with what stands before it. */
export function plan(sum = '1 000', before = '', cost = '400'): string {
  return `# Verksamhetsplan 2026

${before}
## Budget

Belopp i tkr

| Insats | Budget 2026 |
| --- | ---: |
| Arbetsträning | 600 |
| Samverkansteam | ${cost} |
| Summa | ${sum} |
`;
}

const CHECK = `id state phrase lastError requestedBy documents { title version fileName format tables }
  counts { ties tiesHold errors warnings infos open }`;
const FINDING = `id document version printed recomputed difference unit class severity severityName message status
  place { line section table row column } context { line cells isHead isPlace }
  answers { kind reason version answeredBy } lapsedAnswers { kind reason version printed }`;

/** An answer with any shape: what is in it is asserted where it is read. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Any = any;

/** The documents of one förbund over the API, and a worker that does its checks when it is told to. */
export class DocumentsApi {
  private constructor(
    readonly api: TestApi,
    private readonly urls: Awaited<ReturnType<typeof ownDatabase>>,
    readonly forbund: TestForbund,
    readonly token: string,
  ) {}

  static async start(): Promise<DocumentsApi> {
    const urls = await ownDatabase();
    const api = await startApi(urls);
    await api.app.listen(0, '127.0.0.1');
    const forbund = await newForbund(api.app.get(Database));
    const token = await tokenOf(api, 'EKONOM', forbund.id);
    return new DocumentsApi(api, urls, forbund, token);
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.urls.drop();
  }

  /** For looking behind the wall. */
  get ownerUrl(): string {
    return this.urls.owner;
  }

  /** As the API and a worker connect. */
  get servingUrl(): string {
    return this.urls.serving;
  }

  get forbundId(): string {
    return toGlobalId('Forbund', this.forbund.id);
  }

  /** Keeps a file; answers its id. */
  async file(content: string | Uint8Array, fileName = 'plan.md'): Promise<string> {
    const { body } = await upload(this.api, this.forbund.slug, [Buffer.from(content as string)], {
      token: this.token,
      fileName,
    });
    return body.fileId;
  }

  /** Adds a document; answers what the mutation says. */
  async add(fileId: string, changes: Record<string, unknown> = {}): Promise<Any> {
    const input = {
      forbundId: this.forbundId,
      fileId,
      title: 'Verksamhetsplan 2026',
      kind: 'PLAN',
      year: 2026,
      idempotencyKey: randomUUID(),
      ...changes,
    };
    const text = `mutation ($input: AddDocumentInput!) { addDocument(input: $input) { __typename
      ... on DocumentAdded { version isKnown document { id title kind kindName year isConstructed addedBy } }
      ... on Problem { code message } } }`;
    return this.sent(text, { input }, 'addDocument');
  }

  async addVersion(documentId: string, fileId: string, idempotencyKey: string = randomUUID()): Promise<Any> {
    const input = { forbundId: this.forbundId, documentId, fileId, idempotencyKey };
    const text = `mutation ($input: AddDocumentVersionInput!) { addDocumentVersion(input: $input) { __typename
      ... on DocumentAdded { version isKnown } ... on Problem { code message } } }`;
    return this.sent(text, { input }, 'addDocumentVersion');
  }

  async check(documentIds: readonly string[], idempotencyKey: string = randomUUID()): Promise<Any> {
    const input = { forbundId: this.forbundId, documentIds, idempotencyKey };
    const text = `mutation ($input: CheckDocumentsInput!) { checkDocuments(input: $input) { ${CHECK} } }`;
    return this.sent(text, { input }, 'checkDocuments');
  }

  async answer(findingId: string, kind: string, reason: string, token = this.token): Promise<Any> {
    const input = { forbundId: this.forbundId, findingId, kind, reason, idempotencyKey: randomUUID() };
    const text = `mutation ($input: AnswerFindingInput!) { answerFinding(input: $input) { __typename
      ... on FindingAnswered { finding { ${FINDING} } } ... on Problem { code message } } }`;
    return this.sent(text, { input }, 'answerFinding', token);
  }

  /** A document with its versions, the check of each, and the findings of each check. */
  async read(id: string): Promise<Any> {
    const text = `query ($slug: String!, $id: ID!) { forbund(slug: $slug) { document(id: $id) { title
      versions { version fileName sha256 check { ${CHECK} findings(first: 20) { edges { cursor node { ${FINDING} } } }
        ties(first: 20) { edges { node { number kind outcome message } } } } } } } }`;
    const forbund = await this.sent(text, { slug: this.forbund.slug, id }, 'forbund');
    return forbund.document;
  }

  /** Does a check as the worker does. */
  async run(checkId: string): Promise<void> {
    const [forbundId = '', key = ''] = fromGlobalId('DocumentCheck', checkId);
    const runs = this.api.app.get(DocumentCheckRunService, { strict: false });
    await runs.run(tenantContext(forbundId, SYSTEM), key);
  }

  /** Adds a document and does its check; answers the document's id. */
  async checked(content: string, changes: Record<string, unknown> = {}): Promise<string> {
    const { document } = await this.add(await this.file(content), changes);
    await this.runLatest(document.id);
    return document.id as string;
  }

  /** Adds a version and does its check. */
  async nextVersion(documentId: string, content: string): Promise<void> {
    await this.addVersion(documentId, await this.file(content));
    await this.runLatest(documentId);
  }

  async runLatest(documentId: string): Promise<void> {
    const { versions } = await this.read(documentId);
    await this.run(versions[0].check.id);
  }

  /** The answer under a root field; errors are thrown with what they say. */
  async sent(
    text: string,
    variables: Record<string, unknown>,
    field: string,
    token = this.token,
  ): Promise<Any> {
    const { data, errors } = await this.api.graphql<Any>(text, variables, token);
    if (errors)
      throw new Error(
        errors.map(({ message, extensions }) => `${extensions['code']}: ${message}`).join('; '),
      );
    return data[field];
  }
}
