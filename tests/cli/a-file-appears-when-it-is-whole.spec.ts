import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wholeFile } from '../../apps/cli/src/whole-file.js';

describe('a file that a command writes', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'samla-whole-'));
  const file = path.join(folder, 'books.se');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('appears when it is whole, and nothing is left beside it', async () => {
    await wholeFile(file, (half) => {
      writeFileSync(half, 'first');
      expect(existsSync(file)).toBe(false);
      return Promise.resolve();
    });
    expect(readFileSync(file, 'utf8')).toBe('first');
    expect(readdirSync(folder)).toEqual(['books.se']);
  });

  it('is what it was before where the writing broke off', async () => {
    const broken = wholeFile(file, (half) => {
      writeFileSync(half, 'sec');
      return Promise.reject(new Error('the connection is gone'));
    });
    await expect(broken).rejects.toThrow('the connection is gone');
    expect(readFileSync(file, 'utf8')).toBe('first');
    expect(readdirSync(folder)).toEqual(['books.se']);
  });
});
