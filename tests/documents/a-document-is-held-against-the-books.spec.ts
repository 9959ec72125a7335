import { sendSie } from '../ledger/ledger-api.js';
import { type Any, DocumentsApi } from './documents-api.js';

jest.setTimeout(120_000);

let documents: DocumentsApi;

beforeAll(async () => {
  documents = await DocumentsApi.start();
  const { data } = await sendSie(documents.api, documents.token, documents.forbund.id, BOOKS);
  expect(data.importSie).toMatchObject({ status: 'BOOKED' });
});
afterAll(() => documents.close());

/** Books of 2021: 1 000 kr on the bank, of an income of as much. */
const BOOKS = `#FLAGGA 0
#PROGRAM "Prov" 1.0
#FORMAT PC8
#GEN 20220101
#SIETYP 4
#FNAMN "Samordningsförbundet Prov"
#RAR 0 20210101 20211231
#KONTO 1930 "Bank"
#KONTO 3511 "Bidrag"
#VER "A" 1 20210601 "Bidrag"
{
#TRANS 1930 {} 1000.00
#TRANS 3511 {} -1000.00
}
`.replaceAll('\n', '\r\n');

const report = (cash: string): string => `# Årsredovisning 2021

## Balansräkning

Belopp i kr

| Tillgångar | 2021-12-31 | 2020-12-31 |
| --- | ---: | ---: |
| Kassa och bank | ${cash} | 0 |
| Summa omsättningstillgångar | ${cash} | 0 |
| Summa tillgångar | ${cash} | 0 |
`;

/** What a check of the report says of the books. */
async function saidOfBooks(cash: string, changes: Record<string, unknown> = {}): Promise<Any[]> {
  const id = await documents.checked(report(cash), {
    title: `Årsredovisning med ${cash}`,
    kind: 'ANNUAL_REPORT',
    year: 2021,
    ...changes,
  });
  const [{ check }] = (await documents.read(id)).versions;
  return check.findings.edges
    .map(({ node }: Any) => node)
    .filter(({ message }: Any) => /bokföringen/.test(message));
}

describe('an annual report of a year that has books', () => {
  it('has a finding where it prints another cash than the books have', async () => {
    const [finding] = await saidOfBooks('1 900');
    expect(finding).toMatchObject({
      printed: '1900',
      recomputed: '1000',
      difference: '900',
      severity: 'ERROR',
    });
    expect(finding.message).toContain('bokföringen 2021');
  });

  it('has none where it prints what the books have', async () => {
    expect(await saidOfBooks('1 000')).toEqual([]);
  });

  it('is held against nothing when it is said to be of a year without books', async () => {
    expect(await saidOfBooks('1 900', { title: 'Av ett annat år', year: 2031 })).toEqual([]);
  });
});
