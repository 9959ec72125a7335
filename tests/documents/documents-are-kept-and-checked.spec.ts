import { randomUUID } from 'node:crypto';
import { DocumentCheckRunService } from '@samla/documents/checks/document-check-run.service.js';
import { DocumentChecker } from '@samla/documents/checks/document-checker.js';
import { MOST_DOCUMENT_BYTES } from '@samla/domain/document-check/document/limits.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import { SYSTEM, tenantContext } from '@samla/platform/tenant-context.js';
import { withOwner } from '../support/database.js';
import { tokenOf } from '../ledger/ledger-api.js';
import { type Any, DocumentsApi, plan } from './documents-api.js';

jest.setTimeout(120_000);

let documents: DocumentsApi;

beforeAll(async () => {
  documents = await DocumentsApi.start();
});
afterAll(() => documents.close());
afterEach(() => jest.restoreAllMocks());

const countOf = (table: string, checkId: string): Promise<number> =>
  withOwner(async (owner) => {
    const [, key] = fromGlobalId('DocumentCheck', checkId);
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::integer as n from ${table} where check_id = $1`,
      [key],
    );
    return rows[0]!.n;
  }, documents.ownerUrl);

describe('a document', () => {
  it('is a kept file with a title, a kind and a year, and its check waits in the queue at once', async () => {
    const added = await documents.add(await documents.file(plan('1 001')));
    expect(added.__typename).toBe('DocumentAdded');
    const { document, version, isKnown } = added;
    expect({ version, isKnown }).toEqual({ version: 1, isKnown: false });
    expect(document).toMatchObject({
      title: 'Verksamhetsplan 2026',
      kind: 'PLAN',
      kindName: 'Verksamhetsplan och budget',
      year: 2026,
      isConstructed: false,
    });
    const { versions } = await documents.read(document.id);
    expect(versions).toMatchObject([
      { version: 1, fileName: 'plan.md', check: { state: 'QUEUED', phrase: 'I kö' } },
    ]);
    expect(versions[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is added once by one key, and the same content again is no new version', async () => {
    const fileId = await documents.file(plan('1 002'));
    const idempotencyKey = randomUUID();
    const first = await documents.add(fileId, { idempotencyKey });
    const again = await documents.add(fileId, { idempotencyKey });
    expect(again.document.id).toBe(first.document.id);
    expect(await documents.addVersion(first.document.id, fileId)).toMatchObject({
      version: 1,
      isKnown: true,
    });
    const other = await documents.file(plan('1 003'));
    const key = randomUUID();
    expect(await documents.addVersion(first.document.id, other, key)).toMatchObject({
      version: 2,
      isKnown: false,
    });
    expect(await documents.addVersion(first.document.id, other, key)).toMatchObject({ version: 2 });
    const { versions } = await documents.read(first.document.id);
    expect(versions.map(({ version }: Any) => version)).toEqual([2, 1]);
  });

  it('over 20 MB is not taken, nor one whose title holds a personnummer', async () => {
    const fileId = await documents.file(Buffer.alloc(MOST_DOCUMENT_BYTES + 1, 'a'));
    expect(await documents.add(fileId)).toMatchObject({
      __typename: 'RuleProblem',
      code: 'DOCUMENT_TOO_LARGE',
    });
    const small = await documents.file(plan('1 004'));
    expect(await documents.add(small, { title: 'Plan för 121212-1212' })).toMatchObject({
      code: 'PERSONAL_DATA',
    });
    await expect(documents.add(small, { year: 1899 })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('is listed the latest first, in pages that neither repeat nor leave out', async () => {
    const text = `query ($slug: String!, $after: String) { forbund(slug: $slug) { documents(first: 2, after: $after) {
      edges { node { id } } pageInfo { hasNextPage endCursor } } } }`;
    const added: string[] = [];
    for (const title of ['Ett', 'Två', 'Tre'])
      added.unshift((await documents.add(await documents.file(plan('1 005')), { title })).document.id);
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { documents: page } = await documents.sent(
        text,
        { slug: documents.forbund.slug, after },
        'forbund',
      );
      seen.push(...page.edges.map(({ node }: Any) => node.id));
      ({ hasNextPage: more, endCursor: after } = page.pageInfo);
    }
    expect(seen.slice(0, 3)).toEqual(added);
    expect(new Set(seen).size).toBe(seen.length);
  });
});

describe('a check', () => {
  it('that is done twice, as a job that comes again, keeps its findings once', async () => {
    const id = await documents.checked(plan('1 011'));
    const [{ check }] = (await documents.read(id)).versions;
    const before = [await countOf('document_finding', check.id), await countOf('document_tie', check.id)];
    await documents.run(check.id);
    expect([await countOf('document_finding', check.id), await countOf('document_tie', check.id)]).toEqual(
      before,
    );
    expect(before[0]).toBeGreaterThan(0);
  });

  it('of a file that is no document is refused with the reason, and nothing is found', async () => {
    const fileId = await documents.file(Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]), 'skräp.pdf');
    const { document } = await documents.add(fileId);
    await documents.runLatest(document.id);
    const [{ check }] = (await documents.read(document.id)).versions;
    expect(check).toMatchObject({ state: 'REFUSED', phrase: 'Kan inte läsas', findings: { edges: [] } });
    expect(check.lastError).toEqual(expect.stringMatching(/\S/));
  });

  it('that goes wrong waits for the next attempt, is given up after the last, and is told without what went wrong inside', async () => {
    const { document } = await documents.add(await documents.file(plan('1 012')));
    const [{ check }] = (await documents.read(document.id)).versions;
    jest
      .spyOn(documents.api.app.get(DocumentChecker, { strict: false }), 'check')
      .mockRejectedValue(new Error('secret'));
    await expect(documents.run(check.id)).rejects.toThrow('secret');
    const runs = documents.api.app.get(DocumentCheckRunService, { strict: false });
    const context = tenantContext(documents.forbund.id, SYSTEM);
    const [, key = ''] = fromGlobalId('DocumentCheck', check.id);
    await runs.recordFailure(context, key, new Error('secret'), 1);
    expect((await documents.read(document.id)).versions[0].check).toMatchObject({ state: 'QUEUED' });
    await runs.recordFailure(context, key, new Error('secret'), 0);
    const [{ check: given }] = (await documents.read(document.id)).versions;
    expect(given).toMatchObject({ state: 'FAILED', phrase: 'Misslyckades' });
    expect(given.lastError).not.toContain('secret');
  });

  it('of several documents is one check, shown at each, and one that waits is not ordered twice', async () => {
    const first = await documents.checked(plan('1 013'), { title: 'Plan ett' });
    const second = await documents.checked(plan('1 014'), { title: 'Plan två', year: 2027 });
    const ordered = await documents.check([first, second]);
    expect((await documents.check([second, first])).id).toBe(ordered.id);
    await documents.run(ordered.id);
    for (const id of [first, second]) {
      const [{ check }] = (await documents.read(id)).versions;
      expect(check.id).toBe(ordered.id);
      expect(check.documents.map(({ title }: Any) => title)).toEqual(['Plan ett', 'Plan två']);
      const found = check.findings.edges.map(({ node }: Any) => [node.document, node.printed]);
      expect(found).toEqual(
        expect.arrayContaining([
          ['Plan ett', '1013'],
          ['Plan två', '1014'],
        ]),
      );
    }
    expect((await documents.check([second, first])).id).not.toBe(ordered.id);
  });

  it('of two documents with one title tells them apart', async () => {
    const ids = [await documents.checked(plan('1 015')), await documents.checked(plan('1 016'))];
    const { id } = await documents.check(ids);
    await documents.run(id);
    const [{ check }] = (await documents.read(ids[0]!)).versions;
    const names = check.findings.edges.map(({ node }: Any) => node.document);
    expect(new Set(names)).toEqual(new Set(['Verksamhetsplan 2026 (1)', 'Verksamhetsplan 2026 (2)']));
  });

  it('is not of no documents, nor of thirteen', async () => {
    const id = await documents.checked(plan('1 017'));
    await expect(documents.check([])).rejects.toThrow('BAD_USER_INPUT');
    const many = Array.from({ length: 13 }, () => randomUUID());
    const ids = many.map((key) =>
      Buffer.from(`Document:${documents.forbund.id}:${key}`).toString('base64url'),
    );
    await expect(documents.check(ids)).rejects.toThrow('BAD_USER_INPUT');
    await expect(documents.check([id, ids[0]!])).rejects.toThrow('NOT_FOUND');
  });
});

describe('findings of a check', () => {
  const PAGE = `query ($slug: String!, $id: ID!, $first: Int!, $after: String, $severity: DocumentFindingSeverity, $status: DocumentFindingStatus) {
    forbund(slug: $slug) { documentCheck(id: $id) {
      findings(first: $first, after: $after, severity: $severity, status: $status) {
        edges { cursor node { id severity status } } pageInfo { hasNextPage endCursor } } } } }`;
  const page = async (variables: Record<string, unknown>): Promise<Any> =>
    (await documents.sent(PAGE, { slug: documents.forbund.slug, first: 1, ...variables }, 'forbund'))
      .documentCheck.findings;

  it('come in pages and by severity and status, and a cursor of another list is refused', async () => {
    const first = await documents.checked(plan('1 021'), { title: 'Sida ett' });
    const second = await documents.checked(plan('1 022'), { title: 'Sida två' });
    const { id } = await documents.check([first, second]);
    await documents.run(id);
    const one = await page({ id, severity: 'ERROR' });
    const two = await page({ id, severity: 'ERROR', after: one.pageInfo.endCursor });
    expect(one.pageInfo.hasNextPage).toBe(true);
    expect(two.edges[0].node.id).not.toBe(one.edges[0].node.id);
    await documents.answer(one.edges[0].node.id, 'ACCEPTED', 'Får stå.');
    const open = await page({ id, first: 20, severity: 'ERROR', status: 'OPEN' });
    expect(open.edges.map(({ node }: Any) => node.id)).not.toContain(one.edges[0].node.id);
    const accepted = await page({ id, first: 20, status: 'ACCEPTED' });
    expect(accepted.edges.map(({ node }: Any) => node.id)).toEqual([one.edges[0].node.id]);
    const forged = Buffer.from(JSON.stringify(["1'; --"])).toString('base64url');
    await expect(page({ id, after: forged })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('are read by a member and answered only by who works with plans', async () => {
    const id = await documents.checked(plan('1 023'));
    const member = await tokenOf(documents.api, 'MEDLEM', documents.forbund.id);
    const [{ check }] = (await documents.read(id)).versions;
    const findingId = check.findings.edges[0].node.id as string;
    const text = `query ($slug: String!, $id: ID!) { forbund(slug: $slug) { documentCheck(id: $id) { counts { errors } } } }`;
    const read = await documents.sent(
      text,
      { slug: documents.forbund.slug, id: check.id },
      'forbund',
      member,
    );
    expect(read.documentCheck.counts.errors).toBe(1);
    await expect(documents.answer(findingId, 'ACCEPTED', 'Prov', member)).rejects.toThrow('FORBIDDEN');
  });
});
