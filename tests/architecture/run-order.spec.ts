import { existsSync } from 'node:fs';
import path from 'node:path';
import LongestFirst, { type FileToRun, LONGEST } from '../runner/longest-first.mjs';

const root = path.resolve(__dirname, '../..');

/** Files of a run as Jest hands them over, with the size of each. */
const filesOf = (...files: readonly [file: string, bytes: number][]): FileToRun[] => {
  const bytes = new Map(files.map(([file, size]) => [path.join(root, file), size]));
  const context = {
    config: { cacheDirectory: '/nowhere', id: 'order', haste: {} },
    hasteFS: { getSize: (file: string) => bytes.get(file) },
  };
  return [...bytes.keys()].map((file) => ({ path: file, context }));
};

describe('the order of a run', () => {
  it('names as long only files that are there', () => {
    expect(LONGEST.filter((file) => !existsSync(path.join(root, file)))).toEqual([]);
  });

  it('begins with the long ones and leaves none out', async () => {
    const [last, first] = [LONGEST.at(-1)!, LONGEST[0]!];
    const files = filesOf(
      ['tests/domain/a.spec.ts', 9],
      [last, 1],
      ['tests/domain/b.spec.ts', 99],
      [first, 1],
    );
    const sorted = await new LongestFirst({}).sort(files);
    expect(sorted.map((file) => path.relative(root, file.path))).toEqual([
      first,
      last,
      'tests/domain/b.spec.ts',
      'tests/domain/a.spec.ts',
    ]);
  });
});
