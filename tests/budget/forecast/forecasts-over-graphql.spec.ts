import { randomUUID } from 'node:crypto';
import { Database } from '@samla/platform/database/database.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { tokenOf } from '../../ledger/ledger-api.js';
import { startApi, type TestApi } from '../../support/api.js';
import { workerDatabase } from '../../support/database.js';
import { newForbund, type TestForbund } from '../../support/forbund.js';
import { book, decideBudget, type Get, monthly } from './forecasting.js';

const AMOUNTS =
  'budget { exact } outcome { exact } remaining { exact } expected { exact } deviation { exact }';
const FORECAST = `year asOfPeriod lastBookedPeriod name budgetVersionId budgetName isConstructed
  lines { key label groupLabel ${AMOUNTS} proposal { rule label explanation total { exact } months { presented } } offers { rule }
    change { rule reason changedBy amount { exact } } }
  result { ${AMOUNTS} } equity { opening { exact } expected { exact } effect { exact } } changes { changeNo lineKey reason }`;
const LIVE = `query ($slug: String!) { forbund(slug: $slug) { forecast(year: 2023, asOfPeriod: 6) { ${FORECAST} }
  savedForecasts(year: 2023) { name } forecastAccuracy(years: [2023]) { lineKey plan monthsLeft samples { year planned { exact } outcome { exact } } }
  equityForecasts(years: [2023]) { toldOn } } }`;
const CHANGE = `mutation ($input: ChangeForecastLineInput!) { changeForecastLine(input: $input) { __typename
  ... on ForecastLineChanged { forecast { ${FORECAST} } } ... on Problem { code message } } }`;
const SAVE = `mutation ($input: SaveForecastInput!) { saveForecast(input: $input) { __typename
  ... on ForecastSaved { forecast { name asOfPeriod budgetVersionId result { exact } expectedEquity { exact } createdBy
    lines { label rule reason changedBy expected { exact } budget { exact } } } } ... on Problem { code message } } }`;

interface Line {
  readonly key: string;
  readonly label: string;
  readonly proposal: { readonly rule: string; readonly explanation: string };
}
interface Live {
  readonly budgetVersionId: string;
  readonly lines: readonly Line[];
}

let api: TestApi;
let forbund: TestForbund;
const get: Get = (type) => api.app.get(type, { strict: false });

beforeAll(async () => {
  api = await startApi(await workerDatabase());
});
afterAll(() => api.close());
beforeEach(async () => {
  forbund = await newForbund(api.app.get(Database));
  await book(get, forbund.context, 2023, [
    { account: '3511', months: monthly(10_000, 12) },
    { account: '4611', insats: '10', months: monthly(4_000, 12) },
  ]);
});

const read = async (token: string) => {
  const { data, errors } = await api.graphql<{ forbund: { forecast: Live } }>(
    LIVE,
    { slug: forbund.slug },
    token,
  );
  expect(errors).toBeUndefined();
  return data.forbund;
};
const input = (changes: object) => ({
  input: {
    forbundId: toGlobalId('Forbund', forbund.id),
    year: 2023,
    asOfPeriod: 6,
    idempotencyKey: randomUUID(),
    ...changes,
  },
});

describe('forecasts over GraphQL', () => {
  it('are null without a decided budget, read by a member, changed and saved by the ekonom', async () => {
    const [ekonom, medlem] = [
      await tokenOf(api, 'EKONOM', forbund.id),
      await tokenOf(api, 'MEDLEM', forbund.id),
    ];
    expect((await read(medlem)).forecast).toBeNull();
    const base = await decideBudget(get, forbund.context, 2023);
    const { forecast, ...others } = await read(medlem);
    expect(others).toMatchObject({ savedForecasts: [], equityForecasts: [] });
    expect(forecast).toMatchObject({
      ...{
        year: 2023,
        asOfPeriod: 6,
        name: 'Prognos efter juni 2023',
        budgetVersionId: toGlobalId('BudgetVersion', base),
      },
      result: {
        budget: { exact: '48000.00' },
        outcome: { exact: '36000.00' },
        expected: { exact: '60000.00' },
      },
      equity: {
        opening: { exact: '50000.00' },
        expected: { exact: '110000.00' },
        effect: { exact: '12000.00' },
      },
    });
    const { budgetVersionId, lines } = forecast;
    expect(lines[1]!.proposal.explanation.replaceAll('\u00a0', ' ')).toBe(
      'Budgeten för juli–december: 30 000,00 kr av årets 60 000,00 kr.',
    );
    const asked = {
      budgetVersionId,
      lineKey: lines[1]!.key,
      rule: 'AMOUNT',
      amount: '20000',
      reason: 'Färre deltagare',
    };
    const changed = await api.graphql(CHANGE, input(asked), ekonom);
    expect(changed.data['changeForecastLine']).toMatchObject({
      __typename: 'ForecastLineChanged',
      forecast: {
        changes: [{ changeNo: 1, reason: 'Färre deltagare' }],
        result: { expected: { exact: '70000.00' } },
      },
    });
    const saved = await api.graphql(SAVE, input({ budgetVersionId, name: 'Prognos 1' }), ekonom);
    expect(saved.data['saveForecast']).toMatchObject({
      __typename: 'ForecastSaved',
      forecast: {
        ...{ name: 'Prognos 1', asOfPeriod: 6, budgetVersionId },
        result: { exact: '70000.00' },
        expectedEquity: { exact: '120000.00' },
      },
    });
    expect((await read(medlem)).forecast).toMatchObject({ changes: [{ changeNo: 1 }] });
  });

  it('are refused with a reason to the ekonom, and not written by a member or read by a stranger', async () => {
    const ekonom = await tokenOf(api, 'EKONOM', forbund.id);
    const budgetVersionId = toGlobalId('BudgetVersion', await decideBudget(get, forbund.context, 2023));
    const asked = { budgetVersionId, lineKey: '2', rule: 'EVEN', reason: '' };
    expect((await api.graphql(CHANGE, input(asked), ekonom)).data).toMatchObject({
      changeForecastLine: { __typename: 'RuleProblem', code: 'REASON_REQUIRED' },
    });
    expect(
      (await api.graphql(SAVE, { input: { ...input({ budgetVersionId }).input, year: 2022 } }, ekonom)).data,
    ).toMatchObject({
      saveForecast: { __typename: 'RuleProblem', code: 'NO_BUDGET_IN_FORCE' },
    });
    const medlem = await tokenOf(api, 'MEDLEM', forbund.id);
    const refused = await api.graphql(CHANGE, input({ ...asked, reason: 'x' }), medlem);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const stranger = await tokenOf(api, 'EKONOM', (await newForbund(api.app.get(Database))).id);
    expect((await api.graphql(LIVE, { slug: forbund.slug }, stranger)).errors?.[0]?.extensions).toMatchObject(
      { code: 'NOT_FOUND' },
    );
  });
});
