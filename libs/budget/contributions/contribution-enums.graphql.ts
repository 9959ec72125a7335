import { registerEnumType } from '@nestjs/graphql';
import { CONTRIBUTION_STATES } from '@samla/domain/contributions/contribution-outcome.js';
import { INSTALMENT_FREQUENCIES } from '@samla/domain/contributions/instalments.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { CONTRIBUTION_BASES, CONTRIBUTION_STATUSES } from './contribution.js';

export const ContributionBasisEnum = enumOf(CONTRIBUTION_BASES);
registerEnumType(ContributionBasisEnum, {
  name: 'ContributionBasis',
  description: 'Hur årets bidrag är angivet.',
  valuesMap: {
    TOTAL: { description: 'Hela summan är given och delas enligt 5 §.' },
    STATE_HALF: { description: 'Statens hälft är given, och övriga parter betalar lika mycket.' },
    ENTERED: { description: 'Varje rad är angiven för sig.' },
  },
});

export const ContributionStatusEnum = enumOf(CONTRIBUTION_STATUSES);
registerEnumType(ContributionStatusEnum, {
  name: 'ContributionStatus',
  description: 'Hur långt en version av årets bidrag har kommit.',
  valuesMap: {
    REQUESTED: { description: 'Begärt; inte alla rader är beslutade.' },
    DECIDED: { description: 'Varje rad är bunden till ett beslut.' },
    PUBLISHED: { description: 'Står som ett dokument anger det, även där det avviker från 5 §.' },
  },
});

export const ContributionStateEnum = enumOf(CONTRIBUTION_STATES);
registerEnumType(ContributionStateEnum, {
  name: 'ContributionState',
  description: 'Hur långt ett bidrag har kommit; att det är mottaget läses ur böckerna.',
  valuesMap: {
    REQUESTED: { description: 'Begärt.' },
    DECIDED: { description: 'Beslutat.' },
    PARTLY_RECEIVED: { description: 'Delvis mottaget.' },
    RECEIVED: { description: 'Mottaget.' },
  },
});

export const InstalmentFrequencyEnum = enumOf(INSTALMENT_FREQUENCIES);
registerEnumType(InstalmentFrequencyEnum, {
  name: 'InstalmentFrequency',
  description: 'Hur bidraget periodiseras.',
  valuesMap: {
    MONTH: { description: 'Varje månad.' },
    QUARTER: { description: 'Varje kvartal.' },
    HALF_YEAR: { description: 'Varje halvår.' },
  },
});

export const ContributionUnitEnum = enumOf(['KR', 'TKR'] as const);
registerEnumType(ContributionUnitEnum, {
  name: 'ContributionUnit',
  description: 'Enhet som bidraget avrundas till när det delas.',
  valuesMap: { KR: { description: 'Hela kronor.' }, TKR: { description: 'Hela tusental kronor.' } },
});
