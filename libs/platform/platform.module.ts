import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Clock, FixedClock, SystemClock } from './clock/clock.js';
import type { Config } from './config/config.js';
import { CONFIG } from './config/config-token.js';
import { ErrorFilter } from './http/error.filter.js';
import { Log } from './telemetry/log.js';
import { Metrics } from './telemetry/metrics.js';

/** What every process has: configuration, clock, log, metrics. */
@Global()
@Module({})
export class PlatformModule {
  static with(config: Config, process: string): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        {
          provide: Clock,
          useValue: config.fixedClock ? new FixedClock(config.fixedClock) : new SystemClock(),
        },
        { provide: Log, useValue: new Log(config.logLevel, process) },
        Metrics,
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
      exports: [CONFIG, Clock, Log, Metrics],
    };
  }
}
