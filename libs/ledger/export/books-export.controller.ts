import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { ReplacedLetters } from '@samla/domain/sie-writer/letters.js';
import { ForbundService } from '@samla/forbund/forbund.service.js';
import { asRequest } from '@samla/platform/audit/acting-in.js';
import { signedIn, tenantFor } from '@samla/platform/auth/authorise.js';
import { RequestPrincipal } from '@samla/platform/http/request-principal.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BooksExportService } from './books-export.service.js';
import { booksFormat } from './export-format.js';

/** The books of a year as a file, behind the same sign-in as GraphQL. */
@Controller('forbund')
export class BooksExportController {
  constructor(
    private readonly principals: RequestPrincipal,
    private readonly forbund: ForbundService,
    private readonly exports: BooksExportService,
  ) {}

  @Get(':slug/books/:year/:format')
  async books(
    @Param('slug') slug: string,
    @Param('year') year: string,
    @Param('format') formatName: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { principal } = await this.principals.of(request.headers);
    const signed = signedIn(principal);
    const { id } = await this.forbund.bySlug(signed, slug);
    const context = asRequest(tenantFor(signed, id, 'READ_BOOKS'), signed);
    const format = booksFormat(formatName);
    if (!format || !/^\d{4}$/.test(year))
      throw new DomainError('NOT_FOUND', 'Räkenskaperna finns inte i det formatet.');
    const made = await this.exports.export(context, { year: Number.parseInt(year, 10), format });
    await reply
      .header('content-type', made.contentType)
      .header('content-length', made.file.size)
      .header('content-disposition', `attachment; filename="${made.fileName}"`)
      .header('cache-control', 'private, no-store')
      .header('samla-entries', made.entries)
      .header('samla-rows', made.rows)
      .header('samla-replaced-letters', replacedHeader(made.replaced))
      .send(made.file.read());
  }
}

/** `3; U+0142=2, U+20AC=1`: how many letters were replaced, and which. A header holds ASCII alone. */
function replacedHeader({ times, letters }: ReplacedLetters): string {
  const each = letters.map(
    (found) => `U+${found.letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}=${found.times}`,
  );
  return [`${times}`, ...(each.length > 0 ? [each.join(', ')] : [])].join('; ');
}
