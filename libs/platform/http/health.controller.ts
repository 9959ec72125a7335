import { Controller, Get, Header, ServiceUnavailableException } from '@nestjs/common';
import { SchemaCheck } from '../database/schema-check.js';
import { Metrics } from '../telemetry/metrics.js';

/** Whether the process lives, can serve, and how it fares. */
@Controller()
export class HealthController {
  constructor(
    private readonly schema: SchemaCheck,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  /** Ready when the database answers and has the tables that this program was made for; 503 else. */
  @Get('health/ready')
  async ready(): Promise<{ status: string }> {
    const missing = await this.schema.missing().catch(() => {
      throw new ServiceUnavailableException({ status: 'database does not answer' });
    });
    if (missing.length > 0) throw new ServiceUnavailableException({ status: 'database is not migrated' });
    return { status: 'ok' };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4')
  metricsText(): Promise<string> {
    return this.metrics.text();
  }
}
