import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { startApi, type TestApi } from '../support/api.js';
import { workerDatabase } from '../support/database.js';

const FILE = path.resolve(process.cwd(), 'apps/api/schema.graphql');

/** What clients rely on and would lose: SAMLA_WRITE=1 does not write over it, SAMLA_WRITE=breaking does. */
function breaking(before: string, after: GraphQLSchema): string[] {
  return findBreakingChanges(buildSchema(before), after).map(({ description }) => description);
}

describe('the GraphQL schema', () => {
  let api: TestApi;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    api = await startApi(await workerDatabase());
    schema = lexicographicSortSchema(api.app.get(GraphQLSchemaHost).schema);
  });
  afterAll(() => api.close());

  it('is what apps/api/schema.graphql says, and breaks no client (SAMLA_WRITE=1 writes it)', () => {
    const printed = `${printSchema(schema)}\n`;
    const write = process.env['SAMLA_WRITE'];
    const lost = existsSync(FILE) ? breaking(readFileSync(FILE, 'utf8'), schema) : [];
    if (write === 'breaking' || (write === '1' && lost.length === 0)) writeFileSync(FILE, printed);
    else expect(lost).toEqual([]);
    expect(printed).toBe(readFileSync(FILE, 'utf8'));
  });

  it('shows a field that was taken away as a breaking change', () => {
    const before = printSchema(schema).replace('type Query {', 'type Query {\n  gone: String');
    expect(breaking(before, schema)).toEqual(['Query.gone was removed.']);
  });

  it('describes every type, field, input field and enum value', () => {
    expect(silent(schema)).toEqual([]);
  });

  it('shows what has no description', () => {
    const bare = buildSchema(
      'type Query { a: E } input I { b: Int } enum E { C } interface F { d: Int } "Beskriven" scalar S',
    );
    expect(silent(bare).sort()).toEqual(['E', 'E.C', 'F', 'F.d', 'I', 'I.b', 'Query', 'Query.a']);
  });
});

/** Everything of a schema that says nothing about itself, by its place. */
function silent(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => {
      const parts =
        isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
          ? Object.values(type.getFields())
          : isEnumType(type)
            ? type.getValues()
            : [];
      const bare = parts.filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`);
      return type.description ? bare : [type.name, ...bare];
    });
}
