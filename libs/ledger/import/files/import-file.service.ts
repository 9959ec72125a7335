import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { PREVIEWED_BYTES, previewOf, type PreviewLine } from '@samla/domain/sie/preview.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { Page, Paged } from '@samla/platform/paging.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { v7 as newId, validate } from 'uuid';
import { assertText } from '../../accounts/checked-input.js';
import { CHUNK_BYTES, type ImportFile } from './import-file.js';
import { FileIntake } from './import-file-intake.js';
import { ImportFileRepository } from './import-file.repository.js';
import { assertTimeCursor } from '../time-cursor.js';

/** A file that came, and whether its content was here before. */
export interface ReceivedFile {
  readonly file: ImportFile;
  readonly isKnown: boolean;
}

/** What a file is called, and whether its books are made up. */
export interface FileDescription {
  readonly fileName: string;
  readonly isConstructed?: boolean;
}

/** How often a piece of a kept file is asked for before it counts as not to be had. */
const READS = 4;

/** Ends a transaction whose chunks are here already under another id. */
class AlreadyHere extends Error {
  constructor(readonly sha256: string) {
    super('the content is here already');
  }
}

/** Keeps the files of a förbund as they came, and gives them back byte for byte. */
@Injectable()
export class ImportFileService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: ImportFileRepository,
  ) {}

  /**
   * Takes in a file in one transaction while it comes, whole or not at all; what is held of it is a chunk or two. The
   * same content again is the file that is here, under its first name. Throws `FILE_TOO_LARGE`, `FILE_EMPTY`, and
   * `BAD_USER_INPUT` for a name that is none.
   */
  async receive(
    context: TenantContext,
    description: FileDescription,
    source: AsyncIterable<Uint8Array>,
  ): Promise<ReceivedFile> {
    assertText('fileName', description.fileName, 200);
    try {
      return { file: await this.take(context, description, source), isKnown: false };
    } catch (error) {
      if (!(error instanceof AlreadyHere)) throw error;
      const { sha256 } = error;
      return {
        file: known(await this.database.tenant(context, (tx) => this.files.bySha256(tx, sha256))),
        isKnown: true,
      };
    }
  }

  /** Keeps a file that is at hand in the caller's transaction, unless its content is here. */
  async keep(
    tx: TenantTransaction,
    context: TenantContext,
    known: FileDescription & Pick<ImportFile, 'sha256' | 'charset'>,
    bytes: Uint8Array,
  ): Promise<void> {
    const { fileName, isConstructed = false, sha256, charset } = known;
    const id = newId();
    const came = { receivedBy: context.actor.name, receivedAt: this.clock.now() };
    const file = { id, fileName, sha256, size: bytes.length, charset, isConstructed, ...came };
    if (!(await this.files.insert(tx, file))) return;
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let at = 0; at < whole.length; at += CHUNK_BYTES)
      await this.files.insertChunk(tx, id, at / CHUNK_BYTES, whole.subarray(at, at + CHUNK_BYTES));
  }

  /** The file; `NOT_FOUND` for an unknown one and another förbund's. */
  async file(context: TenantContext, id: string): Promise<ImportFile> {
    if (!validate(id)) throw notFound();
    return known(await this.database.tenant(context, (tx) => this.files.byId(tx, id)));
  }

  /** A page of the förbund's files, the latest first. */
  async page(context: TenantContext, page: Page): Promise<Paged<ImportFile & { readonly at: string }>> {
    assertTimeCursor(page);
    return this.database.tenant(context, (tx) => this.files.page(tx, page));
  }

  /** The file with its bytes, for somebody who reads the kept original: that it was read stands in the trail first. */
  async opened(
    context: TenantContext,
    id: string,
  ): Promise<{ file: ImportFile; bytes: AsyncIterable<Buffer> }> {
    const file = await this.file(context, id);
    const { actor } = context;
    const read = { actor, action: 'readImportFile', objectKey: id } as const;
    await this.database.tenant(context, (tx) => record(tx, read));
    return { file, bytes: this.chunks(context, file) };
  }

  /** The bytes of a file in chunks, each in a short transaction of its own, and the next one read while one is used. */
  async *chunks(
    context: TenantContext,
    { id, size }: Pick<ImportFile, 'id' | 'size'>,
  ): AsyncGenerator<Buffer, void, undefined> {
    const read = (no: number): Promise<Buffer | undefined> => {
      const chunk = this.readAgain(() =>
        this.database.tenant(context, (tx) => this.files.chunk(tx, id, no), 'ONE_READ'),
      );
      // Met where it is awaited, or by nobody when the reader has left.
      chunk.catch(() => undefined);
      return chunk;
    };
    let next = read(0);
    for (let no = 0, given = 0; given < size; no += 1) {
      const chunk = await next;
      if (!chunk) throw new Error(`chunk ${no} of the file ${id} is missing`);
      given += chunk.length;
      if (given < size) next = read(no + 1);
      yield chunk;
    }
  }

  /** Previews of files, by id. */
  async previews(
    context: TenantContext,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly PreviewLine[]>> {
    const heads = await this.database.tenant(context, (tx) => this.files.heads(tx, ids, PREVIEWED_BYTES));
    return new Map(heads.map(({ id, bytes, charset }) => [id, previewOf(bytes, charset)]));
  }

  /** A busy database may not give a connection in time, and behind one read stands an import of minutes. */
  private async readAgain<Result>(read: () => Promise<Result>): Promise<Result> {
    for (let left = READS; ; left -= 1) {
      try {
        return await read();
      } catch (error) {
        if (left === 1 || error instanceof DomainError) throw error;
      }
    }
  }

  private take(
    context: TenantContext,
    { fileName, isConstructed = false }: FileDescription,
    source: AsyncIterable<Uint8Array>,
  ): Promise<ImportFile> {
    const intake = new FileIntake();
    const id = newId();
    let begun = false;
    return this.database.tenant(context, async (tx) => {
      // What came over the network comes once.
      if (begun) throw new DomainError('CONFLICT', 'Filen kunde inte tas emot; skicka den igen.');
      begun = true;
      // Between two chunks a slow sender is waited for; silence is ended where the body is read.
      await tx.execute(`set local idle_in_transaction_session_timeout = '15min'`);
      let chunkNo = 0;
      for await (const chunk of intake.chunks(source)) {
        await this.files.insertChunk(tx, id, chunkNo, chunk);
        chunkNo += 1;
      }
      const file: ImportFile = {
        id,
        fileName,
        ...intake.facts(),
        isConstructed,
        receivedBy: context.actor.name,
        receivedAt: this.clock.now(),
      };
      if (!(await this.files.insert(tx, file))) throw new AlreadyHere(file.sha256);
      const { actor } = context;
      await record(tx, { actor, action: 'receiveImportFile', objectKey: id, inputSha256: file.sha256 });
      return file;
    });
  }
}

function known(file: ImportFile | undefined): ImportFile {
  if (!file) throw notFound();
  return file;
}

function notFound(): DomainError {
  return new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
