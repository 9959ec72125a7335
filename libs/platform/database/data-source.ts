import { DataSource } from 'typeorm';

/** Settings of a connection pool. */
export interface PoolSettings {
  readonly url: string;
  readonly poolSize: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName: string;
}

/** The serving pool. Entities are not registered for schema work: migrations own the schema, `synchronize` is never on. */
export function servingSource(settings: PoolSettings, entities: readonly (new () => object)[]): DataSource {
  return new DataSource({
    type: 'postgres',
    url: settings.url,
    entities: [...entities],
    synchronize: false,
    logging: false,
    applicationName: settings.applicationName,
    extra: {
      max: settings.poolSize,
      // Statements are sent without waiting for the one before: a transaction opens along with its first statement.
      pipeline: true,
      // Whoever finds all connections taken is told so, and does not wait for ever.
      connectionTimeoutMillis: 5_000,
      idle_in_transaction_session_timeout: 60_000,
      // Dates stay the text that PostgreSQL wrote: a Date would move a Swedish day to another one. A statement that takes a
      // minute is lost for who asked; imports alone say that theirs may.
      options: '-c timezone=UTC -c datestyle=ISO -c statement_timeout=60s',
    },
  });
}
