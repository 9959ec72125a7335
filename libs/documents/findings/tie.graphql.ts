import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { TieOutcome } from '@samla/domain/document-check/findings/tested-tie.js';
import { connectionOf, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import type { KeptTie } from '../checks/kept-tie.js';
import { TieOutcomeEnum } from './finding-enums.graphql.js';
import { DocumentPlaceType } from './place.graphql.js';

@ObjectType('DocumentTie', {
  description: 'Ett samband som en kontroll har prövat, vare sig det stämmer eller inte.',
})
export class DocumentTieType {
  @Field(() => Int, { description: 'Löpnummer i kontrollen, från 1.' })
  number: number;

  @Field({ description: 'Vad för slags samband.' })
  kind: string;

  @Field({ description: 'Handlingen.' })
  document: string;

  @Field(() => DocumentPlaceType, { description: 'Var det står.' })
  place: DocumentPlaceType;

  @Field(() => TieOutcomeEnum, { description: 'Hur det föll ut.' })
  outcome: TieOutcome;

  @Field(() => String, { nullable: true, description: 'Tryckt, i tryckt enhet.' })
  printed: string | null;

  @Field(() => String, { nullable: true, description: 'Omräknat, i tryckt enhet.' })
  recomputed: string | null;

  @Field(() => String, { nullable: true, description: 'Enheten: kr, tkr, kkr, mkr, %, antal.' })
  unit: string | null;

  @Field({ description: 'Vad som hölls mot vad.' })
  message: string;

  static of({ tieNo, tie }: KeptTie): DocumentTieType {
    const { kind, document, outcome, printed, recomputed, unit, message, place } = tie;
    const shown = { kind, document, outcome, printed, recomputed, unit, message };
    return Object.assign(new DocumentTieType(), shown, { number: tieNo, place: DocumentPlaceType.of(place) });
  }
}

@ObjectType({ description: 'En sida av en kontrolls samband, i kontrollens ordning (Relay).' })
export class DocumentTieConnection extends connectionOf(DocumentTieType, 'DocumentTie') {}

@ArgsType()
export class TiePageArgs extends PageArgs {
  @Field(() => TieOutcomeEnum, { nullable: true, description: 'Bara samband som föll ut så.' })
  outcome?: TieOutcome | null;
}
