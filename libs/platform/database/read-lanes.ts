import type { Socket } from 'node:net';
import type { PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

/** Reads that may be under way on one connection before another one is opened. */
const DEEP = 4;

/** A connection that several short reads share, one after another on the wire. */
interface Lane {
  readonly client: PoolClient;
  readonly manager: EntityManager;
  /** Back to the pool, which throws it away if it is told that the connection is lost. */
  readonly release: (lost?: unknown) => Promise<void>;
  /** Reads that are not answered yet. */
  under: number;
  failed: boolean;
  lost: unknown;
  gathering: boolean;
}

/**
 * Connections for transactions of one read. Such a transaction is written whole, from begin to commit, before anything
 * else, so those of several callers follow each other on one connection without waiting for answers, and all that one turn
 * of the event loop has to ask goes out in one system call. A lane is taken from the pool when there is something to read
 * and given back when there is not.
 */
export class ReadLanes {
  private readonly lanes = new Set<Lane>();
  private readonly openings = new Set<Promise<Lane>>();

  constructor(
    private readonly source: DataSource,
    /** Lanes at a time; the rest of the pool is left to longer work. */
    private readonly most: number,
  ) {}

  /** Runs `send`, which writes all of its transaction before it first waits. */
  async read<Result>(send: (client: PoolClient, manager: EntityManager) => Promise<Result>): Promise<Result> {
    const lane = await this.enter();
    gather(lane);
    try {
      return await send(lane.client, lane.manager);
    } catch (error) {
      // Perhaps the connection is lost: nobody else is sent there.
      lane.failed = true;
      if (isLost(error)) lane.lost = error;
      throw error;
    } finally {
      lane.under -= 1;
      if (lane.under === 0) await this.close(lane);
    }
  }

  private async enter(): Promise<Lane> {
    for (;;) {
      const free = this.leastBusy();
      const mayOpen = this.lanes.size + this.openings.size < this.most;
      if (free && (free.under < DEEP || !mayOpen)) {
        free.under += 1;
        return free;
      }
      if (mayOpen) return this.open();
      // All lanes are being opened, or have failed and are being given back.
      await (this.openings.size > 0 ? Promise.race(this.openings) : new Promise(setImmediate));
    }
  }

  private leastBusy(): Lane | undefined {
    let least: Lane | undefined;
    for (const lane of this.lanes) if (!lane.failed && (!least || lane.under < least.under)) least = lane;
    return least;
  }

  private async open(): Promise<Lane> {
    const opening = this.connect();
    this.openings.add(opening);
    try {
      return await opening;
    } finally {
      this.openings.delete(opening);
    }
  }

  private async connect(): Promise<Lane> {
    const runner = this.source.createQueryRunner();
    const client = (await runner.connect()) as PoolClient;
    const lane = {
      client,
      manager: runner.manager,
      release: (lost?: unknown) =>
        lost === undefined ? runner.release() : (runner as unknown as Losing).releasePostgresConnection(lost),
      under: 1,
      failed: false,
      lost: undefined,
      gathering: false,
    };
    this.lanes.add(lane);
    return lane;
  }

  private async close(lane: Lane): Promise<void> {
    this.lanes.delete(lane);
    await lane.release(lane.lost);
  }
}

/** A query runner, as far as it is told of a lost connection. */
interface Losing {
  releasePostgresConnection(lost: unknown): Promise<void>;
}

/** Whether the connection itself failed and not the statement: the server said goodbye, or there is nobody there. */
function isLost(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: string; message?: string };
  if (code !== undefined) return /^(57P|08|ECONN|EPIPE)/.test(code);
  return /^(Connection terminated|Client has encountered)/.test(message ?? '');
}

/** Holds back what is written until this turn of the event loop has been through all that came in. */
function gather(lane: Lane): void {
  if (lane.gathering) return;
  lane.gathering = true;
  const { stream } = (lane.client as unknown as { connection: { stream: Socket } }).connection;
  stream.cork();
  setImmediate(() => {
    lane.gathering = false;
    stream.uncork();
  });
}
