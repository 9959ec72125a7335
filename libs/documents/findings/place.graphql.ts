import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Consequence, Place } from '@samla/domain/document-check/findings/finding.js';
import type { ContextLine } from '@samla/domain/document-check/findings/finding-context.js';

@ObjectType('DocumentPlace', { description: 'Var något står i en handling.' })
export class DocumentPlaceType {
  @Field(() => Int, { description: 'Rad i texten, från 1; i ett kalkylblad bladets rad.' })
  line: number;

  @Field(() => String, { nullable: true, description: 'Rubriken som det står under.' })
  section: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Tabellens nummer i handlingen, från 1; null i löpande text.',
  })
  table: number | null;

  @Field(() => String, { nullable: true, description: 'Tabellens rad.' })
  row: string | null;

  @Field(() => String, { nullable: true, description: 'Tabellens kolumn.' })
  column: string | null;

  static of({ line, section, table, row, column }: Place): DocumentPlaceType {
    return Object.assign(new DocumentPlaceType(), { line, section, table, row, column });
  }
}

@ObjectType('DocumentConsequence', { description: 'Ett senare belopp som bär ett fel.' })
export class DocumentConsequenceType {
  @Field({ description: 'Handlingen som det står i.' })
  document: string;

  @Field(() => DocumentPlaceType, { description: 'Var det står.' })
  place: DocumentPlaceType;

  @Field({ description: 'Vad som står där.' })
  printed: string;

  @Field({ description: 'Vad det vore utan felet.' })
  corrected: string;

  @Field({ description: 'Förklaring på svenska.' })
  message: string;

  static of({ place, document, printed, corrected, message }: Consequence): DocumentConsequenceType {
    const shown = { document, printed, corrected, message, place: DocumentPlaceType.of(place) };
    return Object.assign(new DocumentConsequenceType(), shown);
  }
}

@ObjectType('DocumentLine', { description: 'En rad ur handlingen, som den är tryckt.' })
export class DocumentLineType {
  @Field(() => Int, { description: 'Radens nummer.' })
  line: number;

  @Field(() => [String], { description: 'Radens celler; löpande text är en cell.' })
  cells: readonly string[];

  @Field({ description: 'Tabellens huvud.' })
  isHead: boolean;

  @Field({ description: 'Raden som fyndet gäller.' })
  isPlace: boolean;

  static of({ line, cells, isHead, isPlace }: ContextLine): DocumentLineType {
    return Object.assign(new DocumentLineType(), { line, cells, isHead, isPlace });
  }
}
