import { Database } from '@samla/platform/database/database.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { PublishedFigure } from '@samla/statements/published/published-figure.repository.js';
import { cp437, soundFile } from '../domain/sie/sie-file.js';
import { tokenOf } from '../ledger/ledger-api.js';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { publishFigures } from './publishing.js';

let api: TestApi;
let forbund: TestForbund;
let ekonom: string;

beforeAll(async () => {
  api = await startApi(await workerDatabase());
});
afterAll(() => api.close());
beforeEach(async () => {
  forbund = await newForbund(api.app.get(Database));
  ekonom = await tokenOf(api, 'EKONOM', forbund.id);
});

const figure = (rowKey: string, amount: string, changes: Partial<PublishedFigure> = {}): PublishedFigure => ({
  year: 2021,
  statement: 'INCOME_STATEMENT',
  rowKey,
  label: rowKey,
  amount,
  unit: 'KR',
  document: 'Provförbundet, årsredovisning 2021',
  place: 'avsnitt 2',
  ...changes,
});
const publish = (...figures: PublishedFigure[]) => publishFigures(api.app, forbund.context, figures);
const differences = async (text: string) => {
  const { data, errors } = await api.graphql(
    `mutation ($input: ImportSieInput!) { importSie(input: $input) { ... on SieImported { status publishedDifferences {
       line label document place inFile { exact presented unit } published { exact presented } } } } }`,
    {
      input: {
        forbundId: toGlobalId('Forbund', forbund.id),
        fileName: 'prov.se',
        contentBase64: Buffer.from(cp437(text)).toString('base64'),
        dryRun: true,
        idempotencyKey: 'prov',
      },
    },
    ekonom,
  );
  expect(errors).toBeUndefined();
  return (data as { importSie: { publishedDifferences: unknown } }).importSie.publishedDifferences;
};

describe('a file is held beside what was published', () => {
  it('lines that differ are told with both amounts and the document', async () => {
    await publish(
      figure('COSTS', '-151'),
      figure('RESULT', '-150'),
      figure('CASH', '800', { statement: 'BALANCE_SHEET' }),
      figure('RECEIVABLES', '49', { statement: 'BALANCE_SHEET' }),
    );
    expect(await differences(soundFile())).toEqual([
      {
        line: 'COSTS',
        label: 'Verksamhetens kostnader',
        document: 'Provförbundet, årsredovisning 2021',
        place: expect.stringContaining('avsnitt 2') as string,
        inFile: { exact: '-150.00', presented: '-150', unit: 'KR' },
        published: { exact: '-151.00', presented: '-151' },
      },
      expect.objectContaining({
        line: 'RECEIVABLES',
        inFile: expect.objectContaining({ exact: '50.00' }) as object,
      }),
    ]);
  });

  it('a file without entries too, and nothing where nothing is published', async () => {
    const balances = soundFile().split('#VER')[0]!.replace('#SIETYP 4', '#SIETYP 1');
    expect(await differences(balances)).toEqual([]);
    await publish(figure('COSTS', '-150'), figure('RESULT', '-1'));
    expect(await differences(balances)).toMatchObject([{ line: 'RESULT' }]);
  });
});
