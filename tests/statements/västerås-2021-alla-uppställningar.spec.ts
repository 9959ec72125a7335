import { Money } from '@samla/domain/money/money.js';
import { JournalService } from '@samla/ledger/journal/journal.service.js';
import { Database } from '@samla/platform/database/database.js';
import { tenantContext, type TenantContext } from '@samla/platform/tenant-context.js';
import { PublishedFigureRepository } from '@samla/statements/published/published-figure.repository.js';
import type { AccountPart } from '@samla/statements/opened-accounts.js';
import { type Statements, StatementsService } from '@samla/statements/statements.service.js';
import { bookFile, describeBooks } from '../../apps/cli/src/demo-load/load-books.js';
import { demoActor, ids } from '../../apps/cli/src/demo-load/demo-ids.js';
import { loadBudgets } from '../../apps/cli/src/demo-load/load-budgets.js';
import { loadContributions } from '../../apps/cli/src/demo-load/load-contributions.js';
import { loadPublications } from '../../apps/cli/src/demo-load/load-publications.js';
import { loadRegistry } from '../../apps/cli/src/demo-load/load-registry.js';
import { generateDemoCounty } from '../../apps/cli/src/demo/demo-county.js';
import { ownDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';

/**
 * Samordningsförbundet Västerås, årsredovisning 2021: 1.1 (flerårsöversikt), 1.5.5 (balanskrav), 2, 3, 4 (kassaflöde),
 * 5 and 6. Books of 2021 beside 2020 as that document prints it.
 */
let features: Features;
let drop: () => Promise<void>;
let vasteras: TenantContext;
let service: StatementsService;
let statements: Statements;

beforeAll(async () => {
  const own = await ownDatabase();
  drop = own.drop;
  features = await startFeatures(own);
  const demo = generateDemoCounty();
  await loadRegistry(features.services, demo);
  await describeBooks(features.services, demo, 'vasteras');
  await loadPublications(features.services, demo, 'vasteras');
  await loadBudgets(features.services, 'vasteras');
  await loadContributions(features.services, 'vasteras');
  for (const file of demo.files.filter(({ forbundSlug, year }) => forbundSlug === 'vasteras' && year < 2023))
    await bookFile(features.services, file);
  vasteras = tenantContext(ids.forbund('vasteras'), demoActor('vasteras', 'EKONOM'));
  service = features.services.get(StatementsService);
  statements = await service.statements(vasteras, 2021, 12);
});
afterAll(async () => {
  await features.close();
  await drop();
});

const shown = (rows: Statements['cashFlow']) =>
  rows
    .filter(
      ({ amount, comparison }) => amount.presented !== '0' || (comparison && comparison.presented !== '0'),
    )
    .map(({ label, amount, comparison }) =>
      [label, amount.presented, comparison?.presented ?? ''].join(' | '),
    );
const kept = (of: Statements, wanted: (tie: Statements['ties'][number]) => boolean) =>
  of.ties
    .filter(wanted)
    .map(({ key, year, presentedDifference, difference }) =>
      [year, key, presentedDifference, difference].join(' '),
    );

describe('Västerås 2021: all statements', () => {
  it('kassaflödesanalys, 2021 from the books and 2020 as printed', () => {
    expect(shown(statements.cashFlow)).toEqual([
      'Årets resultat | -471931 | 187326',
      'Medel från verksamheten före förändring av rörelsekapital | -471931 | 187326',
      'Ökning/minskning kortfristiga fordringar | -189496 | 236548',
      'Ökning/minskning kortfristiga skulder | 243726 | 677310',
      'Kassaflöde för den löpande verksamheten | -417701 | 1101184',
      'Årets kassaflöde | -417701 | 1101184',
      'Likvida medel vid årets början | 11352229 | 10251045',
      'Likvida medel vid årets slut | 10934528 | 11352229',
    ]);
  });

  it('balanskravsutredning', () => {
    expect(
      statements.balanceRequirement.map(({ label, amount }) => `${label} | ${amount.presented}`),
    ).toEqual([
      'Periodens resultat | -471931',
      'Reducering av samtliga realisationsvinster | 0',
      'Vissa realisationsvinster enl. undantagsmöjlighet | 0',
      'Vissa realisationsförluster enl. undantagsmöjlighet | 0',
      'Orealiserade vinster/förluster i värdepapper | 0',
      'Återföring orealiserade vinster/förluster i värdepapper | 0',
      'Periodens resultat efter balanskravsjusteringar | -471931',
      'Reservering till resultatutjämningsreserv | 0',
      'Disponering från resultatutjämningsreserv | 0',
      'Balanskravsresultat | -471931',
    ]);
  });

  it('flerårsöversikt: 2021 from the books, the four years before as printed', () => {
    const { years, rows } = statements.multiYear!;
    expect(years).toEqual([2021, 2020, 2019, 2018, 2017]);
    expect(
      rows.map(({ label, cells }) =>
        [label, ...cells.map(({ amount, number }) => amount?.presented ?? number)].join(' | '),
      ),
    ).toEqual([
      'Verksamhetens intäkter | 13310000 | 13310000 | 13392000 | 14178500 | 14738428',
      'Verksamhetens kostnader | 13781931 | 13122674 | 12115524 | 12739227 | 13330251',
      'Årets resultat | -471931 | 187326 | 1276476 | 1439273 | 1408177',
      'Soliditet | 68 | 70 | 74 | 64 | 58',
      'Antal anställda | 0 | 0 | 0 | 0 | 0',
    ]);
    expect(rows[3]!.cells.slice(0, 2)).toMatchObject([
      { source: 'BOOKS', exactPercent: '67.58', lines: ['RESULT_FOR_YEAR', 'OTHER_EQUITY', 'TOTAL_ASSETS'] },
      { source: 'PUBLISHED', document: expect.stringContaining('årsredovisning 2021'), isComputed: false },
    ]);
    // How many were employed is in no books.
    expect(rows[4]!.cells[0]).toMatchObject({ source: 'PUBLISHED', place: expect.stringContaining('1.1') });
  });

  it('every figure that the document prints of 2021 is what the books give', async () => {
    const figures = await features.services
      .get(Database)
      .tenant(vasteras, (tx) =>
        features.services.get(PublishedFigureRepository, { strict: false }).ofYears(tx, [2021]),
      );
    const given = new Map<string, string>();
    const keep = (statement: string, key: string, presented: string) =>
      given.set(`${statement} ${key}`, presented);
    for (const line of statements.incomeStatement) keep('INCOME_STATEMENT', line.line, line.amount.presented);
    for (const line of statements.balanceSheet) keep('BALANCE_SHEET', line.line, line.amount.presented);
    for (const row of statements.cashFlow) keep('CASH_FLOW', row.key, row.amount.presented);
    for (const row of statements.balanceRequirement)
      keep('BALANCE_REQUIREMENT', row.key, row.amount.presented);
    for (const row of statements.operatingStatement!.rows)
      keep('OPERATING_STATEMENT', row.key, row.amount.presented);
    for (const note of statements.notes)
      for (const row of note.rows) keep(note.key, row.key, row.amount.presented);
    const held = figures.filter(
      ({ statement }) => !['OPERATING_BUDGET', 'OPERATING_SUMMARY'].includes(statement),
    );
    const differing = held.filter(
      ({ statement, rowKey, amount }) => given.get(`${statement} ${rowKey}`) !== amount,
    );
    expect(differing.map(({ statement, rowKey, amount }) => `${statement} ${rowKey} ${amount}`)).toEqual([]);
    expect(held.length).toBeGreaterThan(80);
  });

  it('nyckeltal', () => {
    expect(
      statements.keyFigures.map(({ label, percent, amount, comparisonPercent }) =>
        [label, percent ?? amount?.presented, comparisonPercent ?? ''].join(' | '),
      ),
    ).toEqual([
      'Soliditet | 68 | 70',
      'Eget kapital av årets bidrag | 58 | ',
      'Budgetavvikelse | 4724069 | ',
      'Kostnader av budget | 74 | ',
      'Kostnader av intäkter | 104 | ',
      'Likvida medel av kortfristiga skulder | 293 | ',
    ]);
  });

  it('all ties hold in 2021, and the rows that do not add up as printed are told apart as rounding', () => {
    expect(kept(statements, ({ year, holds }) => year === 2021 && !holds)).toEqual([]);
    expect(kept(statements, ({ year, outcome }) => year === 2021 && outcome === 'ROUNDING')).toEqual([
      '2021 SUM-BALANCE_SHEET-TOTAL_EQUITY_AND_DEBT 1.00 0.00',
      '2021 SUM-COSTS_PER_INSATS-sum -1.00 0.00',
      '2021 RESULT-OPERATING_STATEMENT 69.00 0.00',
      '2021 MOVED-SHORT_TERM_DEBT 1.00 0.00',
      '2021 OPENING-OTHER_EQUITY 1.00 1.00',
    ]);
    expect(
      statements.ties
        .find(({ key }) => key === 'SUM-BALANCE_SHEET-TOTAL_EQUITY_AND_DEBT')!
        .explanation!.replace(/\s/gu, ' '),
    ).toBe(
      'Beloppen stämmer på öret. Som de visas skiljer de 1,00 kr, för att varje belopp är avrundat för sig.',
    );
  });

  it('the 187 325 of the balance sheet of 2020 is no rounding of the 187 326 beside it', () => {
    expect(kept(statements, ({ year, holds }) => year === 2020 && !holds)).toEqual([
      '2020 RESULT-BALANCE_SHEET 1.00 1.00',
    ]);
  });

  it('the ties of figures/README are among those that are tested', () => {
    const keys = new Set(statements.ties.filter(({ year }) => year === 2021).map(({ key }) => key));
    for (const key of [
      'SUM-MULTI_YEAR-RESULT',
      'RESULT-CASH_FLOW',
      'RESULT-BALANCE_REQUIREMENT',
      'RESULT-MULTI_YEAR',
      'BALANCE',
      'CASH-OPENING',
      'CASH-CLOSING',
      'SUM-CASH_FLOW-closing',
      'MOVED-RECEIVABLES',
      'MOVED-SHORT_TERM_DEBT',
      'NOTE-INCOME_PER_PARTY',
      'NOTE-COSTS_PER_INSATS',
      'NOTE-RECEIVABLES',
      'NOTE-SHORT_TERM_DEBT',
    ])
      expect([key, keys.has(key)]).toEqual([key, true]);
    expect(
      statements.ties.filter(({ key }) => key === 'SUM-MULTI_YEAR-RESULT').map(({ holds }) => holds),
    ).toEqual([true, true, true, true, true]);
  });

  it('every row that is no sum opens into accounts that come to it', () => {
    const ore = (exact: string) => BigInt(exact.replace('.', ''));
    const rows = [
      ...statements.cashFlow,
      ...statements.balanceRequirement,
      ...statements.notes.flatMap((note) => note.rows),
      ...statements.operatingStatement!.rows,
    ].filter(({ isSum }) => !isSum);
    expect(rows.length).toBeGreaterThan(50);
    for (const { key, amount, accounts = [] } of rows) {
      const opened = accounts.reduce((all, account) => all + ore(account.amount.exact), 0n);
      expect([key, opened.toString()]).toEqual([key, ore(amount.exact).toString()]);
    }
  });

  it('half a year: only by the months of its own, and the cash flow of it ends where the day does', async () => {
    const june = await service.statements(vasteras, 2021, { fromPeriod: 4, toPeriod: 6 });
    const spring = await service.statements(vasteras, 2021, { asOf: '2021-03-31' });
    const half = await service.statements(vasteras, 2021, 6);
    const flow = (of: Statements, key: string) => of.cashFlow.find((row) => row.key === key)!;
    expect(flow(june, 'opening').amount.exact).toBe(flow(spring, 'closing').amount.exact);
    expect(flow(june, 'closing').amount.exact).toBe(flow(half, 'closing').amount.exact);
    expect(flow(june, 'closing').label).toBe('Likvida medel vid periodens slut');
    expect([june.multiYear, june.operatingStatement!.rows[0]!.budget, june.comparison]).toEqual([
      null,
      null,
      null,
    ]);
    expect(kept(june, ({ holds }) => !holds)).toEqual([]);
    expect(kept(half, ({ holds }) => !holds)).toEqual([]);
  });

  it('an account of some months opens into the entries of those months, which come to it', async () => {
    const span = { fromPeriod: 4, toPeriod: 5, asOf: '2021-05-20' };
    const spring = await service.statements(vasteras, 2021, { fromPeriod: 4, asOf: span.asOf });
    expect(spring.incomeStatement.at(-1)!.label).toBe('Periodens resultat');
    const journal = features.services.get(JournalService, { strict: false });
    const booked = async (account: AccountPart, fromPeriod: number) => {
      const rowsWanted = {
        ...{ account: account.number, counterparty: account.counterpartyCode, insats: account.insatsCode },
        ...(account.costCentreCode === null ? {} : { costCentre: account.costCentreCode }),
      };
      const page = { limit: 200, after: null };
      const found = await journal.page(vasteras, { year: 2021, ...span, fromPeriod, ...rowsWanted }, page);
      const rows = await journal.rowsOf(
        vasteras,
        found.rows.map(({ entryNo }) => entryNo),
      );
      const own = [...rows.values()]
        .flat()
        .filter(
          (row) =>
            row.period >= fromPeriod &&
            row.account === rowsWanted.account &&
            row.counterparty === rowsWanted.counterparty &&
            row.insats === rowsWanted.insats &&
            row.costCentre === (account.costCentreCode ?? row.costCentre),
        );
      return [found.hasNext, Money.sum(own.map(({ amount }) => Money.parse(amount))).toString()];
    };
    const moved = spring.operatingStatement!.rows.flatMap(({ accounts = [], isCost }) =>
      accounts.map((account) => ({ account, fromPeriod: 4, factor: isCost ? 1 : -1 })),
    );
    const held = spring.balanceSheet
      .filter(({ line }) => line === 'RECEIVABLES' || line === 'CASH')
      .flatMap(({ accounts }) => accounts.map((account) => ({ account, fromPeriod: 0, factor: 1 })));
    expect([moved.length > 5, held.length > 0]).toEqual([true, true]);
    for (const { account, fromPeriod, factor } of [...moved, ...held]) {
      const amount = Money.parse(account.amount.exact);
      expect([account, ...(await booked(account, fromPeriod))]).toEqual([
        account,
        false,
        (factor === 1 ? amount : amount.negate()).toString(),
      ]);
    }
  });

  it('as of a day: what is dated later is not there, and the year is whole on its last', async () => {
    const lines = ({ incomeStatement }: Statements) =>
      incomeStatement.find(({ line }) => line === 'COSTS')!.amount.exact;
    const days = await Promise.all(
      ['2021-06-01', '2021-06-29', '2021-06-30', '2021-12-31'].map((asOf) =>
        service.statements(vasteras, 2021, { asOf }),
      ),
    );
    const months = await Promise.all([5, 6, 12].map((month) => service.statements(vasteras, 2021, month)));
    const [may, june, year] = months.map(lines);
    expect(lines(days[2]!)).toBe(june);
    expect(lines(days[3]!)).toBe(year);
    const between = Number(lines(days[0]!)) <= Number(may) && Number(lines(days[0]!)) >= Number(june);
    expect([between, days[1]!.ties.every(({ holds }) => holds)]).toEqual([true, true]);
  });

  it('2022 counts 2021 from its books in the overview, and its balance began as that ended', async () => {
    const later = await service.statements(vasteras, 2022, 12);
    const income = later.multiYear!.rows[0]!.cells.map(({ year, source }) => `${year} ${source}`);
    expect(income).toEqual([
      '2022 BOOKS',
      '2021 BOOKS',
      '2020 PUBLISHED',
      '2019 PUBLISHED',
      '2018 PUBLISHED',
    ]);
    expect(kept(later, ({ holds }) => !holds)).toEqual([]);
  });
});
