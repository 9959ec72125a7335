import { readFileSync } from 'node:fs';

/** A process that can be recognised later: its pid, and its start time in clock ticks where /proc tells it. */
export interface ProcessIdentity {
  pid: number;
  startedAt: string;
}

/** State letter and start time of a process from /proc, or undefined where there is none (other systems, gone). */
function procStat(pid: number): { state: string; startedAt: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name stands in brackets and may itself contain blanks and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startedAt: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

/** The identity of a running process; `startedAt` is empty where the system has no /proc. */
export function identify(pid: number): ProcessIdentity {
  return { pid, startedAt: procStat(pid)?.startedAt ?? '' };
}

/** Whether the process still runs. A zombie does not, though `kill(pid, 0)` says so; nor does a reused pid. */
export function isAlive({ pid, startedAt }: ProcessIdentity): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const stat = procStat(pid);
  if (!stat) return true;
  return stat.state !== 'Z' && (startedAt === '' || stat.startedAt === startedAt);
}
