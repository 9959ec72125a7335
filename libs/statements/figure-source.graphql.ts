import { registerEnumType } from '@nestjs/graphql';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { COMPARISON_SOURCES } from './comparison.js';

/** Where a figure is from, as the schema's enum. */
export const FigureSourceEnum = enumOf(COMPARISON_SOURCES);
registerEnumType(FigureSourceEnum, {
  name: 'FigureSource',
  description: 'Varifrån ett belopp kommer.',
  valuesMap: {
    BOOKS: { description: 'Ur bokföringen.' },
    PUBLISHED: { description: 'Ur ett publicerat dokument, som det är tryckt.' },
  },
});
