import {
  Controller,
  Get,
  Inject,
  NotFoundException,
  Req,
  Res,
  ServiceUnavailableException,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config-token.js';
import { SchemaCheck } from '../database/schema-check.js';
import { Metrics } from '../telemetry/metrics.js';

/** Whether the process lives, can serve, and how it fares. */
@Controller()
export class HealthController {
  constructor(
    private readonly schema: SchemaCheck,
    private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
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

  /** The figures, to this machine alone; with a port of their own nobody gets them here. */
  @Get('metrics')
  metricsText(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (this.config.metricsPort !== undefined || !isOfThisMachine(request)) throw new NotFoundException();
    void reply.header('content-type', 'text/plain; version=0.0.4');
    return this.metrics.text();
  }
}

/** By the connection itself, and not passed on for anybody else: a proxy on this machine is as far as its clients. */
function isOfThisMachine({ socket, headers }: FastifyRequest): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined) return false;
  return /^(?:::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? '');
}
