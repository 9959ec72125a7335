import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { childEnvironment } from '@samla/platform/config/child-environment.js';

/** A process that `samla up` starts. */
export interface ChildPlan {
  /** Of the process, and of its log in SAMLA_HOME. */
  readonly name: string;
  /** Absolute path of the built program. */
  readonly program: string;
  readonly followParent: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logFolder: string;
}

/** A running child: its end, and how it is ended. */
export interface Child {
  readonly pid: number;
  /** Settles when it ends, with the last lines of its log. */
  readonly ended: Promise<{ code: number | null; log: string }>;
  stop(): Promise<void>;
}

const patience = 12_000;

/** Starts a child in a process group of its own: Ctrl-C reaches `samla up` alone, which then stops all in order. */
export function startChild({ name, program, followParent, environment, logFolder }: ChildPlan): Child {
  mkdirSync(logFolder, { recursive: true });
  const logFile = path.join(logFolder, `${name}.log`);
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(process.execPath, ['--enable-source-maps', '--import', followParent, program], {
    env: childEnvironment(environment),
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  closeSync(log);
  const ended = new Promise<{ code: number | null; log: string }>((resolve) => {
    const end = (code: number | null): void =>
      resolve({ code, log: readFileSync(logFile, 'utf8').slice(-3000) });
    child.once('exit', end);
    child.once('error', () => end(null));
  });
  return { pid: child.pid ?? 0, ended, stop: () => stopChild(child, ended) };
}

async function stopChild(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(impatient);
}
