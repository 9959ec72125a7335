import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from './child.js';

const patience = 120_000;

/** Waits until the API answers that it is ready; throws, with its log, when it ends before. */
export async function untilReady(api: Child, url: string): Promise<void> {
  let end: { code: number | null; log: string } | undefined;
  void api.ended.then((how) => (end = how));
  for (const deadline = Date.now() + patience; Date.now() < deadline; await sleep(50)) {
    if (end) throw new Error(`Processen api slutade (${end.code ?? 'avbruten'}):\n${end.log}`);
    const ready = await fetch(new URL('/health/ready', url)).catch(() => undefined);
    if (ready?.ok) return;
  }
  throw new Error(`API:t på ${url} svarade inte på ${patience / 1000} s.`);
}
