import { addDays, type Day, dayOf, yearOf } from '../../calendar/day.js';
import type { MergerStep } from './merger-step.js';
import { preparationSteps, windingUpSteps } from './vastmanland-later-steps.js';

/**
 * The steps of the merger in Västmanland as a template for any county: one förbund remains, the others cease, and the new
 * förbundsordning holds from a 1 January. Days follow from the one in force: the members decide by 31 March of the year
 * before, the budget is adopted by 30 November of it, and the last annual report by 31 March after.
 */
export function vastmanlandTemplate(inForceOn: Day): MergerStep[] {
  const before = yearOf(inForceOn) - 1;
  return [
    ...proposalSteps(before),
    ...decisionSteps(before),
    ...preparationSteps(inForceOn),
    ...windingUpSteps(inForceOn),
  ];
}

function proposalSteps(before: number): MergerStep[] {
  return [
    {
      key: 'INTENT',
      title: 'Avsiktsförklaring',
      actor: 'MEMBERS',
      after: [],
      days: 0,
      notBefore: null,
      deadline: dayOf(before - 1, 8, 31),
      evidence: 'Undertecknad avsiktsförklaring från varje medlem',
      basis: 'Länets process',
      standing: 'LOCAL',
      guards: [],
    },
    {
      key: 'DRAFT',
      title: 'Förslag till förbundsordning tas fram och samråds',
      actor: 'COUNTY_PRESIDIUM',
      after: ['INTENT'],
      days: 90,
      notBefore: null,
      deadline: dayOf(before - 1, 12, 31),
      evidence: 'Förslag och synpunkter',
      basis: 'finsam.se, Sammanslagning av förbund',
      standing: 'GUIDANCE',
      guards: ['G3', 'G4'],
    },
    {
      key: 'SEND_OUT',
      title: 'Den frysta versionen sänds ut, med frågan om eget kapital',
      actor: 'COUNTY_PRESIDIUM',
      after: ['DRAFT'],
      days: 10,
      notBefore: null,
      deadline: dayOf(before, 1, 11),
      evidence: 'Förbundsordningens kontrollsumma och sändlista',
      basis: '8 § lagen (2003:1210)',
      standing: 'LAW',
      guards: ['G1'],
    },
  ];
}

function decisionSteps(before: number): MergerStep[] {
  return [
    {
      key: 'MEMBER_DECISIONS',
      title: 'Varje medlem beslutar om samma version',
      actor: 'MEMBERS',
      after: ['SEND_OUT'],
      days: 60,
      notBefore: null,
      deadline: dayOf(before, 3, 31),
      evidence: 'Protokollsutdrag från varje medlem',
      basis: '8 § lagen (2003:1210); dagen är länets',
      standing: 'LAW',
      guards: ['G1', 'CONFLICT'],
    },
    {
      key: 'EQUITY_ROUTE',
      title: 'Medlemmarna beslutar var kvarvarande eget kapital tar vägen',
      actor: 'MEMBERS',
      after: ['SEND_OUT'],
      days: 60,
      notBefore: null,
      deadline: dayOf(before, 12, 31),
      evidence: 'Protokollsutdrag från varje medlem',
      basis: 'finsam.se, Sammanslagning av förbund',
      standing: 'INFERENCE',
      guards: ['G9'],
    },
    {
      key: 'LEGAL_FORCE',
      title: 'Kommunernas och regionens beslut vinner laga kraft',
      actor: 'TIME',
      after: ['MEMBER_DECISIONS'],
      days: 22,
      notBefore: null,
      deadline: addDays(dayOf(before, 3, 31), 31),
      evidence: 'Anslagsbevis, intyg om laga kraft',
      basis: 'KL 13 kap. 5 §',
      standing: 'LAW',
      guards: ['G2'],
    },
  ];
}
