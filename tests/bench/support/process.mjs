import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { stopLater } from './clean-up.mjs';

/** A port that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a Node process that serves on `env.PORT`, waits until `readyPath` answers 200, and stops it at the end. */
export async function startServer({ name, args, env, readyPath }) {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  stopLater(async () => {
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
  });
  const url = `http://127.0.0.1:${env.PORT}`;
  for (const until = Date.now() + 120_000; Date.now() < until;) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode} before it served`);
    const ready = await fetch(`${url}${readyPath}`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return { url, pid: child.pid };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${name} does not answer at ${url}${readyPath}`);
}

/** Runs a Node script to its end, gives it `input` as JSON and answers what it prints as JSON. */
export function runScript(file, input) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (piece) => (text += piece));
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve(JSON.parse(text)) : reject(new Error(`${file} ended with ${code}`)),
    );
    child.stdin.end(JSON.stringify(input));
  });
}
