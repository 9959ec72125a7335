import { readFileSync } from 'node:fs';
import { buildSchema, type FieldNode, type GraphQLSchema, Kind, parse, print, validate } from 'graphql';
import { CONSOLIDATION_QUERY } from '../../apps/cli/src/client/consolidation-query.js';
import { DEMO_USERS } from '../../apps/cli/src/demo/users.js';
import { type Example, exampleNames, readExample, strayFiles } from './example.js';

/** `operationName` as the file is called: kebab-case. */
const kebab = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase();

const rootFields = ({ operation }: Example): string[] =>
  operation.selectionSet.selections
    .filter((selection): selection is FieldNode => selection.kind === Kind.FIELD)
    .map(({ name }) => name.value);

describe('the examples', () => {
  const examples = exampleNames().map(readExample);
  let schema: GraphQLSchema;
  beforeAll(() => {
    schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
  });

  it('are one for each mutation and each subscription of the schema', () => {
    const shown = new Set(
      examples.filter(({ operation }) => operation.operation !== 'query').flatMap(rootFields),
    );
    const wanted = [schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) =>
      Object.keys(root?.getFields() ?? {}),
    );
    expect(wanted.filter((field) => !shown.has(field))).toEqual([]);
    const files = new Set(examples.map(({ name }) => name));
    expect(wanted.map(kebab).filter((name) => !files.has(name))).toEqual([]);
  });

  it('show every root query', () => {
    const shown = new Set(examples.flatMap(rootFields));
    expect(
      Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((field) => !shown.has(field)),
    ).toEqual([]);
  });

  it('are valid, and called as their operation', () => {
    for (const { name, document, operation } of examples) {
      expect({ name, faults: validate(schema, document).map(({ message }) => message) }).toEqual({
        name,
        faults: [],
      });
      expect(kebab(operation.name?.value ?? '')).toBe(name);
    }
  });

  it('name a demo user and an example that is there', () => {
    const users = new Set(DEMO_USERS.map(({ username }) => username));
    expect(examples.filter(({ as }) => !users.has(as)).map(({ name }) => name)).toEqual([]);
    expect(
      examples.flatMap(({ after }) => after ?? []).filter((name) => !exampleNames().includes(name)),
    ).toEqual([]);
    expect(strayFiles()).toEqual([]);
  });

  it('ask for the consolidated county as the command line does', () => {
    expect(print(readExample('consolidated-county').document)).toBe(print(parse(CONSOLIDATION_QUERY)));
  });

  it('say of Västmanland 2021 what must be said', () => {
    const { data } = JSON.parse(readFileSync(readExample('consolidated-county').answerFile, 'utf8')) as {
      data: {
        county: {
          consolidation: {
            eliminations: { area: string; amount: { exact: string } }[];
            incomeStatement: Line[];
            balanceSheet: Line[];
          };
        };
      };
    };
    const { eliminations, incomeStatement, balanceSheet } = data.county.consolidation;
    // What is owed is removed from the balance sheet, and the shared costs behind it from the income statement.
    for (const area of ['BALANCE', 'RESULT']) {
      const amounts = eliminations.filter((pair) => pair.area === area).map(({ amount }) => amount.exact);
      expect(amounts.sort()).toEqual(['127016.00', '93677.00']);
    }
    const vasteras = (lines: Line[], line: string) =>
      lines.find((each) => each.line === line)?.cells.find(({ forbund }) => forbund.slug === 'vasteras')
        ?.amount;
    expect(vasteras(incomeStatement, 'RESULT')).toMatchObject({ exact: '-471931.20', presented: '-471931' });
    expect(vasteras(balanceSheet, 'TOTAL_ASSETS')).toMatchObject({
      exact: '11495714.60',
      presented: '11495715',
    });
  });
});

interface Line {
  readonly line: string;
  readonly cells: readonly {
    readonly forbund: { readonly slug: string };
    readonly amount: { readonly exact: string; readonly presented: string };
  }[];
}
