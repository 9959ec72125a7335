import type { Type } from '@nestjs/common';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';

/** The most nodes that one page may hold. */
export const MOST_PER_PAGE = 200;

@ObjectType({ description: 'Var sidan ligger i listan (Relay).' })
export class PageInfo {
  @Field({ description: 'Om det finns fler rader efter sidan.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'Markör efter sista raden; null när sidan är tom.' })
  endCursor: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 50, description: `Antal rader, högst ${MOST_PER_PAGE}.` })
  first: number;

  @Field(() => String, { nullable: true, description: 'Markör: rader efter den här.' })
  after?: string | null;
}

/** What a connection type looks like to the resolvers. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: PageInfo;
}

/** Makes the Relay connection type of a node type; to be extended by a class with `@ObjectType`. */
export function connectionOf<Node>(node: Type<Node>, name: string): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`, { description: `En rad i en lista av ${name}.` })
  class Edge {
    @Field({ description: 'Radens markör.' })
    cursor: string;

    @Field(() => node, { description: 'Raden.' })
    node: Node;
  }

  @ObjectType(`${name}Connection`, { description: `En sida i en lista av ${name} (Relay).` })
  class NodeConnection {
    @Field(() => [Edge], { description: 'Sidans rader, i listans ordning.' })
    edges: Edge[];

    @Field(() => PageInfo, { description: 'Var sidan ligger i listan.' })
    pageInfo: PageInfo;
  }
  return NodeConnection as Type<Connection<Node>>;
}
