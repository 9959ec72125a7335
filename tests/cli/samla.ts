import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** The command line as a user starts it, in a home of its own. */
export type Environment = Readonly<Record<string, string>>;

/** What one call of `samla` said and answered. */
export interface Answer {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A new, empty SAMLA_HOME. */
export function newHome(): string {
  return mkdtempSync(path.join(tmpdir(), 'samla-cli-'));
}

/** Throws a home away. */
export function dropHome(home: string): void {
  rmSync(home, { recursive: true, force: true });
}

/** Starts `samla` and leaves it running; nothing of this test run's own configuration reaches it. */
export function start(args: readonly string[], environment: Environment): ChildProcessWithoutNullStreams {
  const inherited = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '/tmp' };
  return spawn(process.execPath, [path.join(root, 'apps/cli/bin/samla.mjs'), ...args], {
    env: { ...inherited, ...environment },
    cwd: root,
  });
}

/** Runs `samla` to its end. */
export async function samla(args: readonly string[], environment: Environment): Promise<Answer> {
  const child = start(args, environment);
  child.stdin.end();
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => (stdout += text));
  child.stderr.on('data', (text) => (stderr += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stdout, stderr };
}

/** The one document that a call with `--json` prints. */
export function documentOf<Document>({ stdout, stderr }: Answer): Document {
  try {
    return JSON.parse(stdout) as Document;
  } catch {
    throw new Error(`not one JSON document: ${stdout}\n${stderr}`);
  }
}

/** A running `samla up`. */
export class Running {
  output = '';
  errors = '';
  readonly ended: Promise<number | null>;

  private constructor(
    readonly child: ChildProcessWithoutNullStreams,
    readonly home: string,
  ) {
    child.stdout.on('data', (text) => (this.output += text));
    child.stderr.on('data', (text) => (this.errors += text));
    this.ended = new Promise((resolve) => child.once('exit', resolve));
  }

  /** Starts it and waits until it says that it runs. */
  static async up(home: string, environment: Environment = {}): Promise<Running> {
    const running = Running.begin(home, environment);
    await running.says(/Ctrl-C stänger/);
    return running;
  }

  /** Starts it without waiting. */
  static begin(home: string, environment: Environment = {}): Running {
    return new Running(start(['up'], { SAMLA_HOME: home, ...environment }), home);
  }

  get url(): string {
    return (JSON.parse(readFileSync(path.join(this.home, 'run.json'), 'utf8')) as { url: string }).url;
  }

  /** Waits until either stream has said it; throws with all that was said when the process ends before. */
  async says(text: RegExp): Promise<void> {
    let over = false;
    void this.ended.then(() => (over = true));
    while (!text.test(this.output) && !text.test(this.errors)) {
      if (over) throw new Error(`samla up ended: ${this.output}\n${this.errors}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  stop(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    this.child.kill(signal);
    return this.ended;
  }
}
