import { Field, ID, ObjectType } from '@nestjs/graphql';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';

/** What a county is presented from. */
interface CountyFacts {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly isConstructed: boolean;
}

/** A county; features add fields to it where their figures live. */
@ObjectType('County', {
  description: 'Län: gruppen av förbund vars siffror läggs ihop. Ser bara vad förbunden har lämnat in.',
})
export class CountyType {
  /** County id; not in the schema. */
  key: string;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Kortnamn, som i adressen.' })
  slug: string;

  @Field({ description: 'Länets namn.' })
  name: string;

  @Field({ description: 'Konstruerat för demo eller prov, inte verkligt.' })
  isConstructed: boolean;

  static of({ id, slug, name, isConstructed }: CountyFacts): CountyType {
    return Object.assign(new CountyType(), {
      key: id,
      id: toGlobalId('County', id),
      slug,
      name,
      isConstructed,
    });
  }
}

/** A county by name alone, where other things point at it. */
@ObjectType('CountyReference', { description: 'Län, till namnet.' })
export class CountyReferenceType {
  /** County id; not in the schema. */
  key: string;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Kortnamn, som i adressen.' })
  slug: string;

  @Field({ description: 'Länets namn.' })
  name: string;

  static of({ id, slug, name }: Omit<CountyFacts, 'isConstructed'>): CountyReferenceType {
    return Object.assign(new CountyReferenceType(), { key: id, id: toGlobalId('County', id), slug, name });
  }
}
