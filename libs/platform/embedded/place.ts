import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type ServerAccount } from './account.js';
import { type Binaries, binariesIn, completeBinaries } from './binaries.js';
import { EmbeddedUnavailable } from './embedded-unavailable.js';
import { isReachableByOthers, ownFolderBelow } from './reachable.js';

/** Where one embedded server keeps its things; everything but `data` belongs to the user who started Samla. */
export interface Place {
  /** `postgres/` in SAMLA_HOME: password, leases, lock and log. */
  folder: string;
  data: string;
  leases: string;
  lock: string;
  keeper: string;
  log: string;
  password: string;
}

const publicFolder = '/var/tmp';

const folderIn = (home: string): string => path.join(home, 'postgres');
const lockIn = (home: string): string => path.join(folderIn(home), 'lock');

/** Makes `SAMLA_HOME/postgres`, and answers the lock that must be held to put anything there. */
export function prepareFolder(home: string): string {
  mkdirSync(folderIn(home), { recursive: true });
  return lockIn(home);
}

/**
 * Lays out `SAMLA_HOME/postgres` and decides where the data goes: beside it, or where the server's account can reach.
 * The caller holds the launch lock, so that two starts decide alike.
 */
export function preparePlace(home: string, account: ServerAccount | undefined): Place {
  const folder = folderIn(home);
  mkdirSync(path.join(folder, 'leases'), { recursive: true });
  if (account) for (const own of [home, folder]) chmodSync(own, statSync(own).mode | 0o011); // names stay hidden
  return {
    folder,
    data: dataFolder(home, folder, account),
    leases: path.join(folder, 'leases'),
    lock: lockIn(home),
    keeper: path.join(folder, 'keeper'),
    log: path.join(folder, 'server.log'),
    password: passwordIn(folder),
  };
}

/** Once chosen, the data folder stays: it is written down beside the password that opens it. */
function dataFolder(home: string, folder: string, account: ServerAccount | undefined): string {
  const pointer = path.join(folder, 'data-folder');
  if (existsSync(pointer)) return readFileSync(pointer, 'utf8').trim();
  const beside = path.join(folder, 'data');
  if (!account || existsSync(beside) || isReachableByOthers(folder)) return beside;
  const prefix = `${publicName(home)}-data-`;
  removeForgotten(prefix);
  const elsewhere = ownFolderBelow(publicFolder, `${prefix}${randomBytes(4).toString('hex')}`);
  writeWhole(pointer, path.join(elsewhere, 'data'));
  return path.join(elsewhere, 'data');
}

/** A home that was deleted and made again has lost the password to its old data outside: nobody can open it. */
function removeForgotten(prefix: string): void {
  for (const name of readdirSync(publicFolder).filter((entry) => entry.startsWith(prefix))) {
    const old = path.join(publicFolder, name);
    if (statSync(old).uid !== process.getuid?.() || existsSync(path.join(old, 'data', 'postmaster.pid')))
      continue;
    rmSync(old, { recursive: true, force: true });
  }
}

/** The programs as the server's account can run them: in place, or as a copy (60 MB) where others may walk. */
export function reachableBinaries(found: Binaries, account: ServerAccount | undefined): Binaries {
  const complete = completeBinaries(found);
  if (complete && (!account || isReachableByOthers(path.join(found.native, 'bin')))) return found;
  if (process.platform === 'win32')
    throw new EmbeddedUnavailable(`The programs in ${found.native} cannot be run.`);
  const parent = ownFolderBelow(
    publicFolder,
    `${publicName(found.native)}-native-${statSync(found.postgres).size}`,
  );
  const copy = path.join(parent, 'native');
  if (!existsSync(copy)) {
    const half = path.join(parent, `half-${process.pid}`);
    cpSync(found.native, half, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(half, copy);
    } catch {
      rmSync(half, { recursive: true, force: true }); // another start was quicker
    }
  }
  const binaries = binariesIn(copy);
  if (!completeBinaries(binaries)) throw new EmbeddedUnavailable(`The programs in ${copy} cannot be run.`);
  return binaries;
}

function publicName(folder: string): string {
  const hash = createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 12);
  return `samla-${process.getuid?.() ?? 0}-${hash}`;
}

/** The superuser's password: made once, readable by its owner only. */
function passwordIn(folder: string): string {
  const file = path.join(folder, 'superuser');
  const known = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (known !== '') return known;
  writeWhole(file, randomBytes(24).toString('base64url'));
  return readFileSync(file, 'utf8').trim();
}

/** Writes a line so that whoever is killed meanwhile leaves no half of it. */
function writeWhole(file: string, line: string): void {
  writeFileSync(`${file}.half`, `${line}\n`, { mode: 0o600 });
  renameSync(`${file}.half`, file);
}
