import { registerEnumType } from '@nestjs/graphql';
import { FIGURE_KINDS } from '@samla/domain/statements/figure-kind.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';

export const FigureKindEnum = enumOf(FIGURE_KINDS);
registerEnumType(FigureKindEnum, {
  name: 'FigureKind',
  description: 'Vad siffror är. Slagen läggs aldrig ihop.',
  valuesMap: {
    ACTUAL: { description: 'Utfall.' },
    BUDGET: { description: 'Budget.' },
    FORECAST: { description: 'Prognos.' },
  },
});
