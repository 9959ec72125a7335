import { Controller, Get, HttpException, Param, Req, Res } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { asRequest } from '@samla/platform/audit/acting-in.js';
import { signedIn } from '@samla/platform/auth/authorise.js';
import { RequestPrincipal } from '@samla/platform/http/request-principal.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { reportRunReader } from './report-access.js';
import { REPORT_FORMATS, type ReportFormat } from './report-run.js';
import { ReportRunService } from './report-run.service.js';

const CONTENT_TYPES: Readonly<Record<ReportFormat, string>> = {
  JSON: 'application/json; charset=utf-8',
  CSV: 'text/csv; charset=utf-8; header=present',
};

const STATUS: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  REPORT_NOT_READY: 409,
};

/** The bytes of finished reports, behind the same sign-in as GraphQL. */
@Controller('reports')
export class ReportDocumentController {
  constructor(
    private readonly principals: RequestPrincipal,
    private readonly runs: ReportRunService,
  ) {}

  @Get(':runId/:format')
  async document(
    @Param('runId') id: string,
    @Param('format') format: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    try {
      const { principal } = await this.principals.of(request.headers);
      const { context, runId } = reportRunReader(principal, id);
      const asked = asRequest(context, signedIn(principal));
      const document = await this.runs.document(asked, runId, formatOf(format));
      await reply
        .header('content-type', CONTENT_TYPES[document.format])
        .header('content-disposition', `attachment; filename="${document.fileName}"`)
        .header('etag', `"${document.sha256}"`)
        .header('cache-control', 'private, no-cache')
        .send(document.content);
    } catch (error) {
      throw inHttpWords(error);
    }
  }
}

function formatOf(name: string): ReportFormat {
  const found = REPORT_FORMATS.find((format) => format.toLowerCase() === name);
  if (!found) throw new DomainError('NOT_FOUND', 'Rapporten finns inte i det formatet.');
  return found;
}

/** A refusal with its status and stable code; other errors pass through and become 500. */
function inHttpWords(error: unknown): unknown {
  if (!(error instanceof DomainError)) return error;
  return new HttpException({ code: error.code, message: error.message }, STATUS[error.code] ?? 400);
}
