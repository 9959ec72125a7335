import { randomUUID } from 'node:crypto';
import { ConsolidationService } from '@samla/consolidation/consolidation.service.js';
import { RollUpService } from '@samla/consolidation/roll-up.service.js';
import { type CountyContext, countyContext, SYSTEM, tenantContext } from '@samla/platform/tenant-context.js';
import { SubmissionService } from '@samla/statements/submission.service.js';
import type { Submission } from '@samla/statements/submission.js';
import { bookFile, describeBooks } from '../../apps/cli/src/demo-load/load-books.js';
import { demoActor, ids } from '../../apps/cli/src/demo-load/demo-ids.js';
import { loadRegistry } from '../../apps/cli/src/demo-load/load-registry.js';
import { generateDemoCounty } from '../../apps/cli/src/demo/demo-county.js';
import { ownDatabase, type TestDatabaseUrls } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';

export const SLUGS = ['vasteras', 'norra-vastmanland', 'vastra-malardalen'] as const;
export type Slug = (typeof SLUGS)[number];

/** The demo county with the books of some years, nothing handed in yet, in a database of its own. */
export interface DemoCountyUnderTest {
  readonly features: Features;
  readonly urls: TestDatabaseUrls;
  readonly county: CountyContext;
  readonly consolidations: ConsolidationService;
  readonly rollUps: RollUpService;
  handIn(slug: Slug, year: number): Promise<Submission>;
  approve(slug: Slug, submission: Submission): Promise<Submission>;
  close(): Promise<void>;
}

/** Books the demo's files of the years. */
export async function startDemoCounty(years: readonly number[]): Promise<DemoCountyUnderTest> {
  const { drop, ...urls } = await ownDatabase();
  const features = await startFeatures(urls);
  const { services, database } = features;
  const demo = generateDemoCounty();
  await loadRegistry(services, demo);
  for (const slug of SLUGS) {
    for (const role of ['EKONOM', 'FORBUNDSCHEF'] as const) {
      const { id, name } = demoActor(slug, role);
      await database.registry((tx) =>
        tx.execute('insert into app_user (id, username, display_name) values ($1, $2, $2)', [id, name]),
      );
    }
    await describeBooks(services, demo, slug);
  }
  for (const file of demo.files.filter(({ year }) => years.includes(year))) await bookFile(services, file);
  const submissions = services.get(SubmissionService, { strict: false });
  const as = (slug: Slug, role: 'EKONOM' | 'FORBUNDSCHEF') =>
    tenantContext(ids.forbund(slug), demoActor(slug, role));
  return {
    features,
    urls,
    county: countyContext(ids.county('vastmanland'), SYSTEM),
    consolidations: services.get(ConsolidationService, { strict: false }),
    rollUps: services.get(RollUpService, { strict: false }),
    handIn: (slug, year) =>
      submissions.handIn(as(slug, 'EKONOM'), { year, toPeriod: 12, idempotencyKey: randomUUID() }),
    approve: (slug, { id }) =>
      submissions.approve(as(slug, 'FORBUNDSCHEF'), { submissionId: id, idempotencyKey: randomUUID() }),
    close: async () => {
      await features.close();
      await drop();
    },
  };
}
