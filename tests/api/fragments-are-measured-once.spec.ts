import { sizeLimit } from '@samla/platform/graphql/limits.js';
import { buildSchema, GraphQLError, parse, TypeInfo, ValidationContext, visit } from 'graphql';

const schema = buildSchema('type Query { next: Query name: String }');

/** Fragments that each spread the next one twice: written out they are 2^length selections. */
function doubling(length: number, body = (next: string): string => `...${next} ...${next}`): string {
  const fragments = Array.from(
    { length },
    (_, index) => `fragment F${index} on Query { ${body(`F${index + 1}`)} }`,
  );
  return `{ ...F0 } ${fragments.join(' ')} fragment F${length} on Query { name }`;
}

/** Runs the rule and counts how often it looks a fragment up. */
function measured(query: string): { errors: string[]; lookedUp: number } {
  const document = parse(query);
  const errors: GraphQLError[] = [];
  const context = new ValidationContext(schema, document, new TypeInfo(schema), (error) =>
    errors.push(error),
  );
  const lookUp = context.getFragment.bind(context);
  let lookedUp = 0;
  context.getFragment = (name) => {
    lookedUp += 1;
    if (lookedUp > 10_000) throw new Error('the rule walks fragments again and again');
    return lookUp(name);
  };
  visit(document, sizeLimit(context));
  return { errors: errors.map(({ message }) => message), lookedUp };
}

describe('fragments that double', () => {
  it('are looked up once each, and refused for what they are written out', () => {
    const { errors, lookedUp } = measured(doubling(60));
    expect(lookedUp).toBeLessThanOrEqual(61);
    expect(errors).toEqual([expect.stringMatching(/mer än 2000 fält/)]);
  });

  it('are refused before they are weighed even where they are shallow enough', () => {
    expect(measured(doubling(10, (next) => `next { ...${next} ...${next} ...${next} }`)).errors).toEqual([
      expect.stringMatching(/mer än 2000 fält/),
    ]);
  });

  it('count for the depth where they are spread', () => {
    const deep = measured(doubling(15, (next) => `next { ...${next} }`)).errors;
    expect(deep).toEqual(['Frågan är 16 nivåer djup; högst 14 är tillåtet.']);
    expect(measured(doubling(13, (next) => `next { ...${next} }`)).errors).toEqual([]);
  });

  it('do not loop where they spread themselves', () => {
    expect(
      measured('{ ...A } fragment A on Query { ...B } fragment B on Query { ...A name }').errors,
    ).toEqual([]);
  });
});
