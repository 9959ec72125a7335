import { type Day, dayOf, yearOf } from '../../calendar/day.js';
import { annualReportDays } from './annual-report.js';
import { budgetDays } from './budget-decision.js';
import type { MergerStep } from './merger-step.js';

/** From legal force to the day in force. */
export function preparationSteps(inForceOn: Day): MergerStep[] {
  return [...budgetSteps(yearOf(inForceOn)), ...inForceSteps(inForceOn)];
}

function budgetSteps(year: number): MergerStep[] {
  return [
    {
      key: 'INTERIM_PLAN',
      title: 'Interimsstyrelsen förbereder verksamhetsplan och budget',
      actor: 'INTERIM_BOARD',
      after: ['LEGAL_FORCE'],
      days: 150,
      notBefore: dayOf(year - 1, 4, 1),
      deadline: dayOf(year - 1, 10, 31),
      evidence: 'Förslag till verksamhetsplan och budget',
      basis: 'Länets process; den kan inte binda länsförbundet',
      standing: 'INFERENCE',
      guards: ['BODY'],
    },
    {
      key: 'SAMRAD',
      title: 'Samråd med medlemmarna om budgeten',
      actor: 'REMAINING_BOARD',
      after: ['INTERIM_PLAN'],
      days: 14,
      notBefore: null,
      deadline: budgetDays(year).nominal,
      evidence: 'Minnesanteckningar från samrådet',
      basis: '23 § lagen (2003:1210)',
      standing: 'LAW',
      guards: ['G7'],
    },
    {
      key: 'BUDGET',
      title: `Budgeten ${year} beslutas på ett offentligt möte`,
      actor: 'REMAINING_BOARD',
      after: ['SAMRAD'],
      days: 7,
      notBefore: null,
      deadline: budgetDays(year).nominal,
      evidence: 'Protokoll med budget och verksamhetsplan',
      basis: '19 och 23 §§ lagen (2003:1210)',
      standing: 'LAW',
      guards: ['G7', 'BODY', 'G6'],
    },
  ];
}

function inForceSteps(inForceOn: Day): MergerStep[] {
  const year = yearOf(inForceOn);
  return [
    {
      key: 'BOARD',
      title: 'Styrelse, revisorer, dataskyddsombud och arkivmyndighet utses',
      actor: 'MEMBERS',
      after: ['LEGAL_FORCE'],
      days: 90,
      notBefore: null,
      deadline: dayOf(year - 1, 12, 31),
      evidence: 'Valprotokoll',
      basis: '10, 12, 20 och 25 §§ lagen (2003:1210)',
      standing: 'LAW',
      guards: ['G5'],
    },
    {
      key: 'IN_FORCE',
      title: 'Den nya förbundsordningen gäller; det förbund som består byter namn',
      actor: 'TIME',
      after: ['BUDGET', 'BOARD', 'LEGAL_FORCE'],
      days: 0,
      notBefore: inForceOn,
      deadline: inForceOn,
      evidence: 'Ingen: dagen inträffar',
      basis: '8 § lagen (2003:1210)',
      standing: 'LAW',
      guards: ['DAY'],
    },
  ];
}

const INFERRED = { basis: 'finsam.se, Avsluta förbund', standing: 'GUIDANCE' } as const;

/** From the day in force to the last service. */
export function windingUpSteps(inForceOn: Day): MergerStep[] {
  return [...liquidationSteps(inForceOn), ...endingSteps(yearOf(inForceOn))];
}

const BOARDS = { actor: 'CEASING_BOARDS', notBefore: null, deadline: null, ...INFERRED } as const;

function liquidationSteps(inForceOn: Day): MergerStep[] {
  const year = yearOf(inForceOn);
  return [
    {
      ...BOARDS,
      key: 'LIQUIDATION',
      title: 'Likvidationen öppnas: inga nya åtaganden, fordringar och skulder regleras',
      after: ['IN_FORCE', 'EQUITY_ROUTE'],
      days: 60,
      notBefore: inForceOn,
      evidence: 'Beslut, reskontra utan öppna poster',
      guards: ['G9', 'G10', 'G17'],
    },
    {
      ...BOARDS,
      key: 'LAST_ANNUAL_REPORT',
      title: `Årsredovisningen ${year - 1} beslutas`,
      after: ['IN_FORCE'],
      days: 60,
      deadline: annualReportDays(year - 1).nominal,
      evidence: 'Undertecknad årsredovisning',
      basis: '24 § lagen (2003:1210)',
      standing: 'LAW',
      guards: ['G8'],
    },
    {
      key: 'DISCHARGE',
      title: 'Revision, och varje medlem prövar ansvarsfriheten år för år',
      actor: 'AUDITORS',
      after: ['LAST_ANNUAL_REPORT', 'LIQUIDATION'],
      days: 75,
      notBefore: null,
      deadline: dayOf(year, 6, 30),
      evidence: 'Revisionsberättelser och protokollsutdrag',
      basis: '25–26 §§ lagen (2003:1210); dagen är medlemmarnas egen (KL 5 kap. 24 §)',
      standing: 'LAW',
      guards: ['G14'],
    },
  ];
}

function endingSteps(year: number): MergerStep[] {
  return [
    {
      ...BOARDS,
      key: 'DISTRIBUTION',
      title: 'Det som är kvar skiftas',
      after: ['LIQUIDATION', 'LAST_ANNUAL_REPORT'],
      days: 14,
      evidence: 'Skifteslista',
      guards: ['G11'],
    },
    {
      ...BOARDS,
      key: 'FINAL_ACCOUNT',
      title: 'Slutredovisningen upprättas och arkivet lämnas',
      after: ['DISTRIBUTION'],
      days: 30,
      evidence: 'Slutredovisning, arkivmyndighetens kvitto',
      guards: ['G12', 'G15'],
    },
    {
      ...BOARDS,
      key: 'SERVICE',
      title: 'Varje medlem delges; förbundet är upplöst den sista delgivningens dag',
      after: ['FINAL_ACCOUNT', 'DISCHARGE'],
      days: 21,
      deadline: dayOf(year, 12, 31),
      evidence: 'Delgivningskvitto från varje medlem',
      guards: ['G13'],
    },
  ];
}
