import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';

/** What a user can put right: a member of a mutation's result union. */
@InterfaceType('Problem', {
  description:
    'Något som användaren själv kan rätta. `code` är stabil, `message` är på svenska och nämner regeln.',
  resolveType: (value: object) => value.constructor,
})
export abstract class Problem {
  @Field({ description: 'Stabil kod, för program.' })
  code: string;

  @Field({ description: 'Förklaring på svenska, för människor.' })
  message: string;
}

/** A rule refused, and its code and message say all there is to say. */
@ObjectType('RuleProblem', {
  implements: () => [Problem],
  description: 'En regel säger nej; koden och texten säger allt.',
})
export class RuleProblem extends Problem {
  static of({ code, message }: { code: string; message: string }): RuleProblem {
    return Object.assign(new RuleProblem(), { code, message });
  }
}
