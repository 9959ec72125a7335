import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, type ChildEnd, childFailure } from './child.js';

const patience = 120_000;

/** Waits until the API says on which port it listens; throws, with its log, when it ends before. */
export async function untilListening(api: Child): Promise<number> {
  const ended = api.ended.then((end) => Promise.reject(childFailure('api', end)));
  const late = sleep(patience, undefined, { ref: false }).then(() => Promise.reject(tooLate('API:t')));
  return Promise.race([api.listening, ended, late]);
}

/** Waits until the API answers that it is ready; throws, with its log, when it ends before. */
export async function untilReady(api: Child, url: string): Promise<void> {
  let end: ChildEnd | undefined;
  void api.ended.then((how) => (end = how));
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(50)) {
    if (end) throw childFailure('api', end);
    const ready = await fetch(new URL('/health/ready', url)).catch(() => undefined);
    if (ready?.ok) return;
  }
  throw tooLate(`API:t på ${url}`);
}

function tooLate(who: string): Error {
  return new Error(`${who} svarade inte på ${patience / 1000} s.`);
}
