import { ContributionService } from '@samla/budget/contributions/contribution.service.js';
import { EquityService } from '@samla/equity/equity.service.js';
import { ids } from '../../apps/cli/src/demo-load/demo-ids.js';
import { tenantContext } from '@samla/platform/tenant-context.js';
import { startApi, type TestApi } from '../support/api.js';
import { DEMO_CLOCK, demoDatabase } from '../support/demo.js';
import { contributionLines } from '../../apps/cli/src/client/contributions-text.js';
import { equityLines } from '../../apps/cli/src/client/equity-text.js';
import { testActor } from '../support/forbund.js';

let shared: Awaited<ReturnType<typeof demoDatabase>>;
let api: TestApi;

beforeAll(async () => {
  shared = await demoDatabase();
  api = await startApi(shared, { SAMLA_CLOCK: DEMO_CLOCK });
}, 300_000);
afterAll(async () => {
  await api.close();
  await shared.drop();
});

const contextOf = (slug: string) => tenantContext(ids.forbund(slug), testActor());
const contributions = (slug: string, year: number) =>
  api.app.get(ContributionService, { strict: false }).ofYear(contextOf(slug), year);
const equity = (slug: string, fromYear: number, toYear: number) =>
  api.app.get(EquityService, { strict: false }).ofYears(contextOf(slug), fromYear, toYear);

describe('the contributions of the demo county', () => {
  it.each([
    ['vasteras', 2020],
    ['vasteras', 2021],
    ['vasteras', 2022],
    ['vasterbergslagen', 2019],
    ['vasterbergslagen', 2020],
    ['norra-vastmanland', 2013],
    ['norra-vastmanland', 2014],
    ['norra-vastmanland', 2021],
    ['norra-vastmanland', 2023],
    ['vastra-malardalen', 2022],
  ])('of %s %i pass the shares guard, and the books say the same', async (slug, year) => {
    const found = await contributions(slug, year);
    expect(found.current).not.toBeNull();
    expect(found.findings).toEqual([]);
  });

  it('Västerås 2023: the stad’s 2 475 000 of the plan is flagged beside 5 § and beside the books', async () => {
    const { current, findings, outcomes } = await contributions('vasteras', 2023);
    expect(current).toMatchObject({ status: 'PUBLISHED', isConstructed: false });
    expect(
      findings.map(({ code, label, amount, expected, difference }) =>
        [code, label, amount, expected, difference].map(String).join(' '),
      ),
    ).toEqual([
      'SHARE_DEVIATES Västerås stad 2475000.00 2475500.00 -500.00',
      'BOOKED_DEVIATES Västerås stad 2475500.00 2475000.00 500.00',
    ]);
    expect(outcomes.map(({ state }) => state)).toEqual(outcomes.map(() => 'RECEIVED'));
  });

  it('Västra Mälardalen 2019: the state’s 2 250 000 contain the region’s quarter', async () => {
    const { findings } = await contributions('vastra-malardalen', 2019);
    expect(findings.map(({ code, label, difference }) => `${code} ${label} ${String(difference)}`)).toEqual([
      'PARTIES_MERGED Statliga medel 750000.00',
      'SHARE_DEVIATES Statliga medel 750000.00',
      'SHARE_DEVIATES Regionen -750000.00',
    ]);
    expect(findings[0]!.message).toContain('regionen');
  });

  it('Norra Västmanland 2022 is decided, constructed and received', async () => {
    const { current, outcomes } = await contributions('norra-vastmanland', 2022);
    expect(current).toMatchObject({ status: 'DECIDED', isConstructed: true });
    expect(new Set(outcomes.map(({ state }) => state))).toEqual(new Set(['RECEIVED']));
  });
});

