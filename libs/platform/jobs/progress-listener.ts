import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Log } from '../telemetry/log.js';
import { PROGRESS_CHANNEL } from './announcements.js';
import { NotificationListener } from './notification-listener.js';
import { RowWatch } from './row-watch.js';

/**
 * The process's one LISTEN connection for progress, opened by the first who watches. It carries ids only: whoever is
 * told reads the row again, in a transaction that shows just what the watcher may see.
 */
@Injectable()
export class ProgressListener implements OnApplicationShutdown {
  private readonly watches = new Set<RowWatch>();
  private readonly listener: NotificationListener;
  private opening: Promise<void> | undefined;

  constructor(databaseUrl: string, log: Log) {
    const told = {
      onNotification: (id: string) => this.tell((watch) => watch.id === id),
      // Announcements may have been missed while the connection was away.
      onConnect: () => this.tell(() => true),
    };
    this.listener = new NotificationListener(databaseUrl, PROGRESS_CHANNEL, told, log);
  }

  /** Yields the id at once and then each time that its row may have changed, until the reader leaves or the process stops. */
  async changes(id: string): Promise<RowWatch> {
    await (this.opening ??= this.listener.open());
    const watch = new RowWatch(id, (ended) => this.watches.delete(ended));
    this.watches.add(watch);
    return watch;
  }

  /** How many watch now. */
  get watchers(): number {
    return this.watches.size;
  }

  async onApplicationShutdown(): Promise<void> {
    for (const watch of [...this.watches]) watch.end();
    await this.listener.close();
  }

  private tell(concerned: (watch: RowWatch) => boolean): void {
    for (const watch of this.watches) if (concerned(watch)) watch.tell();
  }
}
