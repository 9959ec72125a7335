import pg from 'pg';
import type { Log } from '../telemetry/log.js';

const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

/** What a listener tells: each notification, and each time that it could have missed some. */
export interface Listening {
  onNotification(payload: string): void;
  /** The connection is (back) up: whatever was announced before is unknown. */
  onConnect(): void;
}

/** One connection that LISTENs on a channel and comes back when it is lost. */
export class NotificationListener {
  private client: pg.Client | undefined;
  private closed = false;
  private pause = FIRST_PAUSE;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly listening: Listening,
    private readonly log: Log,
  ) {}

  /** Connects; resolves when it listens. A first connection that fails is tried again like any other. */
  async open(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      application_name: `samla-listen-${this.channel}`,
    });
    this.client = client;
    client.on('error', (error) => this.lost(client, error));
    client.on('end', () => this.lost(client, new Error('the connection ended')));
    client.on('notification', ({ payload }) => this.listening.onNotification(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${this.channel}`);
      this.pause = FIRST_PAUSE;
      this.listening.onConnect();
    } catch (error) {
      this.lost(client, error);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end();
  }

  private lost(client: pg.Client, error: unknown): void {
    // An error is followed by an end: only the first counts, and only for the client in use.
    if (this.closed || this.client !== client) return;
    this.client = undefined;
    this.log.warn('listener lost its connection', {
      channel: this.channel,
      reason: String(error),
      retryInMs: this.pause,
    });
    client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.open(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE);
  }
}
