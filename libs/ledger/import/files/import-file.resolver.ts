import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { type Connection, MOST_PER_PAGE, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import { toConnection } from '@samla/platform/graphql/connection.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import { costOfPage } from '@samla/platform/graphql/cost.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import { pageOf } from '@samla/platform/paging.js';
import { ImportFileConnection, ImportFileLine, ImportFileType } from './import-file.graphql.js';
import { ImportFileService } from './import-file.service.js';
import { keyWithin } from '../jobs/import-job-access.js';

/** The kept files of a förbund. */
@Resolver(() => ForbundType)
export class ForbundFileResolver {
  constructor(private readonly files: ImportFileService) {}

  @ResolveField(() => ImportFileConnection, {
    description: 'Mottagna filer, den senaste först.',
    complexity: costOfPage,
  })
  async importFiles(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<ImportFileType>> {
    const context = tenantFor(principal, forbundId, 'READ_BOOKS');
    return toConnection(
      await this.files.page(context, pageOf(first, after, 2, MOST_PER_PAGE)),
      ({ at, id }) => [at, id],
      ({ at: _, ...file }) => ImportFileType.of(forbundId, file),
    );
  }

  @ResolveField(() => ImportFileType, {
    description: 'En mottagen fil. Okänd, och ett annat förbunds, ger samma `NOT_FOUND`.',
  })
  async importFile(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('id', { type: () => ID, description: 'Filen.' }) id: string,
  ): Promise<ImportFileType> {
    const context = tenantFor(principal, forbundId, 'READ_BOOKS');
    return ImportFileType.of(forbundId, await this.files.file(context, keyWithin(context, 'ImportFile', id)));
  }
}

/** What a kept file shows of itself. */
@Resolver(() => ImportFileType)
export class ImportFileResolver {
  constructor(
    private readonly files: ImportFileService,
    private readonly directory: ForbundDirectory,
  ) {}

  @ResolveField(() => [ImportFileLine], {
    description:
      'Filens första poster, och av de följande dem vars bokstäver visar om teckenuppsättningen är rätt. Namn på personer visas inte.',
  })
  async preview(
    @Parent() { forbundKey, fileKey }: ImportFileType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<ImportFileLine[]> {
    const context = tenantFor(principal, forbundKey, 'READ_BOOKS');
    const loader = loaders.of(`import-file-previews-${forbundKey}`, (ids: readonly string[]) =>
      this.files.previews(context, ids),
    );
    return [...((await loader.load(fileKey)) ?? [])];
  }

  @ResolveField(() => String, {
    description: 'Sökväg på samma adress till filen som den kom; hämtas med samma inloggning.',
  })
  async url(
    @Parent() { forbundKey, id }: ImportFileType,
    @RequestLoaders() loaders: Loaders,
  ): Promise<string> {
    const loader = loaders.of('forbund-of-files', (ids: readonly string[]) =>
      this.directory.forbundByIds(ids),
    );
    const forbund = await loader.load(forbundKey);
    return `/forbund/${forbund?.slug ?? ''}/files/${id}`;
  }
}
