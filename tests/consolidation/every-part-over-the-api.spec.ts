import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import { Money } from '@samla/domain/money/money.js';
import { startApi, type TestApi } from '../support/api.js';
import { DEMO_CLOCK, demoDatabase } from '../support/demo.js';

interface Amount {
  readonly exact: string;
  readonly presented: string;
  readonly unit: string;
}
interface Row {
  readonly key?: string;
  readonly line?: string | null;
  readonly label: string;
  readonly cells: readonly {
    readonly forbund: { readonly slug: string };
    readonly amount: Amount;
    readonly accounts?: readonly { readonly amount: Amount }[];
  }[];
  readonly eliminated: Amount;
  readonly total: Amount;
  readonly budget?: Amount | null;
}
type Answer = Readonly<Record<string, unknown>> & {
  readonly incomeStatement: readonly Row[];
  readonly balanceSheet: readonly Row[];
  readonly cashFlow: readonly Row[];
  readonly equityBridge: readonly Row[];
  readonly operatingStatement: { readonly rows: readonly Row[]; readonly withoutBudget: readonly object[] };
  readonly eliminations: readonly { readonly area: string; readonly amount: Amount }[];
};

const AMOUNT = '{ exact presented unit }';
const CELLS = `cells { forbund { slug } amount ${AMOUNT} } eliminated ${AMOUNT} total ${AMOUNT}`;
const OPENED = `cells { forbund { slug } amount ${AMOUNT} accounts { account amount ${AMOUNT} } } eliminated ${AMOUNT} total ${AMOUNT}`;
const STATEMENTS = `incomeStatement { line label ${CELLS} } balanceSheet { line label ${CELLS} }`;
const PARTS = `cashFlow { key label ${OPENED} } equityBridge { key label ${OPENED} }
  operatingStatement { rows { key group label ${OPENED} budget ${AMOUNT} deviation ${AMOUNT} } withoutBudget { slug } }`;