describe('what the commands tell of the demo county', () => {
  /** Spaces that do not break are written as others. */
  const plain = (lines: readonly string[]) => lines.map((line) => line.replaceAll('\u00a0', ' '));

  it('contributions, each payer and each party’s sum, and what was found', async () => {
    const lines = plain(contributionLines(await contributions('vasteras', 2023)));
    expect(lines[0]).toBe(
      'Bidrag 2023 (som publicerade, version 1 av 1), Samordningsförbundet Västerås, verksamhetsplan och budget 2023, 7 Budgetplan 2023, Budget 2023. Kronor.',
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^ {2}Västerås stad +2 475 000,00 +2 475 500,00 +0,00 +500,00$/),
    );
    expect(lines.at(-1)).toContain('(BOOKED_DEVIATES, Bokfört mot bidraget)');
    expect(contributionLines(await contributions('vasteras', 2010))).toEqual(['Inga bidrag för 2010 finns.']);
  });

  it('equity, year by year with its source, its goals and what was found', async () => {
    const lines = plain(equityLines(await equity('vasteras', 2016, 2023)));
    expect(lines).toContainEqual(
      expect.stringMatching(
        /^2021 +8 241 303,40 +−471 931,20 +0,00 +7 769 372,20 +58,37 % +5 107 372,20 +bokfört, konstruerat$/,
      ),
    );
    expect(lines).toContainEqual(expect.stringMatching(/^2017 .*publicerat, härlett ur resultaten$/));
    expect(lines.filter((line) => line.startsWith('Mål 2023-12-31'))).toHaveLength(2);
    expect(lines.some((line) => line.includes('(GOALS_CONTRADICT;'))).toBe(true);
    expect(equityLines(await equity('vastra-malardalen', 2010, 2012))).toEqual([
      'Inget är känt om eget kapital 2010–2012.',
    ]);
  });
});

describe('the equity of the demo county', () => {
  it('Västerås 2017–2023: as published and then as its constructed books are, each year beginning where the last ended', async () => {
    const { years, findings } = await equity('vasteras', 2016, 2023);
    expect(years.map(({ run }) => `${run.year} ${run.source} ${run.opening.toString()}`)).toEqual([
      '2017 PUBLISHED 3930051.00',
      '2018 PUBLISHED 5338228.00',
      '2019 PUBLISHED 6777501.00',
      '2020 PUBLISHED 8053977.00',
      '2021 BOOKS 8241303.40',
      '2022 BOOKS 7769372.20',
      expect.stringContaining('2023 BOOKS ') as string,
    ]);
    expect(years[4]!.run.closing.toString()).toBe('7769372.20');
    expect(years[6]!.run.opening.toString()).toBe(years[5]!.run.closing.toString());
    expect(years.slice(4).every(({ run }) => run.isConstructed && run.other.isZero())).toBe(true);
    const codes = new Set(findings.map(({ code }) => code));
    expect(codes.has('OPENING_DIFFERS') || codes.has('PUBLISHED_DIFFERS') || codes.has('EQUITY_MOVED')).toBe(
      false,
    );
  });

  it('Västerås’ state money: −17.39 % with equity over the level, then −9.95 % at the brake', async () => {
    const { years } = await equity('vasteras', 2021, 2023);
    expect(
      years.map(({ grantChange }) => [
        grantChange?.changePercent,
        grantChange?.effect,
        grantChange?.equityOverLevel,
      ]),
    ).toEqual([
      ['0.00', 'WITHIN', true],
      ['-17.39', 'BELOW_BRAKE', true],
      ['-9.95', 'AT_BRAKE', true],
    ]);
    expect(years[0]!.ceiling).toMatchObject({ share: '58.37', isOver: true, verified: false });
  });

  it('Västerås’ goals contradict each other at the end of 2023, and are held beside its budgets', async () => {
    const { goals, findings } = await equity('vasteras', 2021, 2023);
    expect(goals.map(({ goal, limit }) => `${goal.on} ${goal.direction} ${String(limit)}`)).toEqual([
      '2022-12-31 AT_MOST 2199200.00',
      '2023-12-31 NEAR 0.00',
      '2023-12-31 AT_LEAST 400000.00',
    ]);
    const contradiction = findings.find(({ code }) => code === 'GOALS_CONTRADICT')!;
    expect(contradiction.sources).toEqual([
      'Samordningsförbundet Västerås, årsredovisning 2021, 1.2 Viktiga förhållanden för resultat och ekonomisk ställning',
      'Samordningsförbundet Västerås, verksamhetsplan och budget 2023, 5.1.4 Process för bildande av länsamordningsförbund, samt interimstyrelse',
    ]);
    expect(findings.filter(({ code }) => code === 'BUDGET_MISSES_GOAL').length).toBeGreaterThan(0);
  });

  it.each([
    ['norra-vastmanland', 2013, 2014, ['4308000.00', '2443000.00']],
    ['vasterbergslagen', 2019, 2020, ['2655649.00', '2603947.00']],
  ])('%s as published', async (slug, fromYear, toYear, openings) => {
    const { years, findings } = await equity(slug, fromYear, toYear);
    expect(years.map(({ run }) => run.opening.toString())).toEqual(openings);
    expect(findings.every(({ code }) => code === 'OVER_CEILING')).toBe(true);
  });
});
