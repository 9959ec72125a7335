import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The whole product with a fresh demo county, as one command starts it. */
export interface StartedDemo {
  readonly url: string;
  stop(): Promise<void>;
}

const ADDRESS = /^Samla är igång: (http:\S+)$/m;
/** Building the page, loading the county and starting the processes, on a busy machine. */
const MOST_MS = 180_000;

/** Starts the product in a home of its own; `stop` ends it as Ctrl-C does and takes the home away. */
export async function startedDemo(): Promise<StartedDemo> {
  const home = mkdtempSync(path.join(tmpdir(), 'samla-demo-'));
  const env = { ...process.env, SAMLA_HOME: home, SAMLA_LOG: 'warn', SAMLA_DEMO: '1' };
  const product = spawn(process.execPath, ['apps/cli/bin/samla.mjs', 'up'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = async (): Promise<void> => {
    await ended(product);
    rmSync(home, { recursive: true, force: true });
  };
  try {
    return { url: await address(product), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function address(product: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the product did not start in time:\n${said}`)), MOST_MS);
    const listen = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const url = ADDRESS.exec(said)?.[1];
      if (url) resolve(url);
      if (url) clearTimeout(late);
    };
    product.stdout?.on('data', listen);
    product.stderr?.on('data', listen);
    product.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the product ended with ${code}:\n${said}`));
    });
  });
}

async function ended(product: ChildProcess): Promise<void> {
  if (product.exitCode !== null) return;
  const exit = new Promise((resolve) => product.once('exit', resolve));
  product.kill('SIGINT');
  await exit;
}
