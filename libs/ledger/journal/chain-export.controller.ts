import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ForbundService } from '@samla/forbund/forbund.service.js';
import { asRequest } from '@samla/platform/audit/acting-in.js';
import { signedIn, tenantFor } from '@samla/platform/auth/authorise.js';
import { RequestPrincipal } from '@samla/platform/http/request-principal.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChainExportService } from './chain-export.service.js';

/** A förbund's whole journal as a file to verify, behind the same sign-in as GraphQL. */
@Controller('forbund')
export class ChainExportController {
  constructor(
    private readonly principals: RequestPrincipal,
    private readonly forbund: ForbundService,
    private readonly exports: ChainExportService,
  ) {}

  @Get(':slug/journal')
  async journal(
    @Param('slug') slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { principal } = await this.principals.of(request.headers);
    const signed = signedIn(principal);
    const { id } = await this.forbund.bySlug(signed, slug);
    const context = asRequest(tenantFor(signed, id, 'READ_BOOKS'), signed);
    const made = await this.exports.export(context);
    await reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('content-length', made.file.size)
      .header('content-disposition', `attachment; filename="${made.fileName}"`)
      .header('cache-control', 'private, no-store')
      .header('samla-entries', made.entries)
      .header('samla-rows', made.rows)
      .send(made.file.read());
  }
}
