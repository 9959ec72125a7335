import { CounterpartyService } from '@samla/ledger/accounts/counterparty.service.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { countyContext, SYSTEM } from '@samla/platform/tenant-context.js';
import { type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';
import { newSubmitting, type Submitting } from './submitting.js';

let urls: TestDatabaseUrls;
let features: Features;
let own: Submitting;
let other: Submitting;

beforeAll(async () => {
  urls = await workerDatabase();
  features = await startFeatures(urls);
});
afterAll(() => features.close());
beforeEach(async () => {
  own = await newSubmitting(features);
  other = await newSubmitting(features, own.forbund.countyId);
  await own.book();
  await features.services.get(CounterpartyService, { strict: false }).describe(own.ekonom, [
    {
      code: 'NV',
      name: 'Norra',
      kind: 'FORBUND',
      counterpartForbundId: other.forbund.id,
      organisationId: null,
    },
  ]);
});

const owned = (sql: string, values: unknown[]) => withOwner((owner) => owner.query(sql, values), urls.owner);

/** What a förbund's own work sees of mutual entries: account and amount. */
const seenBy = (who: TenantContext): Promise<string[]> =>
  features.database.tenant(who, async (tx) =>
    (
      await tx.query<{ account: string; amount: string }>(
        'select account, amount::text as amount from submission_mutual_entry order by row_no',
      )
    ).map(({ account, amount }) => `${account} ${amount}`),
  );

const ENTRIES = ['4611 -50.00', '1511 50.00'];

describe('the entries of mutual dealings', () => {
  it('are sealed with where they are booked and nothing of the voucher’s text', async () => {
    const { id, mutualEntryCount } = await own.handIn();
    expect(mutualEntryCount).toBe(2);
    const { rows } = await owned(
      'select * from submission_mutual_entry where submission_id = $1 order by row_no',
      [id],
    );
    expect(rows[0]).toMatchObject({
      counterpart_forbund_id: other.forbund.id,
      county_id: own.forbund.countyId,
      series: 'A',
      number: '2',
      period: 3,
      account_name: 'Köp av huvudverksamhet',
      line: 'COSTS',
      insats: '10',
    });
    expect(JSON.stringify(rows)).not.toContain('Fördelning');
  });

  it('are of the part of the year that is handed in', async () => {
    expect((await own.handIn(own.ekonom, { toPeriod: 2 })).mutualEntryCount).toBe(0);
  });

  it('are shown to the förbund on the other side when they are approved, to no third one, and never its rows', async () => {
    const third = await newSubmitting(features, own.forbund.countyId);
    const { id } = await own.handIn();
    expect(await seenBy(own.ekonom)).toEqual(ENTRIES);
    expect(await seenBy(other.ekonom)).toEqual([]);
    await own.approve(id);
    expect(await seenBy(other.ekonom)).toEqual(ENTRIES);
    expect(await seenBy(third.ekonom)).toEqual([]);
    const rows = await features.database.tenant(other.ekonom, (tx) =>
      tx.query('select 1 from submission_row'),
    );
    expect(rows).toEqual([]);
    expect(await other.submissions.list(other.ekonom, null)).toEqual([]);
  });

  it('of a later version stay hidden until that one is approved too', async () => {
    await own.approve((await own.handIn()).id);
    await own.book('B');
    const later = await own.handIn();
    expect(await seenBy(other.ekonom)).toEqual(ENTRIES);
    await own.approve(later.id);
    expect(await seenBy(other.ekonom)).toHaveLength(6);
  });

  it('are read by the county of the förbund and by no other', async () => {
    await own.handIn();
    const seen = (countyId: string) =>
      features.database.county(countyContext(countyId, SYSTEM), (tx) =>
        tx.query('select 1 from submission_mutual_entry'),
      );
    expect(await seen(own.forbund.countyId)).toHaveLength(2);
    const stranger = await newSubmitting(features);
    expect(await seen(stranger.forbund.countyId)).toEqual([]);
  });

  it('cannot be planted, changed or taken away by the other side', async () => {
    const { id } = await own.handIn();
    await own.approve(id);
    const asOther = (sql: string) => features.database.tenant(other.ekonom, (tx) => tx.execute(sql));
    await expect(
      asOther(`insert into submission_mutual_entry select forbund_id, submission_id, county_id, counterpart_forbund_id, 9, entry_no,
        series, number, entry_date, period, account, account_name, line, insats, amount from submission_mutual_entry`),
    ).rejects.toThrow(/row-level security/);
    for (const sql of [
      'update submission_mutual_entry set amount = 1',
      'delete from submission_mutual_entry',
    ])
      await expect(asOther(sql)).rejects.toThrow(/permission denied/);
    await expect(
      asOther(`insert into submission_disclosure select forbund_id, submission_id, county_id, county_id, year, to_period, version,
        approved_at from submission_disclosure`),
    ).rejects.toThrow(/row-level security/);
  });

  it('are refused when they do not sum to what is handed in', async () => {
    await owned(
      `update balance set amount = amount + case account when '1511' then 10 else -10 end
       where forbund_id = $1 and counterparty = 'NV'`,
      [own.forbund.id],
    );
    await expect(own.handIn()).rejects.toMatchObject({
      code: 'MUTUAL_ENTRIES_DIFFER',
      details: { accounts: ['1511', '4611'] },
    });
  });
});

describe('the proof of what is handed in', () => {
  const changes = [
    ['the amount of', 'update submission_mutual_entry set amount = amount + 1 where submission_id = $1'],
    ['the day of', `update submission_mutual_entry set entry_date = '2021-04-01' where submission_id = $1`],
    ['one that is gone of', 'delete from submission_mutual_entry where submission_id = $1 and row_no = 2'],
    ['all that is gone of', 'delete from submission_mutual_entry where submission_id = $1'],
    ['the count of', 'update submission set mutual_entry_count = 3 where id = $1'],
  ] as const;

  it.each(changes)('tells that %s the mutual entries is another', async (_, sql) => {
    const { id } = await own.handIn();
    expect(await own.proofs.verifySeals(own.ekonom)).toEqual({
      ...{ rows: 5, ok: true, broken: [] },
      mutual: { rows: 2, ok: true, broken: [] },
    });
    await owned(sql, [id]);
    expect(await own.proofs.verifySeals(own.ekonom)).toMatchObject({
      ok: false,
      broken: [{ submissionId: id }],
    });
  });

  it('tells on which accounts entries no longer sum to the rows', async () => {
    const { id } = await own.handIn();
    await owned(
      `update submission_mutual_entry set amount = amount + 1 where submission_id = $1 and account = '1511'`,
      [id],
    );
    const { mutual } = await own.proofs.verifySeals(own.ekonom);
    expect(mutual).toEqual({ rows: 2, ok: false, broken: [{ submissionId: id, accounts: ['1511'] }] });
  });
});
