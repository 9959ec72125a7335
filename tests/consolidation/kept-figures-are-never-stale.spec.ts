import { ConsolidationService } from '@samla/consolidation/consolidation.service.js';
import { ApprovedFiguresService } from '@samla/consolidation/read/approved-figures.service.js';
import { RollupRepository } from '@samla/consolidation/read/rollup.repository.js';
import { PerimeterRepository } from '@samla/forbund/perimeter.repository.js';
import { newSubmitting, type Submitting } from '../statements/submitting.js';
import { type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';

let urls: TestDatabaseUrls;
let features: Features;
let consolidations: ConsolidationService;
let own: Submitting;
beforeAll(async () => {
  urls = await workerDatabase();
  features = await startFeatures(urls);
  consolidations = features.services.get(ConsolidationService, { strict: false });
});
afterAll(() => features.close());
beforeEach(async () => {
  features.clock.set('2024-01-15T11:00:00Z');
  own = await newSubmitting(features);
  await own.book();
  await approveNext();
});

/** Hands in what is booked and approves it; answers its id. */
async function approveNext(submitting = own): Promise<string> {
  return (await submitting.approve((await submitting.handIn()).id)).id;
}

const ask = (submitting = own, knownAt = features.clock.now()) =>
  consolidations.consolidation(submitting.forbund.county, { year: 2021, toPeriod: 12, knownAt });
type Asked = Awaited<ReturnType<typeof ask>>;
const versions = ({ submissions }: Asked) =>
  [...submissions.values()].map(({ submissionId }) => submissionId);
const cash = ({ figures }: Asked) => String(figures.balanceSheet.find(({ line }) => line === 'CASH')!.total);

describe('figures that are kept', () => {
  it('are the same object for as long as the same versions speak, whoever asks and whenever', async () => {
    const first = await ask();
    features.clock.set('2024-01-16T11:00:00Z');
    const second = await ask();
    expect(second.kept).toBe(first.kept);
    expect(second.knownAt).not.toEqual(first.knownAt);
  });

  it('are those of a new version in the answer after its approval, and of the old one before it', async () => {
    const [v1] = versions(await ask());
    const before = await ask();
    features.clock.set('2024-02-15T11:00:00Z');
    await own.book('B');
    const handedIn = await own.handIn();
    // Handed in is not approved: nothing has changed yet.
    expect(cash(await ask())).toBe(cash(before));
    await own.approve(handedIn.id);
    const after = await ask();
    expect([v1, versions(after)]).toEqual([versions(before)[0], [handedIn.id]]);
    expect(cash(after)).not.toBe(cash(before));
    // The past is as it was, by turns with the present.
    for (let turn = 0; turn < 3; turn += 1) {
      const then = await ask(own, new Date('2024-01-31T00:00:00Z'));
      expect([versions(then), cash(then)]).toEqual([[v1], cash(before)]);
      expect([versions(await ask()), cash(await ask())]).toEqual([[handedIn.id], cash(after)]);
    }
    expect(versions(await ask(own, new Date('2023-12-31T00:00:00Z')))).toEqual([]);
  });

  it('have the förbund that has just handed in for the first time', async () => {
    const other = await newSubmitting(features, own.forbund.countyId);
    expect((await ask()).figures.status).toBe('INCOMPLETE');
    await other.book('A', { '#VER A 2': '#VER A 7 20210331 "Fördelning"' });
    const id = await approveNext(other);
    expect(versions(await ask())).toContain(id);
  });

  it('have the name that a förbund has now', async () => {
    const named = async () => (await ask()).perimeter.forbund.map(({ name }) => name);
    expect(await named()).toEqual(['Samordningsförbundet Prov']);
    await withOwner(
      (owner) =>
        owner.query(`update forbund_name set name = 'Samordningsförbundet Nytt' where forbund_id = $1`, [
          own.forbund.id,
        ]),
      urls.owner,
    );
    expect(await named()).toEqual(['Samordningsförbundet Nytt']);
  });

  it('are those of the county that asks, and no county gets what another one has kept', async () => {
    const other = await newSubmitting(features);
    await other.book();
    await other.book('B');
    const id = await approveNext(other);
    const [here, there] = [await ask(own), await ask(other)];
    expect(versions(there)).toEqual([id]);
    expect(cash(there)).not.toBe(cash(here));
    expect([cash(await ask(own)), cash(await ask(other))]).toEqual([cash(here), cash(there)]);
    // A county that has nothing gets nothing, whatever is kept for others.
    const empty = await newSubmitting(features);
    expect((await ask(empty)).submissions.size).toBe(0);
  });

  it('are what a county without anything kept reads', async () => {
    await ask();
    await own.book('B');
    const id = await approveNext();
    const { database } = features;
    const rollups = new RollupRepository();
    const question = { year: 2021, toPeriod: 12, kind: 'ACTUAL', knownAt: features.clock.now() } as const;
    const unkept = new ApprovedFiguresService(database, rollups, { keptFigures: false });
    const kept = new ApprovedFiguresService(database, rollups, { keptFigures: true });
    const read = (service: ApprovedFiguresService) => service.figures(own.forbund.county, question);
    const sums = (figures: Awaited<ReturnType<typeof read>>) =>
      figures.map((each) => ({ ...each, sums: each.sums.map((sum) => JSON.stringify(sum)).sort() }));
    const [first, second, plain] = [await read(kept), await read(kept), await read(unkept)];
    expect(first[0]!.submissionId).toBe(id);
    expect(second[0]).toBe(first[0]);
    expect((await read(unkept))[0]).not.toBe(plain[0]);
    expect(sums(second)).toEqual(sums(plain));
  });
});

describe('what is read each time', () => {
  it('is who the förbund are, and which versions speak', async () => {
    await ask();
    const perimeter = jest.spyOn(PerimeterRepository.prototype, 'perimeter');
    const figures = jest.spyOn(RollupRepository.prototype, 'figures');
    await ask();
    expect([perimeter.mock.calls.length, figures.mock.calls.length]).toEqual([1, 1]);
    perimeter.mockRestore();
    figures.mockRestore();
  });
});
