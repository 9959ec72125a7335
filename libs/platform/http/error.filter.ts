import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { FastifyReply } from 'fastify';
import { Log } from '../telemetry/log.js';

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  RATE_LIMITED: 429,
};

/** Answers errors of plain HTTP routes in the same words as GraphQL; those of GraphQL pass on to its own formatting. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    // Thrown on and not answered here, else the framework would log every refusal as a fault.
    if (host.getType<string>() === 'graphql') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (error instanceof DomainError) {
      return reply.code(STATUS[error.code] ?? 400).send({ code: error.code, message: error.message });
    }
    if (error instanceof HttpException) return reply.code(error.getStatus()).send(error.getResponse());
    this.log.error('http', error);
    return reply.code(500).send({
      code: 'INTERNAL',
      message: 'Något gick fel hos oss. Felet är loggat; försök igen om en stund.',
    });
  }
}
