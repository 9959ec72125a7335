import { withOwner } from '../support/database.js';
import { type Any, DocumentsApi, plan } from './documents-api.js';

jest.setTimeout(120_000);

let documents: DocumentsApi;

beforeAll(async () => {
  documents = await DocumentsApi.start();
});
afterAll(() => documents.close());

/** The error of the latest version's check. */
async function theError(documentId: string): Promise<Any> {
  const { versions } = await documents.read(documentId);
  return versions[0].check.findings.edges
    .map(({ node }: Any) => node)
    .find((node: Any) => node.severity === 'ERROR');
}

describe('a plan whose sum is wrong by 90', () => {
  it('has one error at the sum, with the rows of the document around it, and nobody has answered it', async () => {
    const id = await documents.checked(plan('1 090'));
    const { versions } = await documents.read(id);
    const [{ check }] = versions;
    expect(check).toMatchObject({
      state: 'CHECKED',
      lastError: null,
      documents: [
        { title: 'Verksamhetsplan 2026', version: 1, fileName: 'plan.md', format: 'TEXT', tables: 1 },
      ],
      counts: { errors: 1, open: 1 },
    });
    expect(check.counts.ties).toBeGreaterThan(0);
    expect(check.counts.tiesHold).toBeLessThan(check.counts.ties);
    const error = await theError(id);
    expect(error).toMatchObject({
      document: 'Verksamhetsplan 2026',
      printed: '1090',
      recomputed: '1000',
      difference: '90',
      status: 'OPEN',
      severityName: 'Fel',
      place: { row: 'Summa', column: 'Budget 2026', table: 1, section: 'Budget' },
      answers: [],
      lapsedAnswers: [],
    });
    expect(error.context.find(({ isPlace }: Any) => isPlace).cells).toEqual(['Summa', '1 090']);
    expect(error.context[0]).toMatchObject({ isHead: true, cells: ['Insats', 'Budget 2026'] });
  });

  it('is explained with a reason; the answer tells who and why, and the check has nothing open', async () => {
    const id = await documents.checked(plan('1 080'));
    const answered = await documents.answer((await theError(id)).id, 'EXPLAINED', 'Fel i tryck, rättas.');
    expect(answered.__typename).toBe('FindingAnswered');
    const { finding } = answered;
    expect(finding).toMatchObject({
      status: 'EXPLAINED',
      answers: [{ kind: 'EXPLAINED', reason: 'Fel i tryck, rättas.', version: 1 }],
    });
    const { versions } = await documents.read(id);
    expect(versions[0].check.counts).toMatchObject({ errors: 1, open: 0 });
  });

  it('is open again once the answer is withdrawn, and both rows stand', async () => {
    const id = await documents.checked(plan('1 070'));
    const { id: findingId } = await theError(id);
    await documents.answer(findingId, 'ACCEPTED', 'Får stå.');
    const { finding } = await documents.answer(findingId, 'WITHDRAWN', 'Det var förhastat.');
    expect(finding.status).toBe('OPEN');
    expect(finding.answers.map(({ kind }: Any) => kind)).toEqual(['ACCEPTED', 'WITHDRAWN']);
  });

  it('cannot have an answer withdrawn that nobody gave', async () => {
    const id = await documents.checked(plan('1 060'));
    const refused = await documents.answer((await theError(id)).id, 'WITHDRAWN', 'Prov');
    expect(refused).toMatchObject({ __typename: 'RuleProblem', code: 'FINDING_NOT_ANSWERED' });
  });

  it('is not explained with a personnummer, nor without a reason', async () => {
    const id = await documents.checked(plan('1 050'));
    const { id: findingId } = await theError(id);
    const refused = await documents.answer(findingId, 'EXPLAINED', 'Gäller 121212-1212.');
    expect(refused).toMatchObject({ __typename: 'RuleProblem', code: 'PERSONAL_DATA' });
    await expect(documents.answer(findingId, 'EXPLAINED', '  ')).rejects.toThrow('BAD_USER_INPUT');
    expect(await theError(id)).toMatchObject({ status: 'OPEN', answers: [] });
  });
});

describe('the next version of a plan whose finding is explained', () => {
  it('keeps the answer where its place is the same, though the line has moved', async () => {
    const id = await documents.checked(plan('1 040'));
    const before = await theError(id);
    await documents.answer(before.id, 'EXPLAINED', 'Avrundat av styrelsen.');
    await documents.nextVersion(id, plan('1 040', 'Ett stycke som inte fanns förut.\n'));
    const after = await theError(id);
    expect(after.place.line).toBeGreaterThan(before.place.line);
    expect(after).toMatchObject({ status: 'EXPLAINED', version: 2, lapsedAnswers: [] });
    expect(after.answers).toMatchObject([{ reason: 'Avrundat av styrelsen.', version: 1 }]);
  });

  it.each([
    ['the printed sum', plan('1 031')],
    ['a row that it sums', plan('1 030', '', '410')],
    ['the kind of fault (the digits of a sum in the wrong order),', plan('1 031', '', '413')],
  ])('opens it again when %s is another, and shows the answer that no longer holds', async (_, changed) => {
    const id = await documents.checked(plan('1 030'));
    await documents.answer((await theError(id)).id, 'ACCEPTED', 'Får stå till nästa år.');
    await documents.nextVersion(id, changed);
    const after = await theError(id);
    expect(after).toMatchObject({ status: 'OPEN', answers: [] });
    expect(after.lapsedAnswers).toMatchObject([
      { kind: 'ACCEPTED', reason: 'Får stå till nästa år.', version: 1, printed: '1030' },
    ]);
    const { versions } = await documents.read(id);
    expect(versions[0].check.counts.open).toBe(1);
    // What was said of the version before still stands there.
    expect(versions[1].check.counts.open).toBe(0);
  });

  it('has no finding where the sum is put right, and the old version has it still', async () => {
    const id = await documents.checked(plan('1 020'));
    await documents.nextVersion(id, plan('1 000'));
    const { versions } = await documents.read(id);
    expect(versions.map(({ version, check }: Any) => [version, check.counts.errors])).toEqual([
      [2, 0],
      [1, 1],
    ]);
  });
});

describe('what is kept of documents', () => {
  it('is never changed: neither a document, nor a finding, nor an answer', async () => {
    await withOwner(async (owner) => {
      const { rows } = await owner.query<{ table: string; rights: string }>(
        `select table_name as table, string_agg(privilege_type, ',' order by privilege_type) as rights
         from information_schema.role_table_grants
         where grantee = 'samla_tenant' and table_name ~ '^(document|finding)' group by table_name order by 1`,
      );
      expect(Object.fromEntries(rows.map(({ table, rights }) => [table, rights]))).toEqual({
        document: 'INSERT,SELECT',
        document_check: 'INSERT,SELECT,UPDATE',
        document_check_version: 'INSERT,SELECT',
        document_finding: 'INSERT,SELECT',
        document_table: 'INSERT,SELECT',
        document_tie: 'INSERT,SELECT',
        document_version: 'INSERT,SELECT',
        finding_answer: 'INSERT,SELECT',
      });
    }, documents.ownerUrl);
  });
});
