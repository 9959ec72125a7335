import { Money } from '@samla/domain/money/money.js';
import { createHash, randomUUID } from 'node:crypto';
import { FixedClock } from '@samla/platform/clock/clock.js';
import type { Database } from '@samla/platform/database/database.js';
import { pageOf } from '@samla/platform/paging.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import type { ReportRunService } from '@samla/reports/report-run.service.js';
import type { ConsolidatedReportService } from '@samla/reports/consolidated-report.service.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { openDatabase, type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { countyOfTwo, handIn, handInBoth } from './county-of-two.js';
import { reportServices } from './report-services.js';

const NOW = new Date('2022-03-01T08:00:00.000Z');
const APPROVED = new Date('2022-02-01T08:00:00.000Z');

describe('a consolidated report', () => {
  let urls: TestDatabaseUrls;
  let database: Database;
  let close: () => Promise<void>;
  let runs: ReportRunService;
  let reports: ConsolidatedReportService;
  let first: TestForbund;
  let second: TestForbund;
  let county: CountyContext;

  beforeAll(async () => {
    urls = await workerDatabase();
    ({ database, close } = await openDatabase(urls));
    ({ runs, reports } = reportServices(database, new FixedClock(NOW)));
  });
  afterAll(() => close());
  beforeEach(async () => {
    ({ first, second } = await countyOfTwo(database));
    county = first.county;
    await handInBoth(database, first, second, APPROVED);
  });

  const order = (changes = {}) =>
    runs.requestConsolidatedReport(county, {
      year: 2021,
      toPeriod: 12,
      idempotencyKey: randomUUID(),
      ...changes,
    });
  const outbox = (id: string) =>
    withOwner(async (owner) => {
      const { rows } = await owner.query(
        'select job, county_id, forbund_id, payload from job_outbox where id = $1',
        [id],
      );
      return rows as unknown[];
    }, urls.owner);

  it('is ordered with its job under the same id, in one transaction', async () => {
    const run = await order();
    expect(run).toMatchObject({
      state: 'QUEUED',
      progress: 0,
      phrase: 'I kö',
      knownAt: NOW,
      requestedByName: 'prov',
      documents: [],
    });
    expect(await outbox(run.id)).toEqual([
      {
        job: 'consolidated-report',
        county_id: county.countyId,
        forbund_id: null,
        payload: { countyId: county.countyId, runId: run.id },
      },
    ]);
  });

  it('is ordered once however often the same key comes, and the key is refused for another period', async () => {
    const idempotencyKey = randomUUID();
    const run = await order({ idempotencyKey });
    expect((await order({ idempotencyKey })).id).toBe(run.id);
    await expect(order({ idempotencyKey, toPeriod: 6 })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect((await runs.page(county, pageOf(10, null, 2, 50))).rows).toHaveLength(1);
  });

  it('is refused for a period that is none, and nothing is written', async () => {
    await expect(order({ toPeriod: 13 })).rejects.toMatchObject({ code: 'PERIOD_INVALID' });
    expect((await runs.page(county, pageOf(10, null, 2, 50))).rows).toEqual([]);
  });

  it('tells of a difference between a pair, in JSON and CSV, as the county’s answer does', async () => {
    const rows = [
      { account: '5010', accountName: 'Arvoden', line: 'COSTS', change: '95.00' },
      {
        account: '2990',
        accountName: 'Skuld',
        line: 'SHORT_TERM_DEBT',
        change: '-95.00',
        counterpart: first,
      },
    ];
    await handIn(database, second, APPROVED, rows, 2);
    const run = await order();
    await reports.make(county, run.id);
    const text = async (format: 'JSON' | 'CSV') =>
      (await runs.document(county, run.id, format)).content.toString('utf8');
    const { findings } = JSON.parse(await text('JSON'));
    expect(findings).toMatchObject([
      { code: 'DIFFERENCE', message: expect.stringMatching(/kvar \u2212?5,00\u00a0kr/) },
    ]);
    expect([findings[0].forbund.slug, findings[0].counterpart.slug].sort()).toEqual(
      [first.slug, second.slug].sort(),
    );
    expect(await text('CSV')).toMatch(/FINDING.*DIFFERENCE/);
  });

  it('holds every figure with its elimination, sources and accounts', async () => {
    const run = await order();
    await reports.make(county, run.id);
    const report = JSON.parse((await runs.document(county, run.id, 'JSON')).content.toString('utf8'));
    expect(report).toMatchObject({
      year: 2021,
      toPeriod: 12,
      knownAt: NOW.toISOString(),
      status: 'COMPLETE',
      isConstructed: true,
    });
    expect(
      report.sources.map((source: { submission: { sha256: string } }) => source.submission.sha256),
    ).toEqual(['a'.repeat(64), 'a'.repeat(64)]);
    const total = (statement: string, line: string) =>
      report[statement].find((row: { line: string }) => row.line === line).total;
    expect(total('incomeStatement', 'RESULT')).toEqual({ exact: '900.50', presented: '901', unit: 'KR' });
    expect(total('balanceSheet', 'RECEIVABLES').exact).toBe('0.00');
    expect(total('balanceSheet', 'TOTAL_ASSETS').exact).toBe('900.50');
    expect(report.eliminations).toMatchObject([
      { area: 'BALANCE', amount: { exact: '100.00' }, difference: { exact: '0.00' } },
    ]);
    expect(report.accounts).toHaveLength(5);
    expect(report.accounts.find((row: { account: string }) => row.account === '3511').change.exact).toBe(
      '1000.50',
    );
  });

  it('holds every other part, each adding up, in JSON and in CSV', async () => {
    const run = await order();
    await reports.make(county, run.id);
    const read = async (format: 'JSON' | 'CSV') =>
      (await runs.document(county, run.id, format)).content.toString('utf8');
    const report = JSON.parse(await read('JSON'));
    const table = await read('CSV');
    const total = (part: string, key: string) =>
      report[part].find((row: { key: string }) => row.key === key).total.exact;
    expect(report.format).toBe(2);
    expect(total('cashFlow', 'result')).toBe('900.50');
    expect(total('cashFlow', 'receivables')).toBe('0.00');
    expect(total('cashFlow', 'closing')).toBe('900.50');
    expect(total('equityBridge', 'closing')).toBe('900.50');
    expect(report.operatingStatement.rows.at(-1).total).toMatchObject({ exact: '900.50', unit: 'TKR' });
    expect(report.operatingStatement.withoutBudget).toHaveLength(2);
    expect(report.keyFigures.map(({ key }: { key: string }) => key)).toContain('EQUITY_RATIO');
    expect(report.comparison).toBeNull();
    for (const part of ['cashFlow', 'equityBridge'])
      for (const row of report[part]) {
        const amounts: string[] = row.perForbund.map(
          ({ amount }: { amount: { exact: string } }) => amount.exact,
        );
        const added = Money.sum(amounts.map((amount) => Money.parse(amount)));
        expect(added.subtract(Money.parse(row.eliminated.exact)).toString()).toBe(row.total.exact);
      }
    for (const section of ['CASH_FLOW', 'EQUITY_BRIDGE', 'OPERATING_STATEMENT', 'KEY_FIGURES'])
      expect(table).toMatch(new RegExp(`\\r\\n${section},`));
    expect(table).toMatch(/EQUITY_BRIDGE,closing,[^\r]*,total,900\.50,901,KR,/);
  });

  it('cites the versions of the budget that outcome is held against, and not one that nothing is held against', async () => {
    const costs = [{ account: '5010', accountName: 'Arvoden', line: 'COSTS', change: '40.00' }];
    const third = await newForbund(database, first.countyId);
    const handedIn = await Promise.all(
      [first, second, third].map((of) => handIn(database, of, APPROVED, costs, 1, 'BUDGET')),
    );
    // As `consolidationOf` takes them.
    const ids = handedIn.map((id) => toGlobalId('Submission', id));
    const run = await order();
    await reports.make(county, run.id);
    const text = async (format: 'JSON' | 'CSV') =>
      (await runs.document(county, run.id, format)).content.toString('utf8');
    const { operatingStatement, keyFigures } = JSON.parse(await text('JSON'));
    const cited = operatingStatement.planSources.map((each: { submission: object }) => each.submission);
    expect(cited).toHaveLength(2);
    expect(cited).toEqual(
      expect.arrayContaining(
        ids
          .slice(0, 2)
          .map((id) =>
            expect.objectContaining({ id, version: 1, sha256: 'a'.repeat(64), isConstructed: true }),
          ),
      ),
    );
    expect(operatingStatement.withoutOutcome).toMatchObject([{ slug: third.slug }]);
    expect(operatingStatement.rows.at(-1).budget.exact).toBe('-80.00');
    const deviation = keyFigures.find(({ key }: { key: string }) => key === 'BUDGET_DEVIATION');
    expect(deviation.total.amount.exact).toBe(operatingStatement.rows.at(-1).deviation.exact);
    const table = await text('CSV');
    for (const id of ids.slice(0, 2)) expect(table).toMatch(new RegExp(`\\r\\nPLAN_SOURCE,[^\\r]*,${id}\\r`));
    expect(table).not.toContain(ids[2]);
  });

  it('says the same in CSV, and no account name becomes a formula', async () => {
    const run = await order();
    await reports.make(county, run.id);
    const { content, fileName, sha256 } = await runs.document(county, run.id, 'CSV');
    const table = content.toString('utf8');
    expect(fileName).toMatch(/^lanssammanstallning-.*-2021-12\.csv$/);
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(table).toContain('INCOME_STATEMENT,RESULT,Årets resultat,,,,,,,total,900.50,901,KR,\r\n');
    expect(table).toMatch(/ELIMINATION,,BALANCE,[^\r]*,eliminated,100\.00,100,KR,\r\n/);
    expect(table).toContain(`"'=Bidrag, ""staten"""`);
    const json = JSON.parse((await runs.document(county, run.id, 'JSON')).content.toString('utf8'));
    for (const row of json.incomeStatement)
      expect(table).toContain(`,total,${row.total.exact},${row.total.presented},KR,`);
  });

  it('is done with its documents, and making it again changes nothing', async () => {
    const run = await order();
    await reports.make(county, run.id);
    const done = await runs.run(county, run.id);
    expect(done).toMatchObject({
      state: 'DONE',
      progress: 100,
      phrase: 'Klar',
      attempts: 1,
      lastError: null,
      finishedAt: NOW,
    });
    expect(done.documents.map(({ format }) => format)).toEqual(['JSON', 'CSV']);
    await reports.make(county, run.id);
    expect(await runs.run(county, run.id)).toEqual(done);
  });

  it('is the same bytes for the same knowledge, also when a new version is approved before it is made', async () => {
    const [one, two] = [await order(), await order()];
    await reports.make(county, one.id);
    const later = new Date(NOW.getTime() + 1);
    await handIn(
      database,
      first,
      later,
      [
        { account: '1930', accountName: 'Bank', line: 'CASH', change: '1.00' },
        { account: '2010', accountName: 'Eget kapital', line: 'OTHER_EQUITY', change: '-1.00' },
      ],
      2,
    );
    await reports.make(county, two.id);
    for (const format of ['JSON', 'CSV'] as const) {
      const [before, after] = [
        await runs.document(county, one.id, format),
        await runs.document(county, two.id, format),
      ];
      expect(after.content.equals(before.content)).toBe(true);
      expect(after.sha256).toBe(before.sha256);
    }
    const { runs: tomorrow, reports: madeTomorrow } = reportServices(database, new FixedClock(later));
    const three = await tomorrow.requestConsolidatedReport(county, {
      year: 2021,
      toPeriod: 12,
      idempotencyKey: randomUUID(),
    });
    await madeTomorrow.make(county, three.id);
    const sha = async (id: string) => (await runs.document(county, id, 'JSON')).sha256;
    expect(await sha(three.id)).not.toBe(await sha(one.id));
  });

  it('is not there before it is done', async () => {
    const run = await order();
    await expect(runs.document(county, run.id, 'CSV')).rejects.toMatchObject({
      code: 'REPORT_NOT_READY',
      message: 'Rapporten är inte färdig: I kö.',
    });
  });

  it('of a county where nothing is approved is given up with the reason', async () => {
    const run = await order({ year: 2019 });
    const error = await reports.make(county, run.id).then(
      () => undefined,
      (thrown: Error) => thrown,
    );
    expect(error).toMatchObject({ code: 'NO_FIGURES' });
    await reports.recordFailure(county, run.id, error as Error, 0);
    expect(await runs.run(county, run.id)).toMatchObject({
      state: 'FAILED',
      phrase: 'Misslyckades',
      lastError: 'Inget förbund i länet har en godkänd inlämning för perioden.',
      finishedAt: NOW,
    });
  });

  it('waits for its next attempt after a fault inside, and tells nothing of the inside', async () => {
    const run = await order();
    await reports.recordFailure(county, run.id, new Error('connect ECONNREFUSED 10.0.0.1:5432'), 2);
    const waiting = await runs.run(county, run.id);
    expect(waiting).toMatchObject({ state: 'QUEUED', finishedAt: null });
    expect(waiting.lastError).not.toContain('ECONNREFUSED');
    await reports.make(county, run.id);
    expect(await runs.run(county, run.id)).toMatchObject({ state: 'DONE', lastError: null });
    await reports.recordFailure(county, run.id, new Error('late'), 0);
    expect(await runs.run(county, run.id)).toMatchObject({ state: 'DONE', lastError: null });
  });

  it('without a row is an error', async () => {
    await expect(reports.make(county, randomUUID())).rejects.toThrow('no report run');
  });

  it('is unknown to another county, in every way that it can be asked for', async () => {
    const run = await order();
    await reports.make(county, run.id);
    const stranger = (await newForbund(database)).county;
    await expect(runs.run(stranger, run.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(runs.document(stranger, run.id, 'JSON')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(reports.make(stranger, run.id)).rejects.toThrow('no report run');
    expect((await runs.page(stranger, pageOf(10, null, 2, 50))).rows).toEqual([]);
  });

  it('is listed newest first, page by page', async () => {
    const ids = [(await order()).id, (await order()).id, (await order()).id];
    const one = await runs.page(county, pageOf(2, null, 2, 50));
    expect(one).toMatchObject({ hasNext: true });
    const last = one.rows.at(-1)!;
    const two = await runs.page(county, { limit: 2, after: [last.requestedAt.toISOString(), last.id] });
    expect(two.hasNext).toBe(false);
    expect([...one.rows, ...two.rows].map(({ id }) => id)).toEqual([...ids].sort().reverse());
    await expect(runs.page(county, { limit: 2, after: ['igår', 'x'] })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});
