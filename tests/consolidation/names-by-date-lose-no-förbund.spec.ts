import { ConsolidationService } from '@samla/consolidation/consolidation.service.js';
import { ForbundRegistration } from '@samla/forbund/forbund-registration.service.js';
import { PerimeterService } from '@samla/forbund/perimeter.service.js';
import { refusal } from '../access/access-context.js';
import { newSubmitting, type Submitting } from '../statements/submitting.js';
import { workerDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';

describe('names by date lose no förbund', () => {
  let features: Features;
  let renamed: Submitting;
  let neighbour: Submitting;
  beforeAll(async () => {
    features = await startFeatures(await workerDatabase());
  });
  afterAll(() => features.close());
  beforeEach(async () => {
    renamed = await newSubmitting(features);
    neighbour = await newSubmitting(features, renamed.forbund.countyId);
  });

  const names = (sql: string, values: unknown[] = []) =>
    features.database.registry((tx) => tx.execute(sql, [renamed.forbund.id, ...values]));
  const perimeter = async (day: string) =>
    (
      await features.services
        .get(PerimeterService, { strict: false })
        .perimeter(renamed.forbund.countyId, day)
    ).forbund.map(({ id }) => id);

  it('one whose name begins after the period is consolidated with its county', async () => {
    await names(`update forbund_name set valid_from = '2024-01-01' where forbund_id = $1`);
    for (const forbund of [renamed, neighbour]) {
      await forbund.book();
      await forbund.approve((await forbund.handIn()).id);
    }
    const { perimeter: found, figures } = await features.services
      .get(ConsolidationService, { strict: false })
      .consolidation(renamed.forbund.county, { year: 2021, toPeriod: 12, knownAt: features.clock.now() });
    expect(found.forbund).toContainEqual({
      id: renamed.forbund.id,
      slug: renamed.forbund.slug,
      name: 'Samordningsförbundet Prov',
      isExpected: false,
      countyId: renamed.forbund.countyId,
    });
    expect(figures.findings).toEqual([]);
    expect(figures.incomeStatement.every(({ perForbund }) => perForbund.length === 2)).toBe(true);
  });

  it('one that is founded after the period is not missed', async () => {
    await names(`update forbund_name set valid_from = '2024-01-01' where forbund_id = $1`);
    await neighbour.book();
    await neighbour.approve((await neighbour.handIn()).id);
    const { figures } = await features.services
      .get(ConsolidationService, { strict: false })
      .consolidation(renamed.forbund.county, { year: 2021, toPeriod: 12, knownAt: features.clock.now() });
    expect(figures.status).toBe('COMPLETE');
  });

  it('one that has no name that day, or none at all, stands once in the perimeter', async () => {
    await names(`update forbund_name set valid_to = '2019-12-31' where forbund_id = $1`);
    await names(
      `insert into forbund_name (forbund_id, valid_from, name) values ($1, '2024-01-01', 'Nytt namn')`,
    );
    for (const day of ['2009-12-31', '2019-12-31', '2021-12-31', '2024-12-31']) {
      expect((await perimeter(day)).sort()).toEqual([renamed.forbund.id, neighbour.forbund.id].sort());
    }
  });

  it.each([
    ['the same days', '2010-01-02', null],
    ['a day in common', '2005-01-01', '2010-01-01'],
    ['all days', '-infinity', null],
  ])('two names over %s are refused by the database', async (_, from, to) => {
    const insert = names(
      `insert into forbund_name (forbund_id, valid_from, valid_to, name) values ($1, $2, $3, 'Nytt namn')`,
      [from, to],
    );
    expect(await refusal(insert)).toBe('NAMES_OVERLAP');
  });

  it('a name that follows upon another is taken, and another förbund may bear its name the same days', async () => {
    await names(`update forbund_name set valid_to = '2023-12-31' where forbund_id = $1`);
    await names(
      `insert into forbund_name (forbund_id, valid_from, name) values ($1, '2024-01-01', 'Nytt namn')`,
    );
    expect(await perimeter('2024-12-31')).toHaveLength(2);
  });

  it('overlapping names are refused at registration too', async () => {
    const { id, countyId, slug } = renamed.forbund;
    const registered = features.services.get(ForbundRegistration, { strict: false }).registerForbund({
      id,
      countyId,
      slug,
      organisationNumber: null,
      seat: 'Provstad',
      state: 'ACTIVE',
      isConstructed: true,
      names: [{ name: 'Nytt namn', validFrom: '2020-01-01', validTo: null }],
    });
    expect(await refusal(registered)).toBe('NAMES_OVERLAP');
  });
});
