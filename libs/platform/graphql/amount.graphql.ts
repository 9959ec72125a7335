import type { Unit } from '@samla/domain/money/presentation.js';
import { UNITS } from '@samla/domain/money/presentation.js';
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Decimal } from './decimal.scalar.js';
import { enumOf } from './enum-of.js';

/** The units that amounts are shown and given in, as the schema's enum. */
export const UnitEnum = enumOf(UNITS);

registerEnumType(UnitEnum, {
  name: 'Unit',
  description: 'Enhet som ett belopp visas i.',
  valuesMap: {
    KR: { description: 'Kronor.' },
    TKR: { description: 'Tusental kronor (tkr).' },
    KKR: { description: 'Tusental kronor, skrivet kkr.' },
  },
});

/** An amount twice: exact in kronor with öre, and as the statement prints it. */
@ObjectType('Amount', { description: 'Belopp: exakt i kronor med öre, och så som uppställningen visar det.' })
export class AmountType {
  @Field(() => Decimal, { description: 'Exakt belopp i kronor med två decimaler.' })
  exact: string;

  @Field(() => Decimal, { description: 'Beloppet i `unit`, avrundat enligt uppställningens regel.' })
  presented: string;

  @Field(() => UnitEnum, { description: 'Enheten för `presented`.' })
  unit: Unit;
}
