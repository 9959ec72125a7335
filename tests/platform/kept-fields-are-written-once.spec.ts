import { compiledExecutor } from '@samla/platform/graphql/compiled-executor.js';
import { KEPT, keptDocument } from '@samla/platform/graphql/kept-fields.js';
import { jsonWithParts } from '@samla/platform/graphql/kept-part.js';
import { buildSchema, execute, type GraphQLObjectType, parse } from 'graphql';

const schema = buildSchema(`
  type Query { county(slug: String!): County! counties: [County!]! }
  type County { slug: String! year(of: Int!): Year! }
  type Year { of: Int! lines: [Line!] rows: [Line!]! label: String }
  type Line { label: String! amount: Amount! cells: [Amount]! opened: [String!]! }
  type Amount { exact: String! }
`);
const type = (name: string) => schema.getType(name) as GraphQLObjectType;
for (const field of ['lines', 'rows']) Object.assign(type('Year').getFields()[field]!, { extensions: KEPT });
type('Line').getFields()['opened']!.resolve = () => ['opened'];

/** Lines that count how often they are read. */
function newLines(label: string) {
  const lines = {
    reads: 0,
    rows: [
      {
        get label() {
          lines.reads += 1;
          return label;
        },
        amount: { exact: '1.00' },
        cells: [{ exact: '2.00' }, null],
      },
    ],
  };
  return lines;
}

const known = new Map<string, ReturnType<typeof newLines>>();
function year(slug: string, of: number) {
  const key = `${slug} ${of}`;
  const lines = known.get(key) ?? newLines(`”${slug}” ${of}`);
  known.set(key, lines);
  return { of, lines: of === 1900 ? null : lines.rows, rows: lines.rows, label: null };
}
type('Query').getFields()['county']!.resolve = (_root, { slug }) => ({ slug });
type('Query').getFields()['counties']!.resolve = () => [{ slug: 'ett' }, { slug: 'två' }];
type('County').getFields()['year']!.resolve = ({ slug }, { of }) => year(slug, of);

const run = compiledExecutor(schema);
/** What goes out, beside what plain execution makes of the same. */
async function answers(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  const plain = await execute({ schema, document, variableValues: variables });
  const asked = { document, request: { variables } };
  const first = jsonWithParts(await run(asked));
  return { plain: JSON.stringify(plain), first, again: jsonWithParts(await run(asked)), document };
}

beforeEach(() => known.clear());

describe('kept fields', () => {
  const selections = {
    'one of a county': `{ county(slug: "ett") { slug year(of: 2021) { of lines { label amount { exact } } label } } }`,
    'in fragments, with nothing and less than all': `query { county(slug: "ett") { year(of: 2021) { ...kept } } } fragment kept on Year { rows { ...line } lines { __typename cells { exact } } } fragment line on Line { l: label ... on Line { amount { exact } } }`,
    'of several counties and years': `{ counties { slug a: year(of: 2021) { lines { label } } b: year(of: 2022) { lines { label } } } }`,
    'that are null': `{ county(slug: "ett") { year(of: 1900) { lines { label } } } }`,
  };
  for (const [name, text] of Object.entries(selections)) {
    it(`are written as ever: ${name}`, async () => {
      const { plain, first, again, document } = await answers(text);
      expect(keptDocument(schema, document)).not.toBeNull();
      expect([first, again]).toEqual([plain, plain]);
    });
  }

  it('are read once for the same object and selection, and anew for another', async () => {
    const text = `query($of: Int!) { county(slug: "ett") { year(of: $of) { lines { label } } } }`;
    const document = parse(text);
    const ask = async (of: number) => jsonWithParts(await run({ document, request: { variables: { of } } }));
    const first = await ask(2021);
    expect([await ask(2021), known.get('ett 2021')!.reads]).toEqual([first, 1]);
    expect(await ask(2022)).toContain('2022');
    known.set('ett 2021', newLines('nytt'));
    expect(await ask(2021)).toContain('nytt');
  });

  it('are executed as they stand, each time, where nothing is kept', async () => {
    const unkept = compiledExecutor(schema, false);
    const document = parse(`{ county(slug: "ett") { year(of: 2021) { lines { label } } } }`);
    const ask = async () => JSON.stringify(await unkept({ document, request: {} }));
    const first = await ask();
    expect(await ask()).toBe(first);
    expect(known.get('ett 2021')!.reads).toBe(2);
  });

  it('may be left out by a directive of their own', async () => {
    const text = `query($with: Boolean!) { county(slug: "ett") { year(of: 2021) { of lines @include(if: $with) { label } } } }`;
    for (const variables of [{ with: true }, { with: false }]) {
      const { plain, first } = await answers(text, variables);
      expect(first).toBe(plain);
    }
  });

  it('are executed as they stand where more than properties is asked for below them', async () => {
    for (const text of [
      `{ county(slug: "ett") { year(of: 2021) { lines { label opened } } } }`,
      `query($with: Boolean = true) { county(slug: "ett") { year(of: 2021) { lines { label @include(if: $with) } } } }`,
      `{ counties { a: year(of: 2021) { lines { label } } b: year(of: 2022) { lines { amount { exact } } } } }`,
    ]) {
      const { plain, first, document } = await answers(text);
      expect(keptDocument(schema, document)).toBeNull();
      expect(first).toBe(plain);
    }
  });

  it('leave the schema as it was', async () => {
    await answers(selections['one of a county']);
    expect(String(type('Year').getFields()['lines']!.type)).toBe('[Line!]');
  });

  it('are no way to put a text where another one stands', async () => {
    const sent = jsonWithParts({ note: '"kept-part-00000000-0000-0000-0000-000000000000:0"' });
    expect(JSON.parse(sent)).toEqual({ note: '"kept-part-00000000-0000-0000-0000-000000000000:0"' });
  });
});
