import { randomUUID } from 'node:crypto';
import { withOwner } from '../support/database.js';
import { tokenOf } from '../ledger/ledger-api.js';
import { type Any, DocumentsApi, plan } from './documents-api.js';

jest.setTimeout(120_000);

let documents: DocumentsApi;

beforeAll(async () => {
  documents = await DocumentsApi.start();
});
afterAll(() => documents.close());

/** Resultaträkningen of a year and the one before it, costs with minus, with a note column and a sum that holds. */
function report(costs = '-900 000', before = ''): string {
  return `# Årsredovisning 2023

## Resultaträkning

${before}

Belopp i kr

| | Not | 2023 | 2022 |
| --- | --- | ---: | ---: |
| Verksamhetens intäkter | 1 | 1 000 000 | 980 000 |
| Verksamhetens kostnader | 2 | ${costs} | -950 000 |
| Verksamhetens resultat | | 100 000 | 30 000 |
| Finansiella intäkter | | 0 | 0 |
| Årets resultat | | 100 000 | 30 000 |
`;
}
const asReport = (title: string) => ({ title, kind: 'ANNUAL_REPORT', year: 2023 });

const TABLE = `id document version number name section unit columns rows linkedRows openErrors`;

async function tablesOf(documentId: string): Promise<Any[]> {
  const text = `query ($slug: String!, $id: ID!) { forbund(slug: $slug) { document(id: $id) {
    versions { check { tables(first: 20) { edges { node { ${TABLE} } } } } } } } }`;
  const { document } = await documents.sent(
    text,
    { slug: documents.forbund.slug, id: documentId },
    'forbund',
  );
  return document.versions[0].check.tables.edges.map(({ node }: Any) => node);
}

async function publish(checkedTableId: string, changes: object = {}, token = documents.token): Promise<Any> {
  const input = { forbundId: documents.forbundId, checkedTableId, idempotencyKey: randomUUID(), ...changes };
  const text = `mutation ($input: PublishCheckedTableInput!) { publishCheckedTable(input: $input) { __typename
    ... on PublishedTableEntered { isKnown document { title year kind source }
      table { id tableNo version name unit sign remark columns { heading holds unit year toPeriod }
        rows { label isSum statement rowKey isNegated cells { text value } } versions { enteredAs reason } } }
    ... on PublishedRefused { faults { rule line } } ... on Problem { code message } } }`;
  return documents.sent(text, { input }, 'publishCheckedTable', token);
}

async function published(): Promise<Any[]> {
  const text = `query ($slug: String!) { forbund(slug: $slug) { publishedDocuments(first: 20) {
    edges { node { title tables { name version } } } } } }`;
  const forbund = await documents.sent(text, { slug: documents.forbund.slug }, 'forbund');
  return forbund.publishedDocuments.edges.map(({ node }: Any) => node);
}

