import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Log } from '../telemetry/log.js';
import { ProgressListener } from './progress-listener.js';

/** Offers the process's one progress listener. */
@Global()
@Module({})
export class ProgressModule {
  static with(databaseUrl: string): DynamicModule {
    const listener = {
      provide: ProgressListener,
      useFactory: (log: Log) => new ProgressListener(databaseUrl, log),
      inject: [Log],
    };
    return { module: ProgressModule, providers: [listener], exports: [ProgressListener] };
  }
}
