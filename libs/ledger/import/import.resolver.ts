import { Args, createUnionType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { DomainError } from '@samla/domain/errors/domain-error.js';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { ConcurrencyLimit } from '@samla/platform/concurrency-limit.js';
import { type Connection, MOST_PER_PAGE, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import { toConnection } from '@samla/platform/graphql/connection.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { costOfPage } from '@samla/platform/graphql/cost.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { pageOf } from '@samla/platform/paging.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { badInput } from '../accounts/checked-input.js';
import { keyWithin } from './jobs/import-job-access.js';
import { FileDeclined } from './jobs/import-job.graphql.js';
import {
  ImportRunConnection,
  ImportRunType,
  ImportSieInput,
  SieImported,
  SieRefused,
} from './import.graphql.js';
import { ImportService } from './import.service.js';
import { uploadedBytes } from './files/uploaded-file.js';

const ImportSieResult = createUnionType({
  name: 'ImportSieResult',
  description: 'Vad det blev av filen, eller varje fel i den.',
  types: () => [SieImported, SieRefused, FileDeclined] as const,
  resolveType: (value: object) => value.constructor,
});

/** A large file takes a core for seconds; more of them at a time would only make each slower. */
const IMPORTS_AT_ONCE = 2;

@Resolver(() => ForbundType)
export class ImportResolver {
  private readonly atOnce = new ConcurrencyLimit(
    IMPORTS_AT_ONCE,
    'Andra filer läses in just nu; försök igen om en stund.',
  );

  constructor(private readonly service: ImportService) {}

  @ResolveField(() => ImportRunConnection, {
    description: 'Filer som böckerna är lästa från, den senaste först.',
    complexity: costOfPage,
  })
  async imports(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<ImportRunType>> {
    const page = await this.service.runs(
      tenantFor(principal, forbundId, 'READ_BOOKS'),
      pageOf(first, after, 2, MOST_PER_PAGE),
    );
    return toConnection(
      page,
      ({ at, id }) => [at, id],
      ({ at: _, ...run }) => ImportRunType.of({ ...run, forbundId }),
    );
  }

  @Mutation(() => ImportSieResult, {
    description:
      'Läser in en SIE-fil genast: hel eller inte alls, samma innehåll bara en gång. Problem: `SIE_REFUSED` med varje fel, `FILE_DECLINED`.',
  })
  importSie(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') input: ImportSieInput,
  ): Promise<SieImported | SieRefused | FileDeclined> {
    const context = tenantNamed(principal, input.forbundId, 'IMPORT_BOOKS');
    const { idempotencyKey } = input;
    const how = { dryRun: input.dryRun ?? false, sample: input.sample ?? false, idempotencyKey };
    return withProblems<SieImported, SieRefused | FileDeclined>(
      { SIE_REFUSED: refused, FILE_DECLINED: FileDeclined.of },
      () =>
        this.atOnce.run(async () => {
          const content = contentOf(context, input);
          const { runId, ...outcome } = await this.service.importSie(context, { ...content, ...how });
          return Object.assign(new SieImported(), outcome, {
            forbundKey: context.forbundId,
            runId: runId && toGlobalId('ImportRun', context.forbundId, runId),
          });
        }),
    );
  }
}

/** The file of an input: its bytes, or which kept one it is. */
function contentOf(
  context: TenantContext,
  { fileName, contentBase64, fileId }: ImportSieInput,
): { fileName: string; bytes: Uint8Array } | { fileId: string } {
  if ((contentBase64 == null) === (fileId == null))
    throw badInput('fileId', 'Ange antingen contentBase64 eller fileId.');
  if (fileId != null) return { fileId: keyWithin(context, 'ImportFile', fileId) };
  const name = fileName ?? '';
  return { fileName: name, bytes: uploadedBytes(name, contentBase64 as string) };
}

function refused({ code, message, details }: DomainError): SieRefused {
  return Object.assign(new SieRefused(), details, { code, message });
}
