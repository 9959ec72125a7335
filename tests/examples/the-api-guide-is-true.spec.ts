import { existsSync, readFileSync } from 'node:fs';
import { MOST_PER_PAGE } from '@samla/platform/graphql/connection.graphql.js';
import { TOP_LEVEL_CODES } from '@samla/platform/graphql/format-error.js';
import { LIMITS } from '@samla/platform/graphql/limits.js';
import { ORDINARY_BYTES } from '@samla/platform/http/body-limit.js';
import { MOST_BYTES } from '@samla/ledger/import/files/uploaded-file.js';
import { exampleNames } from './example.js';

const MB = 1024 * 1024;

describe('the API guide', () => {
  const guide = readFileSync('docs/api.md', 'utf8');
  const cells = guide
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const limit = (name: string): string | undefined => cells.find(([, first]) => first === name)?.[2];

  it('names the limits that hold', () => {
    expect({
      cost: limit('cost of an operation'),
      depth: limit('depth'),
      aliases: limit('aliases'),
      selections: limit('fields, with fragments written out'),
      tokens: limit('tokens'),
      page: limit('rows of a page'),
      request: limit('size of a request'),
      file: limit('size of a SIE file, from those who may import'),
    }).toEqual({
      cost: '20 000',
      depth: `${LIMITS.depth}`,
      aliases: `${LIMITS.aliases}`,
      selections: '2 000',
      tokens: '4 000',
      page: `${MOST_PER_PAGE}`,
      request: `${ORDINARY_BYTES / MB} MB`,
      file: `${MOST_BYTES / MB} MB`,
    });
    expect([LIMITS.cost, LIMITS.selections, LIMITS.tokens]).toEqual([20_000, 2_000, 4_000]);
  });

  it('lists every top-level code', () => {
    const listed = cells
      .map(([, first]) => first?.replaceAll('`', ''))
      .filter((name) => TOP_LEVEL_CODES.includes(name as never));
    expect(listed).toEqual([...TOP_LEVEL_CODES]);
  });

  it('links to examples that are there, and leaves none out', () => {
    const linked = [...guide.matchAll(/\]\((examples\/[^)]+|\.\.\/[^)]+)\)/g)].map(
      ([, target]) => target as string,
    );
    expect(linked.filter((target) => !existsSync(`docs/${target}`))).toEqual([]);
    expect(exampleNames().filter((name) => !linked.includes(`examples/${name}.graphql`))).toEqual([]);
  });
});
