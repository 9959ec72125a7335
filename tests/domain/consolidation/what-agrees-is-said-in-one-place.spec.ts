import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { agrees } from '@samla/domain/consolidation/eliminate.js';
import { Money } from '@samla/domain/money/money.js';

/** That a difference is the one that was told before is another question, which anybody may ask. */
const ASKS_ITSELF = /difference\s*\.\s*(?:isZero\b|compare\b|equals\(\s*Money\.zero)/;
const filesOf = (folder: string): string[] =>
  readdirSync(path.resolve(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && entry.name !== 'eliminate.ts')
    .map((entry) => path.join(entry.parentPath, entry.name));

describe('whether a pair agrees', () => {
  it('is so to the öre, with a tolerance of zero', () => {
    expect(agrees({ difference: Money.zero })).toBe(true);
    expect(agrees({ difference: Money.parse('0.01') })).toBe(false);
    expect(agrees({ difference: Money.parse('-0.01') })).toBe(false);
  });

  it('is asked of the rule, and decided nowhere else', () => {
    const asking = ['libs/domain/consolidation', 'libs/consolidation', 'libs/reports'].flatMap(filesOf);
    expect(asking.length).toBeGreaterThan(10);
    expect(asking.filter((file) => ASKS_ITSELF.test(readFileSync(file, 'utf8')))).toEqual([]);
    for (const asked of [
      'difference.isZero()',
      'difference.equals(Money.zero)',
      'difference\n .compare(none)',
    ])
      expect(asked).toMatch(ASKS_ITSELF);
    expect('last.difference.equals(difference)').not.toMatch(ASKS_ITSELF);
  });
});
