import { randomUUID } from 'node:crypto';
import { AccessRegistration } from '@samla/access/access-registration.service.js';
import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import { Money } from '@samla/domain/money/money.js';
import { ids } from '../../apps/cli/src/demo-load/demo-ids.js';
import { PASSWORD } from '../access/access-context.js';
import { startApi, type TestApi } from '../support/api.js';
import { DEMO_CLOCK, demoDatabase } from '../support/demo.js';

interface Row {
  readonly line: string | null;
  readonly label: string;
  readonly total: { readonly exact: string };
}
interface Answer {
  readonly status: string;
  readonly knownAt: string;
  readonly figureKind: string;
  readonly columns: readonly {
    readonly forbund: { readonly slug: string };
    readonly submissions: readonly { readonly id: string; readonly toPeriod: number }[];
  }[];
  readonly incomeStatement: readonly Row[];
  readonly balanceSheet: readonly Row[];
  readonly eliminations: readonly object[];
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}

const ANSWER = `status knownAt figureKind columns { forbund { slug } submissions { id toPeriod } }
  incomeStatement { line label total { exact } } balanceSheet { line label total { exact } }
  eliminations { area amount { exact } difference { exact } } findings { code message }`;
const COMBINED = `query ($counties: [String!]!, $years: [Int!]!) { consolidations(counties: $counties, years: $years) {
  year counties { slug } memberCount ${ANSWER} } }`;

