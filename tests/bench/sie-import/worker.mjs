import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../support/built.mjs';
import { stopLater } from '../support/clean-up.mjs';

const WATCH = path.join(path.dirname(fileURLToPath(import.meta.url)), 'worker-watch.mjs');

/** The product's worker in a process of its own, as `samla up` starts it; tells of the imports that it does. */
export class BenchWorker {
  /** The most memory that the process has had so far, in megabytes. */
  maxRssMb = 0;
  told = new Map();
  waiting = new Map();

  constructor({ serving, home }) {
    const { PATH, HOME } = process.env;
    const program = path.join(root, 'dist/apps/worker/src/main.js');
    this.child = spawn(process.execPath, ['--enable-source-maps', '--import', WATCH, program], {
      env: { PATH, HOME, NODE_ENV: 'production', DATABASE_URL: serving, SAMLA_HOME: home, SAMLA_LOG: 'warn' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.pid = this.child.pid;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    void ended.then((code) =>
      this.waiting.forEach(({ reject }) => reject(new Error(`the worker ended with ${code}`))),
    );
    stopLater(async () => {
      this.child.kill('SIGTERM');
      const timer = setTimeout(() => this.child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(timer);
    });
    this.child.on('message', (message) => this.take(message));
  }

  /** Settles when the import of that job has begun, or has ended: `{ seconds, stages }`. */
  tells(jobId, what) {
    const key = `${jobId} ${what}`;
    if (this.told.has(key)) return Promise.resolve(this.told.get(key));
    return new Promise((resolve, reject) => this.waiting.set(key, { resolve, reject }));
  }

  take({ jobId, begun, seconds, maxRssMb, stages }) {
    if (maxRssMb) this.maxRssMb = Math.max(this.maxRssMb, maxRssMb);
    const key = `${jobId} ${begun ? 'begun' : 'ended'}`;
    this.told.set(key, { seconds, stages: new Map(stages) });
    this.waiting.get(key)?.resolve(this.told.get(key));
    this.waiting.delete(key);
  }
}
