import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, type ChildPlan, startChild } from './child.js';

const MOST_RESTARTS = 5;
const WITHIN = 60_000;

/** Keeps the children of `samla up` running: one that ends unasked is started again, unless it ends again and again. */
export class Supervisor {
  private readonly children = new Map<string, Child>();
  private stopping = false;
  private giveUp: (error: Error) => void = () => undefined;

  /** Rejects when a child cannot be kept running. */
  readonly broken = new Promise<never>((_, reject) => (this.giveUp = reject));

  constructor(private readonly progress: (line: string) => void) {
    this.broken.catch(() => undefined);
  }

  /** Starts a child and keeps it; answers its first process. */
  start(plan: ChildPlan): Child {
    const child = startChild(plan);
    this.children.set(plan.name, child);
    void this.keep(plan, child, []);
    return child;
  }

  /** Stops every child, the last started first. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const child of [...this.children.values()].reverse()) await child.stop();
  }

  private async keep(plan: ChildPlan, child: Child, ends: readonly number[]): Promise<void> {
    const { code, log } = await child.ended;
    if (this.stopping) return;
    const recent = [...ends.filter((end) => Date.now() - end < WITHIN), Date.now()];
    if (recent.length > MOST_RESTARTS || code === 2) {
      this.giveUp(new Error(`Processen ${plan.name} slutade (${code ?? 'avbruten'}):\n${log}`));
      return;
    }
    this.progress(`Processen ${plan.name} slutade oväntat (${code ?? 'avbruten'}) och startas igen.`);
    await sleep(500);
    if (this.stopping) return;
    const next = startChild(plan);
    this.children.set(plan.name, next);
    await this.keep(plan, next, recent);
  }
}
