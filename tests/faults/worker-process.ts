import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { eventually } from '../support/eventually.js';

const ROOT = path.resolve(__dirname, '../..');

/** A worker in a process of its own. */
export class WorkerProcess {
  private output = '';

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => (this.output += String(chunk)));
  }

  /** Starts `script` (from the root of the checkout) with nothing of the run's own environment but the path. */
  static start(script: string, env: Record<string, string>): WorkerProcess {
    const child = spawn(process.execPath, [path.join(ROOT, script)], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', SAMLA_LOG: 'info', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new WorkerProcess(child);
  }

  get said(): string {
    return this.output;
  }

  /** Waits until the process has said the words; throws what it said instead when it ends before. */
  async says(words: string): Promise<void> {
    await eventually(`the worker says "${words}"`, () => {
      if (this.output.includes(words)) return true;
      if (this.child.exitCode !== null)
        throw new Error(`the worker ended with ${this.child.exitCode}: ${this.output}`);
      return false;
    });
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }

  /** No time to tidy up: as a power cut, or the kernel out of memory. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended();
  }

  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.ended();
  }
}
