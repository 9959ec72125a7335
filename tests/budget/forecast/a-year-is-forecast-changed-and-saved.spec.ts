import { randomUUID } from 'node:crypto';
import { ForecastService } from '@samla/budget/forecast/forecast.service.js';
import type { LiveForecast } from '@samla/budget/forecast/live-forecast.js';
import { SavedForecastService } from '@samla/budget/forecast/saved-forecast.service.js';
import { BudgetService } from '@samla/budget/versions/budget.service.js';
import { BudgetWriting } from '@samla/budget/versions/budget-writing.service.js';
import { Money } from '@samla/domain/money/money.js';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import type { NewGrant } from '@samla/insatser/money/grant.js';
import { GrantService } from '@samla/insatser/money/grant.service.js';
import type { NewInsats } from '@samla/insatser/register/insats.js';
import { InsatsService } from '@samla/insatser/register/insats.service.js';
import { type TestDatabaseUrls, withOwner, workerDatabase } from '../../support/database.js';
import { type Features, startFeatures } from '../../support/features.js';
import { newForbund, type TestForbund } from '../../support/forbund.js';
import { book, decideBudget, type Get, LINES, monthly } from './forecasting.js';

let urls: TestDatabaseUrls;
let features: Features;
let forbund: TestForbund;

beforeAll(async () => {
  urls = await workerDatabase();
  features = await startFeatures(urls);
});
afterAll(() => features.close());
beforeEach(async () => {
  forbund = await newForbund(features.database);
});

const get: Get = (type) => features.services.get(type, { strict: false });
const live = (asOf: number | null = 6, year = 2023) => get(ForecastService).live(forbund.context, year, asOf);
const summary = (forecast: LiveForecast | null) =>
  forecast!.forecast.lines.map(({ facts, proposal, outcome, remaining, expected, deviation }) => [
    facts.label,
    proposal.rule,
    ...[outcome, remaining, expected, deviation].map(String),
  ]);
const change = (
  baseVersionId: string,
  changes: Partial<Parameters<ForecastService['change']>[1]> = {},
  key: string = randomUUID(),
) =>
  get(ForecastService).change(
    forbund.context,
    {
      ...{ year: 2023, asOf: 6, baseVersionId, lineKey: '3', rule: 'AMOUNT', amount: Money.parse('15000') },
      reason: 'Offert från revisorn',
      ...changes,
    },
    key,
  );
const save = (baseVersionId: string, key: string = randomUUID()) =>
  get(SavedForecastService).saveProposal(
    forbund.context,
    { year: 2023, asOf: 6, baseVersionId, name: null },
    key,
  );

/** 2022 with an audit in December; 2023 with half a year of contributions and a cost without line. */
async function booked(): Promise<string> {
  await book(get, forbund.context, 2022, [{ account: '7431', months: [...monthly(0, 11), 9_500] }]);
  await book(
    get,
    forbund.context,
    2023,
    [
      { account: '3511', months: monthly(10_000, 12) },
      { account: '4611', insats: '10', months: monthly(4_000, 12) },
      { account: '6110', months: [700, 0, 0, 0, 0, 0, 0, 300] },
    ],
    40_500,
  );
  return decideBudget(get, forbund.context, 2023);
}

