import type { INestApplicationContext } from '@nestjs/common';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { COMMAND_LINE, type TenantContext, tenantContext } from '@samla/platform/tenant-context.js';
import type { Invocation } from '../command.js';
import { ensureDemo } from './demo.js';
import { openInstallation } from './installation.js';
import { namingPlace } from './naming-place.js';
import { withServices } from './services.js';

/** Works in one förbund through the services, as whoever owns the database; an unknown förbund is named. */
export async function inForbund<Result>(
  { config, console }: Pick<Invocation, 'config' | 'console'>,
  slug: string,
  work: (services: INestApplicationContext, context: TenantContext) => Promise<Result>,
): Promise<Result> {
  const progress = (line: string): void => console.progress(line);
  const installation = await openInstallation({ config, progress, migrating: false });
  try {
    await ensureDemo(config, installation, progress);
    return await withServices(config, installation.servingUrl, async (services) => {
      const directory = services.get(ForbundDirectory, { strict: false });
      const { id } = await namingPlace('förbund', slug, directory.forbundBySlug(slug));
      return work(services, tenantContext(id, COMMAND_LINE));
    });
  } finally {
    await installation.close();
  }
}
