import type { ProcessIdentity } from './process-identity.js';

/** What `seizeLock` works with, handed to it because it also runs where nothing can be imported. */
export interface LockTools {
  readonly fs: typeof import('node:fs');
  readonly lives: (holder: ProcessIdentity) => boolean;
  /** A name for this one try, that no other ever has. */
  readonly mark: string;
}

/**
 * Tries once to take the lock; answers how to give it back, or undefined while another has it. The lock of a dead
 * process is never removed by a stranger, who could hit the one of the next holder: it stays, and whoever first makes
 * the file that is named after its mark has the lock. The head of such a chain goes first when it is given back, so
 * that one who followed it too late sees it. The watchdog runs the text of this function: it uses only its arguments.
 */
export function seizeLock(
  lock: string,
  holder: ProcessIdentity,
  { fs, lives, mark }: LockTools,
): (() => void) | undefined {
  const make = (file: string): boolean => {
    try {
      fs.writeFileSync(file, JSON.stringify({ ...holder, mark }), { flag: 'wx' });
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  };
  const hold = (file: string): { mark: string; living: boolean } | undefined => {
    try {
      const found = JSON.parse(fs.readFileSync(file, 'utf8')) as ProcessIdentity & { mark: string };
      return { mark: found.mark, living: lives(found) };
    } catch {
      // Between its creation and its first byte it is empty for an instant; longer, its maker was killed just there.
      const stat = fs.statSync(file, { throwIfNoEntry: false });
      return stat && { mark: `${stat.ino}-${stat.mtimeMs}`, living: Date.now() - stat.mtimeMs < 5000 };
    }
  };
  const chain = [lock];
  let head: string | undefined;
  while (!make(chain.at(-1)!)) {
    const other = hold(chain.at(-1)!);
    if (!other || other.living) return undefined;
    head ??= other.mark;
    chain.push(`${lock}.after-${other.mark}`);
  }
  if (chain.length > 1 && hold(lock)?.mark !== head) {
    fs.rmSync(chain.at(-1)!, { force: true });
    return undefined;
  }
  return () => chain.forEach((file) => fs.rmSync(file, { force: true }));
}
