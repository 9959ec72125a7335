import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate, type GraphQLSchema } from 'graphql';
import { DEFAULT_QUERY } from '../../apps/web/src/graphiql/default-query.js';

const root = join(__dirname, '../..');
const pages = join(root, 'apps/web/src');
const schemaFile = join(root, 'apps/api/schema.graphql');

/** Every document of the page, by file and name. */
function documents(): [string, string][] {
  const files = readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.queries.ts'),
  );
  const found = files.flatMap((name) =>
    Object.entries(jest.requireActual<Record<string, { text: string }>>(join(pages, name))).map(
      ([constant, { text }]): [string, string] => [`${name} ${constant}`, text],
    ),
  );
  return [...found, ['graphiql/default-query.ts DEFAULT_QUERY', DEFAULT_QUERY]];
}

function faults(schema: GraphQLSchema, document: string): string[] {
  return validate(schema, parse(document)).map(({ message }) => message);
}

describe('the documents of the page', () => {
  it('are found, and each is one operation', () => {
    const all = documents();
    expect(all.length).toBeGreaterThan(10);
    for (const [name, text] of all) {
      const operations = parse(text).definitions.filter(({ kind }) => kind === 'OperationDefinition');
      expect([name, operations.length]).toEqual([name, 1]);
    }
  });

  it('are seen to drift when a field is gone', () => {
    const schema = buildSchema('type Query { me: Viewer } type Viewer { id: ID! }');
    expect(faults(schema, '{ me { id } }')).toEqual([]);
    expect(faults(schema, '{ me { id displayName } }')).toHaveLength(1);
  });
});

const describeWithSchema = existsSync(schemaFile) ? describe : describe.skip;
describeWithSchema('against apps/api/schema.graphql (left out until that file is there)', () => {
  it.each(documents())('%s is valid', (_name, text) => {
    expect(faults(buildSchema(readFileSync(schemaFile, 'utf8')), text)).toEqual([]);
  });
});
