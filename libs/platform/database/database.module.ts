import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { servingSource } from './data-source.js';
import { Database } from './database.js';
import { SchemaCheck } from './schema-check.js';

/** What the database module is told by the process that makes it. */
export interface DatabaseSettings {
  readonly url: string;
  readonly poolSize: number;
  readonly applicationName: string;
  readonly entities: readonly (new () => object)[];
  /** Names of the migrations that the process was made for; absent: it does not ask. */
  readonly migrations?: readonly string[];
}

/** Opens the serving pool and offers `Database`, the only way to it. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly source: DataSource) {}

  static with(settings: DatabaseSettings): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: DataSource, useFactory: () => servingSource(settings, settings.entities).initialize() },
        { provide: Database, useFactory: (source: DataSource) => new Database(source), inject: [DataSource] },
        {
          provide: SchemaCheck,
          useFactory: (database: Database) => new SchemaCheck(database, settings.migrations ?? []),
          inject: [Database],
        },
      ],
      exports: [Database, SchemaCheck],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}