describe('every part of a consolidation over the API', () => {
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

  async function asked(args: string, selected: string) {
    const text = `{ county(slug: "vastmanland") { consolidation(${args}) { ${selected} } } }`;
    return api.graphql<{ county: { consolidation: Answer } }>(text, {}, token);
  }
  async function consolidation(args: string, selected: string): Promise<Answer> {
    const { data, errors } = await asked(args, selected);
    expect(errors).toBeUndefined();
    return data.county.consolidation;
  }
  const reasonOf = async (args: string) => {
    const { errors } = await asked(args, 'year');
    return errors?.[0] && [errors[0].extensions['code'], errors[0].message];
  };
  const exact = ({ exact: text }: Amount): Money => Money.parse(text);
  const total = (rows: readonly Row[], key: string): string =>
    rows.find((row) => (row.key ?? row.line) === key)!.total.exact;
  const adds = (rows: readonly Row[]): void => {
    for (const { cells, eliminated, total: whole } of rows)
      expect(
        Money.sum(cells.map(({ amount }) => exact(amount)))
          .subtract(exact(eliminated))
          .toString(),
      ).toBe(whole.exact);
  };
  const opens = (rows: readonly Row[]): void => {
    for (const { label, cells } of rows)
      for (const { amount, accounts } of cells)
        expect([label, Money.sum(accounts!.map((each) => exact(each.amount))).toString()]).toEqual([
          label,
          amount.exact,
        ]);
  };

  it('cash flow, equity and driftredovisning add up, open into accounts, and say the same as the statements', async () => {
    const found = await consolidation('year: 2021', `${STATEMENTS} ${PARTS}`);
    const { cashFlow, equityBridge, operatingStatement, incomeStatement, balanceSheet } = found;
    for (const rows of [cashFlow, equityBridge, operatingStatement.rows, incomeStatement, balanceSheet])
      adds(rows);
    for (const rows of [cashFlow, equityBridge, operatingStatement.rows]) opens(rows);
    expect(total(cashFlow, 'closing')).toBe(total(balanceSheet, 'CASH'));
    expect(
      Money.parse(total(cashFlow, 'opening'))
        .add(Money.parse(total(cashFlow, 'total')))
        .toString(),
    ).toBe(total(cashFlow, 'closing'));
    expect(total(equityBridge, 'closing')).toBe(
      Money.parse(total(balanceSheet, 'RESULT_FOR_YEAR'))
        .add(Money.parse(total(balanceSheet, 'OTHER_EQUITY')))
        .toString(),
    );
    expect(total(operatingStatement.rows, 'result')).toBe(total(incomeStatement, 'RESULT'));
    const vasteras = operatingStatement.rows
      .find(({ key }) => key === 'result')!
      .cells.find(({ forbund }) => forbund.slug === 'vasteras')!;
    expect(vasteras.amount).toEqual({ exact: '-471931.20', presented: '-472', unit: 'TKR' });
  });

  it('a subset leaves the others’ dealings in, and tells them', async () => {
    const selected = `memberCount columns { forbund { slug } } eliminations { area amount ${AMOUNT} }
      outside { forbund { slug } counterpart { slug } area booked ${AMOUNT} message } ${STATEMENTS}`;
    const found = await consolidation('year: 2021, forbund: ["vasteras", "norra-vastmanland"]', selected);
    expect(found['columns']).toHaveLength(2);
    expect(found.eliminations.map(({ area, amount }) => [area, amount.exact])).toEqual([
      ['BALANCE', '93677.00'],
      ['RESULT', '93677.00'],
    ]);
    expect(found['outside']).toEqual([
      expect.objectContaining({
        forbund: { slug: 'vasteras' },
        counterpart: { slug: 'vastra-malardalen' },
        area: 'BALANCE',
        booked: { exact: '127016.00', presented: '127016', unit: 'KR' },
      }),
      expect.objectContaining({
        area: 'RESULT',
        booked: expect.objectContaining({ exact: '-127016.00' }) as object,
      }),
    ]);
    adds([...found.incomeStatement, ...found.balanceSheet]);
    const one = await consolidation('year: 2021, forbund: ["vasteras"]', `${STATEMENTS}`);
    expect(total(one.incomeStatement, 'RESULT')).toBe('-471931.20');
    for (const { cells, total: whole } of one.incomeStatement) expect(cells[0]!.amount).toEqual(whole);
  });

  it('old structure and new agree to the öre on every row of every part', async () => {
    const selected = `columns { forbund { slug name } members { slug } submission { id } submissions { version } }
      eliminations { area amount ${AMOUNT} } ${STATEMENTS} ${PARTS} keyFigures { key total { exactPercent amount ${AMOUNT} } cells { forbund { slug } exactPercent } }`;
    for (const span of ['year: 2021', 'year: 2022, toPeriod: 12']) {
      const old = await consolidation(span, selected);
      const now = await consolidation(
        `${span}, structure: AS_SUCCEEDED, structureOn: "2024-01-01"`,
        selected,
      );
      expect(now['columns']).toEqual([
        {
          forbund: { slug: 'norra-vastmanland', name: 'Samordningsförbundet Västmanland' },
          members: [{ slug: 'norra-vastmanland' }, { slug: 'vasteras' }, { slug: 'vastra-malardalen' }],
          submission: null,
          submissions: [expect.anything(), expect.anything(), expect.anything()],
        },
      ]);
      expect(now.eliminations).toEqual(old.eliminations);
      for (const rowsOf of [
        (of: Answer) => of.incomeStatement,
        (of: Answer) => of.balanceSheet,
        (of: Answer) => of.cashFlow,
        (of: Answer) => of.equityBridge,
        (of: Answer) => of.operatingStatement.rows,
      ]) {
        adds(rowsOf(now));
        expect(rowsOf(now).map(({ label, total: whole }) => [label, whole.exact])).toEqual(
          rowsOf(old).map(({ label, total: whole }) => [label, whole.exact]),
        );
        // What the three had with each other is within the one that they are now.
        for (const { eliminated } of rowsOf(now)) expect(eliminated.exact).toBe('0.00');
      }
      const totals = (of: Answer) => (of['keyFigures'] as { total: object }[]).map((each) => each.total);
      expect(totals(now)).toEqual(totals(old));
    }
  });

  it('before the day of the new structure it is the old one', async () => {
    const found = await consolidation(
      'year: 2021, structure: AS_SUCCEEDED',
      'structureOn columns { members { slug } }',
    );
    expect(found['structureOn']).toBe('2021-12-31');
    expect(found['columns']).toHaveLength(3);
  });

  it('the year before stands beside, by the same question; before the first year there is none', async () => {
    const before = await consolidation('year: 2021', STATEMENTS);
    const found = await consolidation('year: 2022', `comparison { year ${STATEMENTS} }`);
    expect(found['comparison']).toEqual({ year: 2021, ...before });
    expect(await consolidation('year: 2015', 'comparison { year }')).toEqual({ comparison: null });
  });

  it('key figures are of the whole, never a mean', async () => {
    const found = await consolidation(
      'year: 2021',
      `keyFigures { key label how cells { forbund { slug } percent amount ${AMOUNT} } total { percent exactPercent terms { label amount ${AMOUNT} source } } } ${STATEMENTS}`,
    );
    const figures = found['keyFigures'] as {
      key: string;
      total: { exactPercent: string; terms: { amount: Amount; source: string | null }[] };
      cells: { percent: string }[];
    }[];
    const ratio = figures.find(({ key }) => key === 'EQUITY_RATIO')!;
    expect(ratio.total.terms.map(({ amount }) => amount.exact)).toEqual([
      Money.parse(total(found.balanceSheet, 'RESULT_FOR_YEAR'))
        .add(Money.parse(total(found.balanceSheet, 'OTHER_EQUITY')))
        .toString(),
      total(found.balanceSheet, 'TOTAL_ASSETS'),
    ]);
    expect(ratio.cells).toHaveLength(3);
    const allotment = figures.find(({ key }) => key === 'EQUITY_OF_ALLOTMENT')!;
    expect(allotment.total.terms[1]!.source).toContain('Medlemsavgifter');
  });

  it('a question that cannot be is refused, and says why', async () => {
    expect(await reasonOf('year: 2021, fromPeriod: 7, toPeriod: 6')).toEqual([
      'BAD_USER_INPUT',
      'fromPeriod ska vara 1–12 och inte efter toPeriod.',
    ]);
    expect(await reasonOf('year: 2021, forbund: ["ingen"]')).toEqual([
      'BAD_USER_INPUT',
      'Länet har inget förbund som heter ingen.',
    ]);
    expect((await reasonOf('year: 2021, forbund: []'))?.[0]).toBe('BAD_USER_INPUT');
  });
});
