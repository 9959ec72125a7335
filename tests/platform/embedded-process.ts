import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** What the child says of its server. */
export interface Started {
  pid: number;
  port: number;
  adopted: boolean;
  data: string;
}

/** A child process that uses the embedded server of a home (embedded-user.mjs). */
export class EmbeddedUser {
  private readonly answers: AsyncIterator<string>;
  readonly child: ChildProcessWithoutNullStreams;
  stderr = '';

  constructor(home: string, options: { port?: number; uid?: number; gid?: number } = {}) {
    const { port, ...ids } = options;
    const program = path.join(__dirname, 'embedded-user.mjs');
    this.child = spawn(process.execPath, [program, home, ...(port ? [String(port)] : [])], ids);
    this.child.stdin.on('error', () => undefined);
    this.child.stderr.on('data', (text) => (this.stderr += text));
    this.answers = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async answer<T>(): Promise<T> {
    const { value, done } = await this.answers.next();
    if (done) throw new Error(`the process ended: ${this.stderr}`);
    return JSON.parse(value) as T;
  }

  async started(): Promise<Started> {
    const started = await this.answer<Started | { error: string }>();
    if ('error' in started) throw new Error(started.error);
    return started;
  }

  async query(sql: string): Promise<Record<string, unknown>[]> {
    this.child.stdin.write(`${sql}\n`);
    const { rows, error } = await this.answer<{ rows?: Record<string, unknown>[]; error?: string }>();
    if (!rows) throw new Error(error);
    return rows;
  }

  async stop(): Promise<void> {
    this.child.stdin.write('stop\n');
    await this.answer();
    await this.ended();
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended();
  }

  private async ended(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    await new Promise((resolve) => this.child.once('exit', resolve));
  }
}

/** Whether the pid is a running process; a zombie, whose parent has yet to collect it, is none. */
export function runs(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !/\) Z /.test(readFileSync(stat, 'utf8'));
}

/** Waits until the condition holds; false when it did not within the time. */
export async function within(ms: number, condition: () => boolean): Promise<boolean> {
  for (const deadline = Date.now() + ms; Date.now() < deadline;) {
    if (condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return condition();
}

/** The pid of the watchdog over a home's server. */
export function keeperOf(home: string): number {
  return (JSON.parse(readFileSync(path.join(home, 'postgres/keeper'), 'utf8')) as { keeper: { pid: number } })
    .keeper.pid;
}

/** The children of a process, to kill a whole server at once. */
export function childrenOf(pid: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === String(pid))
    .map(Number);
}

/** Undefined where the process ended while /proc was read. */
function parentOf(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1];
  } catch {
    return undefined;
  }
}
