import { registerEnumType } from '@nestjs/graphql';
import { STATEMENT_LINES, StatementLine } from '@samla/domain/statements/statement-line.js';

registerEnumType(StatementLine, {
  name: 'StatementLineCode',
  description: 'Rad i resultaträkningen eller balansräkningen (LKBR 5–6 kap.).',
  valuesMap: Object.fromEntries(
    Object.entries(STATEMENT_LINES).map(([line, { label }]) => [line, { description: label }]),
  ),
});

/** The lines of the statements, as the schema's enum. */
export { StatementLine as StatementLineEnum };
