import { registerEnumType } from '@nestjs/graphql';
import { FIGURE_KINDS } from '@samla/domain/statements/figure-kind.js';
import { enumOf } from './enum-of.js';

/** What figures are, as the schema's enum. */
export const FigureKindEnum = enumOf(FIGURE_KINDS);
registerEnumType(FigureKindEnum, {
  name: 'FigureKind',
  description: 'Vad siffror är: utfall, budget eller prognos. De läggs aldrig ihop med varandra.',
  valuesMap: {
    ACTUAL: { description: 'Utfall: vad som är bokfört.' },
    BUDGET: { description: 'Budget: vad som är beslutat.' },
    FORECAST: { description: 'Prognos: vad som väntas.' },
  },
});
