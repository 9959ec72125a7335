import { countyContext, tenantContext } from '@samla/platform/tenant-context.js';
import { CountyDutyService } from '@samla/governance/duties/county-duty.service.js';
import { DutyService } from '@samla/governance/duties/duty.service.js';
import { RiskService } from '@samla/governance/risks/risk.service.js';
import { ids } from '../../apps/cli/src/demo-load/demo-ids.js';
import { loadCountyDuties, loadGovernance } from '../../apps/cli/src/demo-load/load-governance.js';
import { demoDatabase } from '../support/demo.js';
import { type Features, startFeatures } from '../support/features.js';
import { testActor } from '../support/forbund.js';

jest.setTimeout(180_000);

describe('the demo county’s years of duties', () => {
  let database: Awaited<ReturnType<typeof demoDatabase>>;
  let features: Features;
  const of = (slug: string) => tenantContext(ids.forbund(slug), testActor());
  const duties = (slug: string, year: number) => features.services.get(DutyService).ofYear(of(slug), year);

  beforeAll(async () => {
    database = await demoDatabase();
    features = await startFeatures(database);
    features.clock.set('2024-03-15T11:00:00Z');
  });
  afterAll(async () => {
    await features.close();
    await database.drop();
  });

  it('have the budget of Västerås that was decided nine days late, as published', async () => {
    const budget = (await duties('vasteras', 2022)).find(({ key }) => key === 'BUDGET');
    expect(budget).toMatchObject({
      status: 'DONE_LATE',
      lastLawful: '2022-11-30',
      isConstructed: false,
      latest: { doneOn: '2022-12-09' },
      decision: { decidedOn: '2022-12-09', isConstructed: false },
    });
    expect(budget!.findings.map(({ code }) => code)).not.toContain('BEFORE_SAMRAD');
  });

  it('have every day of the published calendar of 2023, a Saturday remarked on', async () => {
    const year = [...(await duties('vasteras', 2023)), ...(await duties('vasteras', 2024))];
    const local = year.filter(({ isLocal }) => isLocal);
    expect(local).toHaveLength(14);
    expect(local.every(({ document }) => document.endsWith('bilaga 1'))).toBe(true);
    const last = local.find(({ nominal }) => nominal === '2023-12-16')!;
    expect(last.findings.map(({ code }) => code)).toContain('ON_A_REST_DAY');
    // Nothing that a document tells is marked as constructed, and nothing constructed goes unmarked.
    for (const { latest } of year) if (latest) expect(latest.isConstructed).toBe(latest.document === '');
  });

  it('have what other documents tell of single days', async () => {
    const told = async (slug: string, year: number, key: string) => {
      const duty = (await duties(slug, year)).find((each) => each.key === key)!;
      return `${duty.latest?.doneOn} ${duty.status} ${duty.isConstructed}`;
    };
    expect(await told('vasteras', 2022, 'ANNUAL_REPORT')).toBe('2022-03-25 DONE false');
    expect(await told('norra-vastmanland', 2014, 'BUDGET')).toBe('2014-11-26 DONE false');
    expect(await told('norra-vastmanland', 2015, 'ANNUAL_REPORT')).toBe('2015-03-05 DONE false');
    expect(await told('vastra-malardalen', 2019, 'INTERIM_REPORT')).toBe('2019-08-28 DONE false');
    expect(await told('vasterbergslagen', 2021, 'ANNUAL_REPORT')).toBe('2021-03-24 DONE false');
  });

  it('have the county’s steps with the contradiction of the plan', async () => {
    const county = countyContext(ids.county('vastmanland'), testActor());
    const found = await features.services.get(CountyDutyService).ofYear(county, 2023);
    expect(found.filter(({ isLocal }) => isLocal)).toHaveLength(5);
    expect(found.find(({ title }) => title === 'Start av interimsstyrelse')!.basis).toContain('april 2023');
    expect(found.find(({ key }) => key === 'APPEAL_WINDOW')).toMatchObject({ lastLawful: '2023-04-21' });
  });

  it('have a handful of risks, constructed and owned by roles', async () => {
    for (const slug of ['vasteras', 'norra-vastmanland', 'vastra-malardalen']) {
      const risks = await features.services.get(RiskService).list(of(slug));
      expect(risks.length).toBeGreaterThanOrEqual(4);
      expect(risks.every(({ isConstructed }) => isConstructed)).toBe(true);
    }
  });

  it('are the same when they are loaded again', async () => {
    const before = await duties('vasteras', 2023);
    await loadGovernance(features.services, 'vasteras');
    await loadCountyDuties(features.services);
    expect(await duties('vasteras', 2023)).toEqual(before);
  });
});
