import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from '../../bench/support/built.mjs';

const CHILD = path.join(path.dirname(fileURLToPath(import.meta.url)), 'child.mjs');
const COMMAND = path.join(path.dirname(fileURLToPath(import.meta.url)), 'command-process.mjs');

/** A process that imports: `ready` when it can begin, `ended` with what it said last. */
export class Importing {
  constructor(args, env, input = 'pipe') {
    const { PATH, HOME } = process.env;
    this.child = spawn(process.execPath, args, {
      env: { PATH, HOME, ...env },
      stdio: [input, 'pipe', 'pipe'],
      cwd: root,
    });
    this.said = '';
    for (const stream of [this.child.stdout, this.child.stderr])
      stream.setEncoding('utf8').on('data', (piece) => (this.said += piece));
    this.child.stdin?.on('error', () => undefined);
    this.ended = new Promise((resolve) =>
      this.child.once('close', (code, signal) => resolve({ code, signal, said: this.said })),
    );
  }

  /** The product's own way through `ImportJobRunService`, waiting for its order. */
  static job(settings) {
    return new Importing([CHILD], { TORTURE: JSON.stringify(settings) });
  }

  /** `samla import`, which begins at once. */
  static command(file, slug, build, { serving, home }) {
    const env = { DATABASE_URL: serving, SAMLA_HOME: home, SAMLA_DEMO: '0', SAMLA_LOG: 'silent' };
    return new Importing([COMMAND, build, 'import', file, '--forbund', slug, '--json'], env, 'ignore');
  }

  async ready() {
    for (const until = Date.now() + 60_000; Date.now() < until;) {
      if (this.said.includes('ready')) return;
      if (this.child.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    throw new Error(`the importing process did not get ready: ${this.said}`);
  }

  order(order) {
    this.child.stdin.write(`${JSON.stringify(order)}\n`);
  }

  kill() {
    this.child.kill('SIGKILL');
  }
}
