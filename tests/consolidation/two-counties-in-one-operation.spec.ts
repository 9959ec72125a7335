import { ConsolidationService } from '@samla/consolidation/consolidation.service.js';
import { rowKey, submittedRows } from '@samla/consolidation/submitted-rows.loader.js';
import { Loaders } from '@samla/platform/graphql/loaders.js';
import { newSubmitting, type Submitting } from '../statements/submitting.js';
import { workerDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';

describe('two counties in one operation', () => {
  let features: Features;
  beforeAll(async () => {
    features = await startFeatures(await workerDatabase());
  });
  afterAll(() => features.close());

  it('each open the rows of their own submissions', async () => {
    features.clock.set('2024-01-15T11:00:00Z');
    const consolidations = features.services.get(ConsolidationService, { strict: false });
    const handedIn = async (submitting: Submitting) => {
      await submitting.book();
      const { id } = await submitting.handIn();
      await submitting.approve(id);
      return { id, county: submitting.forbund.county };
    };
    const here = await handedIn(await newSubmitting(features));
    const there = await handedIn(await newSubmitting(features));
    const loaders = new Loaders();
    const rows = await Promise.all(
      [here, there].map(({ id, county }) =>
        submittedRows(loaders, county, consolidations).load(rowKey(id, 'RECEIVABLES')),
      ),
    );
    expect(rows.map((found) => found?.map(({ submissionId }) => submissionId))).toEqual([
      [here.id],
      [there.id],
    ]);
  });
});
