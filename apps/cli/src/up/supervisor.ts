import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, childFailure, type ChildPlan, startChild } from './child.js';

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

  /** Starts a child and keeps it; answers its first process. The plan is asked for anew at each start. */
  start(planned: () => ChildPlan): Child {
    const plan = planned();
    const child = startChild(plan);
    this.children.set(plan.name, child);
    void this.keep(planned, plan.name, child, []);
    return child;
  }

  /** Stops every child, the last started first. */
  async stop(): Promise<void> {
    this.stopping = true;
    for (const child of [...this.children.values()].reverse()) await child.stop();
  }

  private async keep(
    planned: () => ChildPlan,
    name: string,
    child: Child,
    ends: readonly number[],
  ): Promise<void> {
    const end = await child.ended;
    if (this.stopping) return;
    const recent = [...ends.filter((at) => Date.now() - at < WITHIN), Date.now()];
    if (recent.length > MOST_RESTARTS || end.code === 2) {
      this.giveUp(childFailure(name, end));
      return;
    }
    this.progress(`Processen ${name} slutade oväntat (${end.code ?? 'avbruten'}) och startas igen.`);
    await sleep(500);
    if (this.stopping) return;
    const next = startChild(planned());
    this.children.set(name, next);
    await this.keep(planned, name, next, recent);
  }
}
