import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Metrics } from '../telemetry/metrics.js';

/** Whether the process lives, can serve, and how it fares. */
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Ready when the database answers; 503 else. */
  @Get('health/ready')
  async ready(): Promise<{ status: string }> {
    try {
      await this.database.ping();
    } catch {
      throw new ServiceUnavailableException({ status: 'database does not answer' });
    }
    return { status: 'ok' };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  metricsText(): Promise<string> {
    return this.metrics.text();
  }
}
