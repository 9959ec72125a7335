import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { childEnvironment } from '@samla/platform/config/child-environment.js';
import type { Listening } from '../../../api/src/listen.js';
import { UsageError } from '../failures.js';

/** A process that `samla up` starts. */
export interface ChildPlan {
  /** Of the process, and of its log in SAMLA_HOME. */
  readonly name: string;
  /** Absolute path of the built program. */
  readonly program: string;
  readonly args: readonly string[];
  readonly followParent: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly logFolder: string;
}

/** How a child ended. */
export interface ChildEnd {
  readonly code: number | null;
  readonly log: string;
}

/** A running child: its end, and how it is ended. */
export interface Child {
  readonly pid: number;
  /** The port that it listens on, once it says so. */
  readonly listening: Promise<number>;
  /** Settles when it ends, with the last lines of its log. */
  readonly ended: Promise<ChildEnd>;
  stop(): Promise<void>;
}

const patience = 12_000;

/** Starts a child in a process group of its own: Ctrl-C reaches `samla up` alone, which then stops all in order. */
export function startChild(plan: ChildPlan): Child {
  const { name, program, args, followParent, environment, logFolder } = plan;
  mkdirSync(logFolder, { recursive: true });
  const logFile = path.join(logFolder, `${name}.log`);
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', '--import', followParent, program, ...args],
    {
      env: childEnvironment(environment),
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    },
  );
  closeSync(log);
  const ended = new Promise<ChildEnd>((resolve) => {
    const end = (code: number | null): void =>
      resolve({ code, log: readFileSync(logFile, 'utf8').slice(-3000) });
    child.once('exit', end);
    child.once('error', () => end(null));
  });
  const listening = new Promise<number>((resolve) => {
    child.on('message', (message: Partial<Listening>) => {
      if (message.listening) resolve(message.listening);
    });
  });
  return { pid: child.pid ?? 0, listening, ended, stop: () => stopChild(child, ended) };
}

/** That a child ended, as a failure: one that says it was set up wrongly (2) makes `samla` say so too. */
export function childFailure(name: string, { code, log }: ChildEnd): Error {
  const message = `Processen ${name} slutade (${code ?? 'avbruten'}):\n${log}`;
  return code === 2 ? new UsageError(message, 'CONFIGURATION') : new Error(message);
}

async function stopChild(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const impatient = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(impatient);
}
