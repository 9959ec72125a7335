import { registerEnumType } from '@nestjs/graphql';
import { FIGURE_STRUCTURES } from '@samla/domain/consolidation/succession.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';

/** By which structure figures are shown, as the schema's enum. */
export const FigureStructureEnum = enumOf(FIGURE_STRUCTURES);
registerEnumType(FigureStructureEnum, {
  name: 'FigureStructure',
  description: 'Efter vilken struktur siffrorna visas. Totalerna är desamma till öret.',
  valuesMap: {
    AS_BOOKED: { description: 'Som bokfört: de förbund som fanns då.' },
    AS_SUCCEEDED: { description: 'Som efterträtt: det förbund som har tagit över, en viss dag.' },
  },
});
