import type { RegisteredMerger } from '@samla/governance/duties/duty-registration.service.js';
import { constructed, type DemoDutyEvent, type DemoLocalDuty } from './demo-duties.js';

const PLAN = 'Samordningsförbundet Västerås, verksamhetsplan och budget 2023, avsnitt 5.1.4';

const step = (
  slug: string,
  title: string,
  [opensOn, dueOn]: readonly [string, string],
  told: string,
): DemoLocalDuty => ({
  slug: `lan-${slug}`,
  title,
  basis: told,
  opensOn,
  dueOn,
  role: 'LANSPRESIDIUM',
  evidence: 'DOCUMENT',
  document: PLAN,
});

const AUTUMN = ['2023-09-01', '2023-11-30'] as const;

/** The steps towards the länsförbund as the plan of 2023 tells them; where it tells only a month or a season, its last day. */
export const COUNTY_STEPS: readonly DemoLocalDuty[] = [
  step(
    'forbundsordning',
    'Process för beslut av förbundsordning i samtliga kommuner, Arbetsförmedlingen, Försäkringskassan och regionen',
    ['2023-01-01', '2023-03-31'],
    'Planen: mars 2023',
  ),
  step(
    'interimsstyrelse',
    'Start av interimsstyrelse',
    ['2023-04-01', '2023-06-30'],
    'Planen: juni 2023, men texten säger april 2023 och tabell 5.1.3 hösten 2023',
  ),
  step('avslut', 'Avslut av förbund: slutarkivering med mera', AUTUMN, 'Planen: hösten 2023'),
  step('roller', 'Insatser och roller: styrgrupper och utvecklingsgrupper', AUTUMN, 'Planen: hösten 2023'),
  step(
    'analys',
    'Analys av insatser inför länets verksamhetsplan och budget 2024',
    AUTUMN,
    'Planen: hösten 2023',
  ),
];

/** The merger's own duties: before it is in force, and the last annual reports after. */
export const COUNTY_MERGER: readonly RegisteredMerger[] = [
  { year: 2023, keys: ['MEMBER_DECISIONS', 'APPEAL_WINDOW', 'SURVIVOR_BUDGET', 'MERGER_EQUITY_MEASURED'] },
  { year: 2024, keys: ['LAST_ANNUAL_REPORTS'] },
];

/** How it went is told nowhere: made up. */
export const COUNTY_EVENTS: readonly DemoDutyEvent[] = [
  constructed('MEMBER_DECISIONS', '2023-03-31'),
  constructed('lan-forbundsordning', '2023-03-31'),
  constructed('APPEAL_WINDOW', '2023-04-21'),
  constructed('lan-interimsstyrelse', '2023-09-15'),
  constructed('SURVIVOR_BUDGET', '2023-11-29'),
];