describe('the proposal of a year', () => {
  it('is what is booked and what the rules say of the rest, with the effect on equity', async () => {
    await booked();
    const forecast = await live();
    expect(summary(forecast)).toEqual([
      ['Bidrag', 'EVEN', '60000.00', '60000.00', '120000.00', '0.00'],
      ['Vägen åter', 'EVEN', '24000.00', '30000.00', '54000.00', '6000.00'],
      ['Revision', 'AS_LAST_YEAR', '0.00', '9500.00', '9500.00', '2500.00'],
      ['6110 Konto 6110', 'EVEN', '700.00', '0.00', '700.00', '-700.00'],
    ]);
    const { equity, result } = forecast!.forecast;
    expect([equity!.opening, equity!.budgeted, equity!.expected, equity!.effect].map(String)).toEqual([
      '40500.00',
      '88500.00',
      '96300.00',
      '7800.00',
    ]);
    expect(result.deviation.toString()).toBe('7800.00');
    expect(forecast!.lastBookedMonth).toBe(12);
  });

  it('knows nothing of months after the one asked for, and all of them in December', async () => {
    await booked();
    // 6110 was first booked in January, again in August.
    expect(summary(await live(0)).map(([label]) => label)).toEqual(['Bidrag', 'Vägen åter', 'Revision']);
    const { result } = (await live(12))!.forecast;
    expect([result.outcome, result.expected].map(String)).toEqual(['71000.00', '71000.00']);
    expect((await live(null))!.forecast.asOf).toBe(12);
  });

  it('is none without a decided budget, and of no year that cannot be', async () => {
    expect(await live()).toBeNull();
    await expect(live(13)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(live(6, 1812)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(save(randomUUID())).rejects.toMatchObject({ code: 'NO_BUDGET_IN_FORCE' });
  });

  it('goes by the decided money of an insats, where there is such', async () => {
    await booked();
    const insats: NewInsats = {
      ...{ code: 'VA', objectCode: '10', kind: 'INDIVIDUAL', followUpMethod: 'VOLUMES', isEsf: false },
      ...{ document: '', place: '', isConstructed: true, name: 'Vägen åter', performer: 'Kommunen' },
      ...{
        performerOrganisationId: null,
        agreementFrom: '2023-01-01',
        agreementTo: '2023-09-30',
        agreementDocument: '',
      },
      ...{ costKind: 'INSATS', endedOn: null, cancelledOn: null },
    };
    await get(InsatsService).add(forbund.context, insats, randomUUID());
    const asked = {
      body: 'BOARD',
      decidedOn: '2022-12-01',
      paragraph: '§ 9',
      title: 'Medel',
      document: '',
      isConstructed: true,
    } as const;
    const { id: decisionId } = await get(DecisionService).record(forbund.context, asked, randomUUID());
    const grant: NewGrant = {
      ...{ code: 'VA', decisionId, amount: Money.parse('45000'), from: '2023-01-01', to: '2023-09-30' },
      ...{ costKind: 'INSATS', note: '', document: '', place: '', isConstructed: true },
    };
    await get(GrantService).grant(forbund.context, grant, randomUUID());
    const line = (await live())!.forecast.lines[1]!;
    expect([line.proposal.rule, line.remaining.toString()]).toEqual(['AS_AGREED', '21000.00']);
    expect(line.proposal.months.map(String).slice(5)).toEqual([
      '0.00',
      '7000.00',
      '7000.00',
      '7000.00',
      '0.00',
      '0.00',
      '0.00',
    ]);
  });
});

describe('a change', () => {
  it('stands with its reason, who and when; the one before it is kept', async () => {
    const base = await booked();
    const key = randomUUID();
    await change(base, {}, key);
    await change(base, {}, key);
    const changed = await change(base, { rule: 'EVEN', amount: null, reason: 'Offerten drogs tillbaka' });
    expect(
      changed.changes.map(({ changeNo, rule, reason, changedBy }) => [changeNo, rule, reason, changedBy]),
    ).toEqual([
      [1, 'AMOUNT', 'Offert från revisorn', forbund.context.actor.name],
      [2, 'EVEN', 'Offerten drogs tillbaka', forbund.context.actor.name],
    ]);
    expect(changed.forecast.lines[2]).toMatchObject({ proposal: { rule: 'EVEN' }, change: { rule: 'EVEN' } });
    expect(changed.changes[0]!.changedAt).toEqual(features.clock.now());
    // A forecast as of another month is another forecast.
    expect((await live(5))!.changes).toEqual([]);
    const { rows } = await withOwner(
      (owner) =>
        owner.query(
          `select reason from audit_event where forbund_id = $1 and action = 'changeForecastLine' order by event_no`,
          [forbund.id],
        ),
      urls.owner,
    );
    expect(rows.map(({ reason }: { reason: string }) => reason)).toEqual([
      'Offert från revisorn',
      'Offerten drogs tillbaka',
    ]);
  });

  it.each([
    [{ reason: '  ' }, 'REASON_REQUIRED'],
    [{ reason: 'Enligt 121212-1212' }, 'PERSONAL_DATA'],
    [{ lineKey: '99' }, 'FORECAST_LINE_UNKNOWN'],
    [{ rule: 'AS_AGREED', amount: null }, 'FORECAST_RULE_NOT_OFFERED'],
    [{ rule: 'AMOUNT', amount: null }, 'BAD_USER_INPUT'],
    [{ rule: 'EVEN' }, 'BAD_USER_INPUT'],
    [{ asOf: 12 }, 'FORECAST_YEAR_OVER'],
    [{ baseVersionId: '00000000-0000-4000-8000-000000000000' }, 'CONFLICT'],
  ] as const)('that cannot be is refused, and nothing is left of it: %j', async (changes, code) => {
    const base = await booked();
    await expect(change(base, changes)).rejects.toMatchObject({ code });
    expect((await live())!.changes).toEqual([]);
  });
});

describe('a saved forecast', () => {
  it('stands among the versions as it was, line by line, and changes no more', async () => {
    const base = await booked();
    await change(base);
    const key = randomUUID();
    const saved = await save(base, key);
    await change(base, { amount: Money.parse('1') });
    expect((await save(base, key)).version.id).toBe(saved.version.id);
    expect(saved).toMatchObject({
      asOf: 6,
      baseVersionId: base,
      version: { phase: 'FORECAST', name: 'Prognos efter juni 2023', basedOn: base },
    });
    expect(
      saved.lines.map(({ line, made }) => [line.label, line.amount.toString(), made.rule, made.reason]),
    ).toEqual([
      ['Bidrag', '120000.00', 'EVEN', ''],
      ['Vägen åter', '54000.00', 'EVEN', ''],
      ['Revision', '15000.00', 'AMOUNT', 'Offert från revisorn'],
      ['6110 Konto 6110', '700.00', 'EVEN', ''],
    ]);
    expect(saved.lines[1]!.line.months!.map(String)).toEqual(
      [...monthly(4000, 6), ...monthly(5000, 6)].map((kr) => `${kr}.00`),
    );
    const [first, second] = await get(BudgetService).list(forbund.context, 2023);
    expect([first!.version.phase, first!.isInForce, second!.version.phase, second!.isInForce]).toEqual([
      'DECIDED',
      true,
      'FORECAST',
      false,
    ]);
    const lines = { versionId: saved.version.id, lines: LINES, printedTotals: [] };
    await expect(get(BudgetWriting).setLines(forbund.context, lines, randomUUID())).rejects.toMatchObject({
      code: 'BUDGET_IMMUTABLE',
    });
  });

  it('cannot be changed or taken away by what serves', async () => {
    const saved = await save(await booked());
    for (const sql of [
      'update forecast_line set reason = $1',
      'delete from forecast where version_id::text = $1',
      'update forecast_change set reason = $1',
    ])
      await expect(features.database.tenant(forbund.context, (tx) => tx.execute(sql, ['x']))).rejects.toThrow(
        /permission denied/,
      );
    expect((await get(SavedForecastService).list(forbund.context, [2023]))[0]).toEqual(saved);
  });
});
