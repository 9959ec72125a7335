import type { Role } from '@samla/domain/access/roles.js';
import type { RiskStatus } from '@samla/domain/governance/risk.js';

/** A constructed risk: probability and consequence 1–5, owned by a role. */
export interface DemoRisk {
  readonly slug: string;
  readonly title: string;
  readonly probability: number;
  readonly consequence: number;
  readonly owner: Role;
  readonly measure: string;
  readonly status: RiskStatus;
}

/** The same handful for each of the three förbund; no document tells them. */
export const DEMO_RISKS: readonly DemoRisk[] = [
  {
    slug: 'statsbidrag',
    title: 'Statens tilldelning minskar när tre förbund blir ett',
    probability: 4,
    consequence: 4,
    owner: 'FORBUNDSCHEF',
    measure: 'Räkna på lägre tilldelning i prognosen; håll buffert inom taket för eget kapital.',
    status: 'OPEN',
  },
  {
    slug: 'kompetens',
    title: 'Kanslit är en enda tjänst och står tomt vid frånvaro',
    probability: 3,
    consequence: 4,
    owner: 'ORDFORANDE',
    measure: 'Avtal om ersättare med ett grannförbund.',
    status: 'OPEN',
  },
  {
    slug: 'overskott',
    title: 'Insatser kommer i gång sent och pengarna blir inte använda',
    probability: 4,
    consequence: 3,
    owner: 'STYRELSE',
    measure: 'Följ upp varje kvartal; besluta om omfördelning i juni.',
    status: 'WATCHED',
  },
  {
    slug: 'arkiv',
    title: 'Handlingar saknas när förbundet slutarkiveras',
    probability: 2,
    consequence: 3,
    owner: 'FORBUNDSCHEF',
    measure: 'Gå igenom arkivförteckningen med arkivmyndigheten.',
    status: 'OPEN',
  },
  {
    slug: 'personuppgifter',
    title: 'Uppgifter om deltagare hamnar i förbundets system',
    probability: 1,
    consequence: 5,
    owner: 'DSO',
    measure: 'Bara antal registreras; fritext kontrolleras.',
    status: 'WATCHED',
  },
];
