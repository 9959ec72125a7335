import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Database } from '@samla/platform/database/database.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { Page, Paged } from '@samla/platform/paging.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { ImportOutcome, ImportProgress, ImportRequest } from './import-outcome.js';
import { type ImportRun, ImportRunRepository } from './import-run.repository.js';
import type { ImportStatus } from './import-status.js';
import { ofPlan, ofRun, refusalOf } from './outcome-of.js';
import { type FileForBooks, SieImportBooking } from './sie-import-booking.service.js';
import { sourceOf } from './sie-source.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{6}$/;

/** Reads SIE files into the books of a förbund: whole or not at all, once per content. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly booking: SieImportBooking,
    private readonly runRepository: ImportRunRepository,
  ) {}

  /**
   * Books the file in one transaction, or with `dryRun` tells what that would do. The same content again is
   * `ALREADY_BOOKED` and changes nothing. A file with faults throws `SIE_REFUSED`, whose details are the `ImportOutcome`
   * with every fault; the books are then untouched. A sample that is not a dry run is `BAD_USER_INPUT`.
   */
  async importSie(
    context: TenantContext,
    request: ImportRequest,
    progress?: ImportProgress,
  ): Promise<ImportOutcome> {
    if (request.sample && !request.dryRun) {
      throw new DomainError(
        'BAD_USER_INPUT',
        'En annan organisations fil (sample) kan bara provläsas (dryRun).',
        { argument: 'sample' },
      );
    }
    const sha256 = createHash('sha256').update(request.bytes).digest('hex');
    const source = sourceOf(request.fileName, request.bytes);
    const file = await this.booking.fileFor(context, source, sha256, request.isConstructed);
    return request.dryRun ? this.tryOut(context, request, file) : this.book(context, request, file, progress);
  }

  /** A page of the files that were booked, the latest first. */
  runs(context: TenantContext, page: Page): Promise<Paged<ImportRun & { readonly at: string }>> {
    if (page.after && !(TIME.test(page.after[0]!) && UUID.test(page.after[1]!))) {
      throw new DomainError('BAD_USER_INPUT', 'after är inte en markör från den här listan.', {
        argument: 'after',
      });
    }
    return this.database.tenant(context, (tx) => this.runRepository.page(tx, page));
  }

  private async tryOut(
    context: TenantContext,
    request: ImportRequest,
    file: FileForBooks,
  ): Promise<ImportOutcome> {
    const tried = await this.booking.tryOut(context, file, { sample: request.sample });
    if ('kind' in tried) return ofRun(request, file, tried, 'ALREADY_BOOKED');
    return ofPlan(request, file, tried, 'WOULD_BE_BOOKED', null);
  }

  private book(
    context: TenantContext,
    request: ImportRequest,
    file: FileForBooks,
    progress?: ImportProgress,
  ): Promise<ImportOutcome> {
    const { idempotencyKey: key, fileName, isConstructed } = request;
    const input = { fileName, sha256: file.sha256, isConstructed: isConstructed ?? false };
    const call = { actor: context.actor, mutation: 'importSie', key, input };
    return this.database.tenant(context, async (tx) => {
      const { id: result } = await once(tx, call, async () => {
        const booked = await this.booking.book(tx, context, file, progress);
        // Throws, and so rolls back, what a plan with faults has booked.
        if (booked.status === 'REFUSED') throw refusalOf(request, file, booked.walked);
        return `${booked.status} ${booked.run.id}`;
      });
      // The status of the first answer is kept with its id, so that a repeated call is answered alike.
      const [status, runId] = result.split(' ') as [ImportStatus, string];
      return ofRun(request, file, (await this.runRepository.byId(tx, runId)) as ImportRun, status);
    });
  }
}
