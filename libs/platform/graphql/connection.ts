import { cursorOf, type Paged } from '../paging.js';
import type { Connection } from './connection.graphql.js';

/** Dresses a page of rows as a Relay connection. */
export function toConnection<Row, Node>(
  page: Paged<Row>,
  keyset: (row: Row) => readonly string[],
  node: (row: Row) => Node,
): Connection<Node> {
  const edges = page.rows.map((row) => ({ cursor: cursorOf(...keyset(row)), node: node(row) }));
  return { edges, pageInfo: { hasNextPage: page.hasNext, endCursor: edges.at(-1)?.cursor ?? null } };
}