describe('what can be added, and what cannot', () => {
  let database: Awaited<ReturnType<typeof demoDatabase>>;
  let api: TestApi;
  let token: string;
  beforeAll(async () => {
    database = await demoDatabase();
    api = await startApi(database, { SAMLA_CLOCK: DEMO_CLOCK });
    token = await api.signIn('lanspresidium', DEMO_PASSWORD);
  }, 300_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  async function county<Field extends string>(field: Field, args: string): Promise<Answer> {
    const text = `{ county(slug: "vastmanland") { found: ${field}(${args}) { ${ANSWER} } } }`;
    const { data, errors } = await api.graphql<{ county: { found: Answer } }>(text, {}, token);
    expect(errors).toBeUndefined();
    return data.county.found;
  }
  const consolidation = (args: string) => county('consolidation', args);
  const versions = ({ columns }: Answer) =>
    columns.flatMap(({ submissions }) => submissions.map(({ id }) => id));
  const cited = (...all: readonly string[]) => `submissionIds: ${JSON.stringify(all)}`;
  const refusal = async (...all: readonly string[]) => {
    const text = `{ county(slug: "vastmanland") { consolidationOf(${cited(...all)}) { year } } }`;
    const { errors } = await api.graphql(text, {}, token);
    return errors?.[0] && { ...errors[0].extensions, message: errors[0].message };
  };
  const total = ({ incomeStatement, balanceSheet }: Answer, line: string): Money =>
    Money.parse([...incomeStatement, ...balanceSheet].find((row) => row.line === line)!.total.exact);
  const combined = (counties: readonly string[], years: readonly number[], as = token) =>
    api.graphql<{
      consolidations: (Answer & { year: number; counties: { slug: string }[]; memberCount: number })[];
    }>(COMBINED, { counties, years }, as);

  it('the halves of a year are the year, and cite the versions of both ends', async () => {
    const year = await consolidation('year: 2021');
    const first = await consolidation('year: 2021, toPeriod: 6');
    const second = await consolidation('year: 2021, fromPeriod: 7');
    for (const line of ['INCOME', 'COSTS', 'RESULT'])
      expect(total(first, line).add(total(second, line)).toString()).toBe(total(year, line).toString());
    const sheet = ({ balanceSheet }: Answer) => balanceSheet.map((row) => [row.line, row.total.exact]);
    expect(sheet(second)).toEqual(sheet(year));
    expect(second.columns.map(({ submissions }) => submissions.map(({ toPeriod }) => toPeriod))).toEqual([
      [6, 12],
      [6, 12],
      [6, 12],
    ]);
    expect(total(first, 'RESULT').equals(total(second, 'RESULT'))).toBe(false);
  });

  it('a span that nobody has handed in both ends of is missing, not guessed', async () => {
    const found = await consolidation('year: 2021, fromPeriod: 4, toPeriod: 6');
    expect(found.status).toBe('INCOMPLETE');
    expect(found.findings.map(({ code }) => code)).toEqual(['MISSING', 'MISSING', 'MISSING']);
    expect(versions(found)).toEqual([]);
  });

  it('a budget is a figure of its own, and outcome is held against it', async () => {
    const budget = await consolidation('year: 2023, kind: BUDGET');
    expect(budget.figureKind).toBe('BUDGET');
    expect(versions(budget).length).toBeGreaterThan(0);
    expect(versions(budget)).not.toEqual(versions(await consolidation('year: 2023')));
    const names = budget.columns
      .filter(({ submissions }) => submissions.length > 0)
      .map(({ forbund }) => forbund.slug);
    const text = `query ($forbund: [String!]) { county(slug: "vastmanland") { consolidation(year: 2023, forbund: $forbund) {
      operatingStatement { withoutBudget { slug } rows { key total { exact } budget { exact } deviation { exact } } }
      keyFigures { key total { amount { exact } } } } } }`;
    const { data, errors } = await api.graphql<{
      county: {
        consolidation: {
          operatingStatement: {
            withoutBudget: object[];
            rows: { key: string; total: Amount; budget: Amount; deviation: Amount }[];
          };
          keyFigures: { key: string; total: { amount: Amount } }[];
        };
      };
    }>(text, { forbund: names }, token);
    expect(errors).toBeUndefined();
    const { operatingStatement, keyFigures } = data.county.consolidation;
    expect(operatingStatement.withoutBudget).toEqual([]);
    const result = operatingStatement.rows.at(-1)!;
    const planned = await consolidation(`year: 2023, kind: BUDGET, forbund: ${JSON.stringify(names)}`);
    expect(result.budget.exact).toBe(total(planned, 'RESULT').toString());
    expect(result.deviation.exact).toBe(
      Money.parse(result.total.exact).subtract(Money.parse(result.budget.exact)).toString(),
    );
    expect(keyFigures.find(({ key }) => key === 'BUDGET_DEVIATION')!.total.amount.exact).toBe(
      result.deviation.exact,
    );
  });

  it('exactly the versions that are cited give the same figures again', async () => {
    const year = await consolidation('year: 2022');
    const again = await county('consolidationOf', cited(...versions(year)));
    const { knownAt: _, ...figures } = again;
    const { knownAt: __, ...expected } = year;
    expect(figures).toEqual(expected);
    const [one] = versions(year);
    expect((await county('consolidationOf', cited(one!))).columns).toHaveLength(1);
  });

  it('other years, kinds and periods are refused with the reason', async () => {
    const [a, b] = versions(await consolidation('year: 2021')) as [string, string];
    const [, later] = versions(await consolidation('year: 2022')) as [string, string];
    const [, half] = versions(await consolidation('year: 2021, toPeriod: 6')) as [string, string];
    const budgets = await consolidation('year: 2023, kind: BUDGET');
    const outcome = await consolidation('year: 2023');
    const planned = budgets.columns.find(({ submissions }) => submissions.length > 0)!;
    const other = outcome.columns.find(({ forbund }) => forbund.slug !== planned.forbund.slug)!;
    expect(await refusal(a, later)).toMatchObject({
      code: 'BAD_USER_INPUT',
      reason: 'MIXED_YEARS',
      message: expect.stringContaining('Belopp från olika år läggs inte ihop') as string,
    });
    expect(await refusal(planned.submissions[0]!.id, other.submissions[0]!.id)).toMatchObject({
      reason: 'MIXED_KINDS',
      message: expect.stringContaining('Utfall, budget och prognos läggs inte ihop') as string,
    });
    expect(await refusal(a, half)).toMatchObject({
      reason: 'MIXED_PERIODS',
      message: expect.stringContaining('Olika delar av ett år') as string,
    });
    expect(await refusal(half, b)).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refusal(toSubmission(randomUUID()))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal(a, toSubmission(randomUUID()))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('counties at once are what each is, for those who may read each of them', async () => {
    const both = await analyst(['vastmanland', 'dalarna']);
    const { data, errors } = await combined(['vastmanland', 'dalarna'], [2022, 2021], both);
    expect(errors).toBeUndefined();
    expect(data.consolidations.map(({ year }) => year)).toEqual([2021, 2022]);
    const [found] = data.consolidations;
    expect(found!.counties).toEqual([{ slug: 'dalarna' }, { slug: 'vastmanland' }]);
    expect(found!.findings.map(({ code }) => code)).toEqual(['MISSING']);
    const alone = await consolidation('year: 2021');
    expect(found!.incomeStatement).toEqual(alone.incomeStatement);
    expect(found!.eliminations).toEqual(alone.eliminations);
    const mine = await combined(['vastmanland'], [2021]);
    expect(mine.data.consolidations[0]).toMatchObject({ ...alone, year: 2021 });
    const code = async (counties: string[], years: number[], as?: string) =>
      (await combined(counties, years, as)).errors?.[0]?.extensions['code'];
    expect(await code(['vastmanland', 'dalarna'], [2021])).toBe('NOT_FOUND');
    expect(await code(['vastmanland', 'atlantis'], [2021])).toBe('NOT_FOUND');
    expect(await code(['vastmanland'], [2021], await api.signIn('ekonom-vasteras', DEMO_PASSWORD))).toBe(
      'FORBIDDEN',
    );
    expect(await code([], [2021])).toBe('BAD_USER_INPUT');
    expect(await code(['vastmanland'], [])).toBe('BAD_USER_INPUT');
  });

  it('a whole country of counties, ten years of it, is not too much to ask for in one call', async () => {
    const counties = ['vastmanland', ...Array.from({ length: 20 }, (_, index) => `lan-${index}`)];
    const years = Array.from({ length: 10 }, (_, index) => 2014 + index);
    const cells =
      'cells { forbund { slug } amount { exact presented } } eliminated { exact } total { exact presented }';
    const whole = `query ($counties: [String!]!, $years: [Int!]!) { consolidations(counties: $counties, years: $years) {
      ${ANSWER} incomeCells: incomeStatement { ${cells} } balanceCells: balanceSheet { ${cells} } } }`;
    const code = async (years_: number[]) =>
      (await api.graphql(whole, { counties, years: years_ }, token)).errors?.[0]?.extensions['code'];
    // Weighed, let in and then refused for counties that are not there; four times as many years are too much.
    expect(await code(years)).toBe('NOT_FOUND');
    expect(await code([0, 10, 20, 30].flatMap((back) => years.map((year) => year - back)))).toBe(
      'BAD_USER_INPUT',
    );
  });

  async function analyst(counties: readonly string[]): Promise<string> {
    const id = randomUUID();
    const registration = api.app.get(AccessRegistration, { strict: false });
    const person = {
      id,
      username: `analyst-${id}`,
      displayName: 'Analytiker',
      isDemo: false,
      password: PASSWORD,
    };
    await registration.registerUser(person);
    for (const slug of counties)
      await registration.registerMandate({
        id: randomUUID(),
        userId: id,
        role: 'LANSANALYTIKER',
        forbundId: null,
        countyId: ids.county(slug),
        validFrom: '2020-01-01',
        validTo: null,
      });
    return api.signIn(person.username, PASSWORD);
  }
});

interface Amount {
  readonly exact: string;
}

const toSubmission = (id: string): string => Buffer.from(`Submission:${id}`).toString('base64url');