describe('a table of a checked document', () => {
  it('is told with its unit, columns and the rows that are certain', async () => {
    const [table, ...others] = await tablesOf(
      await documents.checked(report(), asReport('Årsredovisning A')),
    );
    expect(others).toEqual([]);
    expect(table).toMatchObject({
      document: 'Årsredovisning A',
      version: 1,
      number: 1,
      name: 'Resultaträkning',
      section: 'Resultaträkning',
      unit: 'KR',
      columns: ['Not', '2023', '2022'],
      rows: 5,
      linkedRows: 5,
      openErrors: 0,
    });
  });

  it('is published as printed, and its figures stand in the years', async () => {
    const title = 'Årsredovisning B';
    const [checked] = await tablesOf(await documents.checked(report(), asReport(title)));
    const { document, table, isKnown } = await publish(checked.id, { name: 'Resultaträkning' });
    expect(isKnown).toBe(false);
    expect(document).toEqual({
      title,
      year: 2023,
      kind: 'ANNUAL_REPORT',
      source: 'Dokumentkontrollen: plan.md, version 1',
    });
    expect(table).toMatchObject({
      name: 'Resultaträkning',
      unit: 'KR',
      sign: 'COSTS_NEGATIVE',
      remark: 'Dokumentkontrollen: plan.md, version 1, tabell 1.',
      versions: [{ enteredAs: 'CHECK', reason: '' }],
      columns: [
        { heading: 'Not', holds: 'TEXT', year: null, toPeriod: null },
        { heading: '2023', holds: 'ACTUAL', year: 2023, toPeriod: 12 },
        { heading: '2022', holds: 'ACTUAL', year: 2022, toPeriod: 12 },
      ],
    });
    expect(table.rows[1]).toMatchObject({
      label: 'Verksamhetens kostnader',
      statement: 'INCOME_STATEMENT',
      rowKey: 'COSTS',
      isNegated: false,
      cells: [{ text: '2' }, { text: '-900 000', value: '-900000' }, { text: '-950 000' }],
    });
    expect((await published()).find((each) => each.title === title)).toEqual({
      title,
      tables: [{ name: 'Resultaträkning', version: 1 }],
    });
    expect(await yearsOf('Verksamhetens intäkter')).toEqual({
      2022: ['980000.00', title],
      2023: ['1000000.00', title],
    });
  });

  it('is published once by one key, and the same content again is the table that is there', async () => {
    const [checked] = await tablesOf(await documents.checked(report(), asReport('Årsredovisning C')));
    const idempotencyKey = randomUUID();
    const first = await publish(checked.id, { idempotencyKey });
    const again = await publish(checked.id, { idempotencyKey });
    const another = await publish(checked.id);
    expect([again.table.id, another.table.id]).toEqual([first.table.id, first.table.id]);
    expect(another.isKnown).toBe(true);
  });

  it('of a later version is a correction, with a reason', async () => {
    const id = await documents.checked(report(), asReport('Årsredovisning D'));
    await publish((await tablesOf(id))[0].id);
    await documents.nextVersion(id, report('-900 000', 'Rättad.'));
    const [checked] = await tablesOf(id);
    expect(await publish(checked.id)).toMatchObject({ __typename: 'RuleProblem', code: 'REASON_REQUIRED' });
    const { table } = await publish(checked.id, { reason: 'Rättad årsredovisning' });
    expect(table).toMatchObject({ version: 2, remark: 'Dokumentkontrollen: plan.md, version 2, tabell 1.' });
  });

  it('with errors is held as printed only when somebody says so', async () => {
    const id = await documents.checked(plan('1 100'), { title: 'Plan E', year: 2026 });
    const [checked] = await tablesOf(id);
    expect(checked).toMatchObject({ unit: 'TKR', openErrors: 1, linkedRows: 0 });
    expect(await publish(checked.id)).toMatchObject({ code: 'TABLE_HAS_ERRORS' });
    const { table } = await publish(checked.id, { isAsPrinted: true });
    expect(table.columns).toMatchObject([{ holds: 'BUDGET', year: 2026 }]);
    expect(table.rows.at(-1)).toMatchObject({ label: 'Summa', isSum: true, cells: [{ value: '1100' }] });
  });

  it('without a unit asks for it', async () => {
    const bare = report().replace('Belopp i kr', '');
    const [checked] = await tablesOf(await documents.checked(bare, asReport('Årsredovisning F')));
    expect(checked.unit).toBeNull();
    expect(await publish(checked.id)).toMatchObject({ code: 'UNIT_REQUIRED' });
    expect((await publish(checked.id, { unit: 'TKR' })).table).toMatchObject({ unit: 'TKR' });
    const { table } = await publish(checked.id, { unit: 'MKR', name: 'I mkr' });
    expect(table.rows.map(({ rowKey }: Any) => rowKey)).toEqual([null, null, null, null, null]);
  });

  it('with a personnummer is refused', async () => {
    const named = report().replace('Finansiella intäkter', 'Lån till 121212-1212');
    const [checked] = await tablesOf(await documents.checked(named, asReport('Årsredovisning G')));
    expect(await publish(checked.id)).toMatchObject({
      __typename: 'PublishedRefused',
      code: 'PERSONAL_DATA',
      faults: [{ rule: 'PERSONAL_DATA', line: 4 }],
    });
    expect((await published()).some(({ title }) => title === 'Årsredovisning G')).toBe(false);
  });

  it('is published by who may write the plan alone, and is told in the trail', async () => {
    const [checked] = await tablesOf(await documents.checked(report(), asReport('Årsredovisning H')));
    const auditor = await tokenOf(documents.api, 'REVISOR', documents.forbund.id);
    await expect(publish(checked.id, {}, auditor)).rejects.toThrow('FORBIDDEN');
    await publish(checked.id);
    const told = await withOwner(
      (owner) =>
        owner.query(`select 1 from audit_event where action = 'publishCheckedTable' and forbund_id = $1`, [
          documents.forbund.id,
        ]),
      documents.ownerUrl,
    );
    expect(told.rowCount).toBeGreaterThan(0);
  });
});

/** What the several years' table says of a row, with the document that it is taken from. */
async function yearsOf(label: string): Promise<Record<string, readonly string[]>> {
  const text = `query ($slug: String!) { forbund(slug: $slug) { statements(year: 2023) { multiYear {
    rows { label cells { year document amount { exact } } } } } } }`;
  const { statements } = await documents.sent(text, { slug: documents.forbund.slug }, 'forbund');
  const row = statements.multiYear.rows.find((each: Any) => each.label === label);
  return Object.fromEntries(
    row.cells.flatMap(({ year, amount, document }: Any) =>
      amount ? [[year, [amount.exact, document]]] : [],
    ),
  );
}
