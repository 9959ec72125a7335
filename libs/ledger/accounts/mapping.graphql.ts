import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { STATEMENT_LINES, StatementLine } from '@samla/domain/statements/statement-line.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { StatementLineEnum } from '@samla/platform/graphql/statement-line.graphql.js';
import type { StoredMapping } from './stored-mapping.js';

@ObjectType('MappingRow', {
  description: 'Konton som börjar på `prefix` hör till raden, om inte en rad med längre prefix säger annat.',
})
export class MappingRowType {
  @Field({ description: 'Kontonumrets första siffror, 1–6.' })
  prefix: string;

  @Field(() => StatementLineEnum, { description: 'Raden i resultat- eller balansräkningen.' })
  line: StatementLine;

  @Field({ description: 'Radens svenska namn.' })
  label: string;

  @Field({ description: 'Sant när raden är antagen och ingen person har bekräftat den.' })
  unverified: boolean;

  @Field({ description: 'Varför, för den som bekräftar; tom när inget behöver sägas.' })
  note: string;
}

@ObjectType('Mapping', {
  description: 'Kontomappning: vilken rad varje konto hör till. En version ändras aldrig; en ny läggs till.',
})
export class MappingType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Versionens namn; inlämningar nämner den som de gjordes med.' })
  version: string;

  @Field(() => CalendarDate, { description: 'Första dagen som den gäller.' })
  validFrom: string;

  @Field({ description: 'Varifrån raderna kommer.' })
  source: string;

  @Field(() => [MappingRowType], { description: 'Raderna, efter prefix.' })
  rows: readonly MappingRowType[];

  static of({ forbundId, id, validFrom, source, rows }: StoredMapping & { forbundId: string }): MappingType {
    return Object.assign(new MappingType(), {
      id: toGlobalId('Mapping', forbundId, id),
      version: id,
      validFrom,
      source,
      rows: rows.map((row) => ({ ...row, label: STATEMENT_LINES[row.line].label })),
    });
  }
}

@InputType({ description: 'Vilken rad konton som börjar på prefixet hör till.' })
export class MappingRowInput {
  @Field({ description: 'Kontonumrets första siffror, 1–6.' })
  prefix: string;

  @Field(() => StatementLineEnum, { description: 'En rad som tar konton, ingen summa.' })
  line: StatementLine;

  @Field(() => String, { nullable: true, description: 'Varför, för en läsare.' })
  note?: string | null;
}

@InputType({
  description:
    'Rader som läggs till i kontomappningen, eller ersätter raden med samma prefix. Övriga rader följer med från den version som gäller `validFrom`.',
})
export class AddMappingVersionInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => CalendarDate, {
    description: 'Första dagen som versionen gäller; ett år läses med den som gäller dess sista dag.',
  })
  validFrom: string;

  @Field({ description: 'Varifrån raderna kommer, eller vem som har beslutat dem.' })
  source: string;

  @Field(() => [MappingRowInput], {
    description: 'Högst 1000. Den som anger en rad bekräftar den: `unverified` blir falskt.',
  })
  rows: MappingRowInput[];

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Versionen är tillagd.' })
export class MappingVersionAdded {
  @Field(() => MappingType, { description: 'Hela mappningen som den blev.' })
  mapping: MappingType;
}
