import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Violation } from './violation.js';

const NAME = /^(\d{13})-[a-z]+(-[a-z0-9]+)+\.ts$/;
const LIST = 'migrations.ts';

/** Migrations without a 13-digit stamp and a `verb-object` name, two of one stamp, and such as the list leaves out. */
export function migrationStamps(root: string): Violation[] {
  const folder = join(root, 'migrations');
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== LIST);
  const list = readFileSync(join(folder, LIST), 'utf8');
  const first = new Map<string, string>();
  return names.sort().flatMap((name) => {
    const message = complaint(name, first) ?? (listed(list, name) ? undefined : `is not in ${LIST}`);
    return message ? [{ file: `migrations/${name}`, line: 0, message }] : [];
  });
}

function complaint(name: string, first: Map<string, string>): string | undefined {
  const stamp = NAME.exec(name)?.[1];
  if (!stamp) return 'is not called <13-digit milliseconds>-<verb>-<object>.ts';
  const earlier = first.get(stamp);
  if (earlier) return `has the stamp of ${earlier}`;
  first.set(stamp, name);
  return undefined;
}

function listed(list: string, name: string): boolean {
  return list.includes(`'./${name.replace(/ts$/, 'js')}'`);
}
