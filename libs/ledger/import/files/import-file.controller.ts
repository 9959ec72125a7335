import { Readable } from 'node:stream';
import { Controller, Get, HttpException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Permission } from '@samla/domain/access/permissions.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { asRequest } from '@samla/platform/audit/acting-in.js';
import { maySee, signedIn, tenantFor } from '@samla/platform/auth/authorise.js';
import { ConcurrencyLimit } from '@samla/platform/concurrency-limit.js';
import { fromGlobalId, toGlobalId } from '@samla/platform/graphql/global-id.js';
import { fromElsewhere } from '@samla/platform/http/from-elsewhere.js';
import { RequestPrincipal } from '@samla/platform/http/request-principal.js';
import { presentedToken } from '@samla/platform/http/session-token.js';
import { STREAMED, whileItComes } from '@samla/platform/http/streamed-body.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MOST_FILE_BYTES } from './import-file.js';
import { tooLarge } from './import-file-intake.js';
import { ImportFileService } from './import-file.service.js';

/** Each upload has a connection to the database for as long as it comes. */
const UPLOADS_AT_ONCE = 3;

/** How long a sender may be silent, in milliseconds. */
const PATIENCE = 30_000;

/** Permissions of which one is enough. */
type AnyOf = readonly [Permission, ...Permission[]];

/** Whoever books files or writes plans, which are read from files too, sends them. To book one takes `IMPORT_BOOKS`. */
const SENDING: AnyOf = ['IMPORT_BOOKS', 'WRITE_PLAN'];

const STATUS: Readonly<Record<string, number>> = { FILE_TOO_LARGE: 413, UPLOAD_STALLED: 408 };

/** Files in and out as plain bytes, behind the same sign-in as GraphQL. */
@Controller('forbund/:slug/files')
export class ImportFileController {
  private readonly atOnce = new ConcurrencyLimit(
    UPLOADS_AT_ONCE,
    'Flera filer tas emot just nu; försök igen om en stund.',
  );

  constructor(
    private readonly principals: RequestPrincipal,
    private readonly directory: ForbundDirectory,
    private readonly files: ImportFileService,
  ) {}

  @Post()
  async upload(
    @Param('slug') slug: string,
    @Query('fileName') fileName: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.contextOf(request, slug, SENDING);
    try {
      const { file, isKnown } = await this.atOnce.run(() =>
        this.files.receive(context, { fileName: nameOf(fileName) }, bodyOf(request)),
      );
      const { sha256, size, charset } = file;
      const fileId = toGlobalId('ImportFile', context.forbundId, file.id);
      await reply.code(isKnown ? 200 : 201).send({ fileId, sha256, size, charset });
    } catch (error) {
      throw inHttpWords(error, request);
    }
  }

  @Get(':id')
  async download(
    @Param('slug') slug: string,
    @Param('id') id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const context = await this.contextOf(request, slug, ['READ_BOOKS']);
    const [owner, fileId = ''] = fromGlobalId('ImportFile', id);
    if (owner !== context.forbundId) throw notFound();
    const { file, bytes } = await this.files.opened(context, fileId);
    await reply
      .header('content-type', STREAMED)
      .header('content-length', file.size)
      .header('content-disposition', attachmentOf(file.fileName))
      .header('etag', `"${file.sha256}"`)
      .header('cache-control', 'private, no-cache')
      .send(Readable.from(bytes, { objectMode: false }));
  }

  /** Who asks, by one of the permissions, in the förbund of that name; a page of another host is nobody, whatever cookie goes along. */
  private async contextOf(request: FastifyRequest, slug: string, permissions: AnyOf): Promise<TenantContext> {
    const { headers } = request;
    const isBorrowed = presentedToken(headers)?.from === 'cookie' && fromElsewhere(headers);
    const principal = signedIn(isBorrowed ? null : (await this.principals.of(headers)).principal);
    const { id } = await this.directory.forbundBySlug(slug);
    const held = permissions.find((permission) => maySee(principal, id, permission)) ?? permissions[0];
    return asRequest(tenantFor(principal, id, held), principal);
  }
}

function nameOf(fileName: unknown): string {
  return typeof fileName === 'string' ? fileName : '';
}

/** The bytes as they come; a body that says beforehand that it is too large is not begun. */
function bodyOf({ headers, body }: FastifyRequest): AsyncIterable<Uint8Array> {
  if (Number.parseInt(headers['content-length'] ?? '0', 10) > MOST_FILE_BYTES) throw tooLarge();
  if (!(body instanceof Readable))
    throw new DomainError('BAD_USER_INPUT', `Filen skickas som den är, med content-type ${STREAMED}.`);
  return whileItComes(body, PATIENCE);
}

/** A header holds ASCII; RFC 5987 has a place for the name as it is. */
function attachmentOf(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/** Refusals that have a status of their own, and a sender who left, who is no fault of ours. */
function inHttpWords(error: unknown, { raw }: FastifyRequest): unknown {
  if (error instanceof DomainError && STATUS[error.code] !== undefined)
    return new HttpException({ code: error.code, message: error.message }, STATUS[error.code]!);
  if (raw.destroyed && !raw.complete)
    return new HttpException({ code: 'UPLOAD_STALLED', message: 'Filen kom inte fram hel.' }, 400);
  return error;
}

function notFound(): DomainError {
  return new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
