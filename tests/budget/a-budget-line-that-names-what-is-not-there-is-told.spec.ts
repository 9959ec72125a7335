import { randomUUID } from 'node:crypto';
import { BudgetImportService } from '@samla/budget/import/budget-import.service.js';
import { BudgetDecisions } from '@samla/budget/versions/budget-decision.service.js';
import { BudgetKnownKeys } from '@samla/budget/versions/budget-known-keys.service.js';
import { BudgetWriting } from '@samla/budget/versions/budget-writing.service.js';
import type { Budget } from '@samla/budget/versions/budget.js';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import { DimensionService } from '@samla/ledger/accounts/dimension.service.js';
import { ImportFileService } from '@samla/ledger/import/files/import-file.service.js';
import { budgetLine } from '../domain/budget/budget-lines.js';
import { workerDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

let features: Features;
let forbund: TestForbund;

beforeAll(async () => {
  features = await startFeatures(await workerDatabase());
});
afterAll(() => features.close());
beforeEach(async () => {
  forbund = await newForbund(features.database);
});

const get = <T>(type: new (...args: never[]) => T): T => features.services.get(type, { strict: false });
const chart = (year: number, ...numbers: string[]) =>
  features.database.tenant(forbund.context, (tx) =>
    tx.execute(
      'insert into account (forbund_id, year, number, name) select $1, $2, number, number from unnest($3::text[]) as given (number)',
      [tx.forbundId, year, numbers],
    ),
  );
const books = async () => {
  await chart(2020, '3511', '4511', '6110');
  await chart(2021, '3511', '4511');
  const costCentre = { number: 1, name: 'Kostnadsställe', meaning: 'COST_CENTRE' } as const;
  const object = { dimension: 1, code: '200', name: 'Kansli', grouping: null, position: null };
  await get(DimensionService).describe(forbund.context, [costCentre], [object]);
};
const LINES = [
  budgetLine({ label: 'Kurs', account: '61', costCentre: '200' }),
  budgetLine({ lineNo: 2, label: 'Team', insats: '999', costCentre: '900' }),
];
const draft = (year: number): Promise<Budget> =>
  get(BudgetWriting).create(
    forbund.context,
    {
      ...{ year, phase: 'PROPOSED', name: 'Förslag', samradOn: null, document: '', place: '' },
      ...{ isConstructed: false, lines: LINES, printedTotals: [] },
    },
    randomUUID(),
  );
const unknown = ({ findings }: Pick<Budget, 'findings'>) =>
  findings
    .filter(({ code }) => code.startsWith('UNKNOWN'))
    .map(({ code, severity, lineNos }) => `${code} ${severity} ${lineNos.join()}`);
const ALL = ['UNKNOWN_ACCOUNT WARNING 1', 'UNKNOWN_INSATS WARNING 2', 'UNKNOWN_COST_CENTRE WARNING 2'];

describe('a line that names what is not there', () => {
  it('is told of a draft, of the decided budget, and of a file that is tried', async () => {
    await books();
    const { version, ...rest } = await draft(2022);
    expect(unknown(rest)).toEqual(ALL);
    const decision = await get(DecisionService).record(
      forbund.context,
      {
        ...{ body: 'BOARD', decidedOn: '2021-11-20', paragraph: '§ 5', title: 'Budget', document: '' },
        isConstructed: true,
      } as const,
      randomUUID(),
    );
    const asked = { versionId: version.id, decisionId: decision.id, samradOn: '2021-10-01' };
    expect(unknown(await get(BudgetDecisions).decide(forbund.context, asked, randomUUID()))).toEqual(ALL);
    const source = (async function* () {
      yield Buffer.from('Slag;Konto;Insats;Kst;Post;Belopp\nk;61;;200;Kurs;5\nk;;999;900;Team;5\n');
    })();
    const { file } = await get(ImportFileService).receive(forbund.context, { fileName: 'b.csv' }, source);
    const choice = { fileId: file.id, year: 2022, unit: 'KR' } as const;
    const plan = await get(BudgetImportService).plan(forbund.context, choice, randomUUID());
    expect(unknown(plan)).toEqual(ALL);
  });

  it("is held against the year's own chart", async () => {
    await books();
    expect(unknown(await draft(2020))).toEqual(ALL.slice(1));
  });

  it('is not told where there is no chart at all', async () => {
    expect(unknown(await draft(2022))).toEqual([]);
  });

  it('is looked for in as many statements for ten years as for one', async () => {
    await books();
    const statements = (years: readonly number[]) =>
      features.database.tenant(forbund.context, async (tx) => {
        let count = 0;
        const counting = new Proxy(tx, {
          get(target, name) {
            const value: unknown = Reflect.get(target, name, target);
            if (typeof value !== 'function') return value;
            if (name === 'query') count += 1;
            return value.bind(target) as unknown;
          },
        });
        const known = await get(BudgetKnownKeys).ofYears(counting, years);
        return { count, charts: years.map((year) => known.get(year)?.chartYear) };
      });
    expect(await statements([2021])).toEqual({ count: 3, charts: [2021] });
    expect(await statements([2014, 2020, 2021, 2022])).toEqual({
      count: 3,
      charts: [2021, 2020, 2021, 2021],
    });
  });
});
