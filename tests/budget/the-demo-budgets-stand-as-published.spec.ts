import { BudgetService } from '@samla/budget/versions/budget.service.js';
import type { Budget } from '@samla/budget/versions/budget.js';
import { tenantContext } from '@samla/platform/tenant-context.js';
import { demoActor, ids } from '../../apps/cli/src/demo-load/demo-ids.js';
import { loadBudgets } from '../../apps/cli/src/demo-load/load-budgets.js';
import { loadRegistry } from '../../apps/cli/src/demo-load/load-registry.js';
import { DEMO_BUDGETS } from '../../apps/cli/src/demo/budget/demo-budgets.js';
import { generateDemoCounty } from '../../apps/cli/src/demo/demo-county.js';
import { ownDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';

let features: Features;
let drop: () => Promise<void>;
const FORBUND = ['vasteras', 'norra-vastmanland', 'vastra-malardalen', 'vasterbergslagen'];

beforeAll(async () => {
  const own = await ownDatabase();
  drop = own.drop;
  features = await startFeatures(own);
  await loadRegistry(features.services, generateDemoCounty());
  for (const slug of FORBUND) await loadBudgets(features.services, slug);
});
afterAll(async () => {
  await features.close();
  await drop();
});

const budgets = (slug: string, year: number): Promise<Budget[]> =>
  features.services
    .get(BudgetService, { strict: false })
    .list(tenantContext(ids.forbund(slug), demoActor(slug, 'EKONOM')), year);
const budget = async (slug: string, year: number): Promise<Budget> => {
  const [only, ...more] = await budgets(slug, year);
  expect(more).toEqual([]);
  return only!;
};
const printed = ({ totals }: Budget) =>
  Object.fromEntries(
    totals.map(({ key, amount, computed }) => [key, [amount.toString(), computed?.toString()]]),
  );
const differing = ({ findings }: Budget) =>
  findings
    .filter(({ code }) => code === 'SUM_DIFFERS')
    .map(({ difference, isDivisibleByNine }) => [difference!.toString(), isDivisibleByNine]);
const codes = ({ findings }: Budget) => [...new Set(findings.map(({ code }) => code))];

/** Documents 000–004 as named beside each budget; sums as printed there, the computed ones beside. */
describe('the budgets of the demo', () => {
  it('Västerås 2021 adds up to every sum that is printed', async () => {
    const found = await budget('vasteras', 2021);
    expect(printed(found)).toEqual({
      insatser: ['17035000.00', '17035000.00'],
      board: ['184000.00', '184000.00'],
      office: ['1287000.00', '1287000.00'],
      COSTS: ['18506000.00', '18506000.00'],
      RESULT: ['-5196000.00', '-5196000.00'],
    });
    expect(found).toMatchObject({ version: { phase: 'DECIDED', isConstructed: false }, isInForce: true });
    expect(codes(found)).toEqual(['BEFORE_SAMRAD', 'INCOME_BELOW_COSTS']);
  });

  it('Västerås 2022 shows what its printed sums differ by', async () => {
    const found = await budget('vasteras', 2022);
    expect(printed(found)).toEqual({
      INCOME: ['10996000.00', '10996000.00'],
      'individ+struktur': ['14511000.00', '14551000.00'],
      adm: ['1702000.00', '1702000.00'],
      COSTS: ['16123000.00', '16253000.00'],
      RESULT: ['-5127000.00', '-5257000.00'],
    });
    expect(
      found.findings.filter(({ code }) => code === 'LINE_UNMAPPED').map(({ message }) => message),
    ).toEqual(['Efterstöd har varken konto, insats eller kostnadsställe, så inget utfall kan möta raden.']);
  });

  it('Västerås 2023 shows 14 529 000 beside the computed 14 592 000: two digits have changed places', async () => {
    const found = await budget('vasteras', 2023);
    expect(printed(found)).toEqual({
      INCOME: ['9902000.00', '9901500.00'],
      'individ+struktur': ['12267000.00', '12267000.00'],
      adm: ['1925000.00', '1925000.00'],
      'individ+struktur+adm': ['14192000.00', '14192000.00'],
      COSTS: ['14529000.00', '14592000.00'],
      RESULT: ['-4627000.00', '-4690500.00'],
    });
    expect(differing(found)).toEqual([
      ['-63000.00', true],
      ['500.00', false],
      ['63500.00', false],
    ]);
    expect(found.decision).toMatchObject({ decidedOn: '2022-12-09', isConstructed: false });
    expect(codes(found)).toContain('BUDGET_LATE');
    const marked = found.lines.filter(({ takenAlong }) => takenAlong);
    expect(marked.map(({ label }) => label)).toEqual([
      'Samordningsteam Västerås',
      'Insatskatalogen',
      'Indikatorer',
      'Operativ utvecklingsledare/ansvarig MGT',
      'Myndighetsgemensamt team',
      'Arbetsgivarkoordinator',
      'Samordningskartan',
      'Övriga projektansökningar',
      'Länsgemensamma utbildningsinsatser',
    ]);
    expect(new Set(marked.map(({ proposedBy }) => proposedBy))).toEqual(
      new Set(['Styrelsen, Samordningsförbundet Västerås']),
    );
  });

  it('Norra Västmanland 2014, Västra Mälardalen 2019 and Västerbergslagen 2020 add up as printed', async () => {
    const norra = await budget('norra-vastmanland', 2014);
    expect(printed(norra)).toEqual({ RESULT: ['-2178000.00', '-2178000.00'] });
    expect(norra.lines.find(({ insats }) => insats === '1063')).toMatchObject({ kind: 'COST' });
    const malardalen = await budget('vastra-malardalen', 2019);
    expect(differing(malardalen)).toEqual([]);
    expect(malardalen.sums.result.toString()).toBe('-104000.00');
    const vasterbergslagen = await budget('vasterbergslagen', 2020);
    expect(differing(vasterbergslagen)).toEqual([]);
    expect(vasterbergslagen).toMatchObject({ version: { phase: 'REVISED' } });
    expect([vasterbergslagen.sums.costs, vasterbergslagen.sums.result].map(String)).toEqual([
      '6705000.00',
      '-2200000.00',
    ]);
  });

  it('are constructed where no document is, and then say so', async () => {
    for (const { forbund, year, document, isConstructed } of DEMO_BUDGETS)
      expect([forbund, year, isConstructed]).toEqual([forbund, year, document === '']);
    const constructed = await budget('norra-vastmanland', 2022);
    expect(constructed).toMatchObject({
      version: { isConstructed: true },
      decision: { isConstructed: true },
    });
    expect(codes(constructed).filter((code) => code !== 'INCOME_BELOW_COSTS')).toEqual([]);
  });

  it('end with a draft for 2024, which waits for its decision', async () => {
    const draft = await budget('norra-vastmanland', 2024);
    expect(draft).toMatchObject({ version: { phase: 'PROPOSED', isConstructed: true }, decision: null });
    expect(draft.lines.length).toBeGreaterThan(20);
  });

  it('are there once, however often they are loaded', async () => {
    const before = await budgets('vasteras', 2023);
    await loadBudgets(features.services, 'vasteras');
    expect(await budgets('vasteras', 2023)).toEqual(before);
  });
});
