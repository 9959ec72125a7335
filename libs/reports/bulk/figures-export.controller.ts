import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ForbundService } from '@samla/forbund/forbund.service.js';
import { countyFor, signedIn } from '@samla/platform/auth/authorise.js';
import { RequestPrincipal } from '@samla/platform/http/request-principal.js';
import { RequestRate } from '@samla/platform/http/request-rate.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { csvMetadata } from './csv-metadata.js';
import { FiguresExportService, type FixedExport } from './figures-export.service.js';
import { figuresOrder } from './figures-order.js';
import { FIGURES_FORMATS, type FiguresFormat } from './figures-writer.js';

const METADATA_FILE = 'figures.csv-metadata.json';
const FILES = new Map<string, FiguresFormat>(FIGURES_FORMATS.map((format) => [`figures.${format}`, format]));
/** How many exports one reader may begin or go on with in a minute. */
const PER_MINUTE = 60;

type Asked = Readonly<Record<string, unknown>>;

/** A county's consolidated figures in bulk, behind the same sign-in as GraphQL. */
@Controller('export/counties')
export class FiguresExportController {
  private readonly rate = new RequestRate(PER_MINUTE, 'För många exporter på en minut; vänta en stund.');

  constructor(
    private readonly principals: RequestPrincipal,
    private readonly forbund: ForbundService,
    private readonly exports: FiguresExportService,
  ) {}

  @Get(':slug/:file')
  async figures(
    @Param('slug') slug: string,
    @Param('file') file: string,
    @Query() asked: Asked,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const reader = async (): Promise<CountyContext> => {
      const { principal } = await this.principals.of(request.headers);
      const signed = signedIn(principal);
      const { id } = await this.forbund.countyBySlug(signed, slug);
      return countyFor(signed, id, 'READ_CONSOLIDATION');
    };
    const context = await reader();
    this.rate.count(context.actor.id);
    const format = FILES.get(file);
    if (!format && file !== METADATA_FILE)
      throw new DomainError('NOT_FOUND', 'Siffrorna finns inte i det formatet.');
    const fixed = await this.exports.fix(context, figuresOrder(asked));
    const { knownAt, snapshot } = fixed.identity;
    void reply
      .header('cache-control', 'private, no-store')
      .header('samla-known-at', knownAt.toISOString())
      .header('samla-snapshot', snapshot);
    if (!format) {
      const metadata = csvMetadata(fixed.facts, fileUrl('figures.csv', asked, knownAt), snapshot);
      return reply.header('content-type', 'application/csvm+json; charset=utf-8').send(metadata);
    }
    const stream = this.exports.stream(fixed, format, reader);
    // A reader who left before the first byte has nobody to end the stream.
    reply.raw.once('close', () => stream.destroy());
    await reply.headers(headersOf(format, fixed, asked)).send(stream);
  }
}

function headersOf(
  format: FiguresFormat,
  { facts, identity, order }: FixedExport,
  asked: Asked,
): Record<string, string> {
  const [first, last] = [order.slices.at(0)!.year, order.slices.at(-1)!.year];
  const disposition = `attachment; filename="lanssammanstallning-${facts.county.slug}-${first}-${last}.${format}"`;
  if (format === 'jsonl')
    return { 'content-type': 'application/jsonl; charset=utf-8', 'content-disposition': disposition };
  const isWhole = order.after === null;
  return {
    'content-type': `text/csv; charset=utf-8; header=${isWhole ? 'present' : 'absent'}`,
    'content-disposition': disposition,
    link: `<${fileUrl(METADATA_FILE, asked, identity.knownAt)}>; rel="describedby"; type="application/csvm+json"`,
  };
}

/** The address of another file of the same export, beside this one. */
function fileUrl(file: string, asked: Asked, knownAt: Date): string {
  const { after: _, ...same } = asked as Readonly<Record<string, string>>;
  return `${file}?${new URLSearchParams({ ...same, knownAt: knownAt.toISOString() }).toString()}`;
}
