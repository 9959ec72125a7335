import { PublicationService, type LayoutVersion } from '@samla/statements/publication.service.js';
import type { PublishedFigure } from '@samla/statements/published/published-figure.repository.js';
import { PublishedTableService } from '@samla/statements/published/published-table.service.js';
import { StatementsService } from '@samla/statements/statements.service.js';
import { workerDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';
import { publishFigures, rowOf, tableOf } from './publishing.js';
import { newSubmitting, type Submitting } from './submitting.js';

let features: Features;
let own: Submitting;
let publications: PublicationService;

beforeAll(async () => {
  features = await startFeatures(await workerDatabase());
  publications = features.services.get(PublicationService, { strict: false });
});
afterAll(() => features.close());
beforeEach(async () => {
  own = await newSubmitting(features);
});

const figure = (changes: Partial<PublishedFigure> = {}): PublishedFigure => ({
  year: 2020,
  statement: 'INCOME_STATEMENT',
  rowKey: 'COSTS',
  label: 'Verksamhetens kostnader',
  amount: '-13123',
  unit: 'TKR',
  document: 'Provförbundet, årsredovisning 2021',
  place: 'avsnitt 2',
  ...changes,
});
const publish = (...figures: PublishedFigure[]) => publishFigures(features.services, own.ekonom, figures);
const layout = (changes: Partial<LayoutVersion> = {}): LayoutVersion => ({
  statement: 'BALANCE_SHEET',
  validFrom: '2021-01-01',
  unit: 'TKR',
  rounding: 'ADD_UP',
  rows: null,
  ...changes,
});
const statements = (year = 2021) =>
  features.services.get(StatementsService, { strict: false }).statements(own.ekonom, year, 12);

describe('published figures', () => {
  it('are registered once and compared in their own unit', async () => {
    await publish(figure());
    await publish(figure(), figure({ rowKey: 'INCOME', label: 'Verksamhetens intäkter', amount: '13310' }));
    await own.book();
    const { incomeStatement } = await statements();
    expect(incomeStatement.find(({ line }) => line === 'COSTS')!.comparison).toEqual({
      exact: '-13123000.00',
      presented: '-13123',
      unit: 'TKR',
    });
    expect(incomeStatement.find(({ line }) => line === 'DEPRECIATION')!.comparison).toBeNull();
  });

  it.each([
    ['another amount', { amount: '-13122' }],
    ['another unit', { unit: 'KR' as const }],
    ['another label', { label: 'Kostnader' }],
  ])('refuse %s for a row that stands, at set-up', async (_, changes) => {
    await publish(figure());
    await expect(publish(figure(changes))).rejects.toMatchObject({ code: 'REASON_REQUIRED' });
  });

  it('of several documents are taken from the one nearest to the year', async () => {
    await publish(figure({ year: 2021, amount: '-2', document: 'Årsredovisning 2021' }));
    const later = {
      name: 'COSTS',
      section: 'avsnitt 9',
      unit: 'TKR',
      rows: [rowOf('Kostnader', 'COSTS', '-3')],
    } as const;
    const document = { title: 'Plan 2023', year: 2023, kind: 'PLAN', dated: null, source: '' } as const;
    const tables = features.services.get(PublishedTableService, { strict: false });
    await tables.register(own.ekonom, [{ document, tables: [{ tableNo: null, table: tableOf(later) }] }]);
    const { incomeStatement } = await statements();
    expect(incomeStatement.map(({ amount }) => amount.presented)).toEqual(['-2']);
  });
});

describe('layouts', () => {
  it('are registered once; another of the same day, and rows that cannot be read, are refused', async () => {
    await publications.registerLayout(own.ekonom, layout());
    await publications.registerLayout(own.ekonom, layout());
    await expect(publications.registerLayout(own.ekonom, layout({ rounding: 'EACH' }))).rejects.toMatchObject(
      { code: 'LAYOUT_REGISTERED' },
    );
    const rows = { key: 'result', sumLabel: 'Resultat', children: [] };
    for (const wrong of [
      layout({ statement: 'OPERATING_STATEMENT', rows }),
      layout({ rows: [] }),
      layout({ statement: 'NOTES', rows }),
    ]) {
      await expect(
        publications.registerLayout(own.ekonom, { ...wrong, validFrom: '2022-01-01' }),
      ).rejects.toMatchObject({ code: 'LAYOUT_INVALID' });
    }
  });

  it('that add up let the parts meet their sum, and mark what was moved', async () => {
    const amounts = {
      '#IB 0 1930': '#IB 0 1930 1400.00',
      '#IB 0 2010': '#IB 0 2010 -1400.00',
      '#UB 0 1930': '#UB 0 1930 1400.00',
      '#UB 0 2010': '#UB 0 2010 -1400.00',
    };
    const trade = {
      '#TRANS 4611 {20 "10"}': '#TRANS 4611 {20 "10"} 1400.00',
      '#TRANS 1930': '#TRANS 1930 {} -1400.00',
      '#RES 0 4611': '#RES 0 4611 0',
      '#TRANS 4611 {20 "10" 21 "NV"}': '#TRANS 4611 {20 "10" 21 "NV"} -1400.00',
      '#TRANS 1511': '#TRANS 1511 {21 "NV"} 1400.00',
      '#UB 0 1511': '#UB 0 1511 1400.00',
    };
    await own.book('A', { ...amounts, ...trade, '#UB 0 1930': '#UB 0 1930 0' });
    await publications.registerLayout(own.ekonom, layout());
    await own.book('B', {
      ...amounts,
      ...trade,
      '#TRANS 1930': '#TRANS 1930 {} 1400.00',
      '#TRANS 4611 {20 "10"}': '#TRANS 4611 {20 "10"} -1400.00',
      '#TRANS 4611 {20 "10" 21 "NV"}': '#TRANS 4611 {20 "10" 21 "NV"} 0',
      '#TRANS 1511': '#TRANS 1511 {21 "NV"} 0',
      '#UB 0 1511': '#UB 0 1511 1400.00',
      '#RES 0 4611': '#RES 0 4611 -1400.00',
    });
    const { balanceSheet } = await statements();
    const shown = balanceSheet
      .filter(({ amount }) => amount.exact !== '0.00')
      .map(({ line, amount }) => `${line} ${amount.exact} ${amount.presented} ${amount.isForced}`);
    // 1.4 + 1.4 = 2.8 tkr: presented 1 + 2 = 3, the second moved up to meet the sum.
    expect(shown).toEqual([
      'RECEIVABLES 1400.00 2 true',
      'CASH 1400.00 1 false',
      'TOTAL_CURRENT_ASSETS 2800.00 3 false',
      'TOTAL_ASSETS 2800.00 3 false',
      'RESULT_FOR_YEAR 1400.00 2 true',
      'OTHER_EQUITY 1400.00 1 false',
      'TOTAL_EQUITY_AND_DEBT 2800.00 3 false',
    ]);
  });
});
