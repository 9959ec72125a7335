import { createHash, randomUUID } from 'node:crypto';
import { CounterpartyService } from '@samla/ledger/accounts/counterparty.service.js';
import { type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';
import { newForbund } from '../support/forbund.js';
import { newSubmitting, type Submitting } from './submitting.js';

let urls: TestDatabaseUrls;
let features: Features;
let own: Submitting;

beforeAll(async () => {
  urls = await workerDatabase();
  features = await startFeatures(urls);
});
afterAll(() => features.close());
beforeEach(async () => {
  own = await newSubmitting(features);
});

const stored = (table: string, forbundId: string) =>
  withOwner(
    async (owner) =>
      (await owner.query(`select count(*)::int as rows from ${table} where forbund_id = $1`, [forbundId]))
        .rows[0].rows as number,
    urls.owner,
  );
const owned = (sql: string, values: unknown[]) => withOwner((owner) => owner.query(sql, values), urls.owner);

describe('handing in', () => {
  it('seals every balance of the books, with names and whom the counterparty stood for', async () => {
    await own.book();
    const other = await newForbund(features.database, own.forbund.countyId);
    const motpart = {
      code: 'NV',
      name: 'Norra',
      kind: 'FORBUND',
      counterpartForbundId: other.id,
      organisationId: null,
    } as const;
    await features.services.get(CounterpartyService, { strict: false }).describe(own.ekonom, [motpart]);
    const submission = await own.handIn();
    expect(submission).toMatchObject({
      year: 2021,
      toPeriod: 12,
      kind: 'ACTUAL',
      version: 1,
      state: 'HANDED_IN',
      sealFormat: 2,
      rowCount: 5,
      mutualEntryCount: 2,
      sourceVersionId: null,
      sourceLabel: null,
      mappingVersion: 'kommun-bas-2021.1',
      countyId: own.forbund.countyId,
      isConstructed: true,
      handedInBy: own.ekonom.actor.id,
      handedInByName: 'ekonom',
      handedInAt: new Date('2024-01-15T11:00:00Z'),
      approvedAt: null,
      approvedByName: null,
    });
    const { rows } = await owned(
      'select * from submission_row where submission_id = $1 order by account, counterparty',
      [submission.id],
    );
    expect(
      rows.map(({ account, counterparty, insats, line, opening, change, closing }) => [
        account,
        counterparty,
        insats,
        line,
        opening,
        change,
        closing,
      ]),
    ).toEqual([
      ['1511', 'NV', '', 'RECEIVABLES', '0.00', '50.00', '50.00'],
      ['1930', '', '', 'CASH', '1000.00', '-200.00', '800.00'],
      ['2010', '', '', 'OTHER_EQUITY', '-1000.00', '0.00', '-1000.00'],
      ['4611', '', '10', 'COSTS', '0.00', '200.00', '200.00'],
      ['4611', 'NV', '10', 'COSTS', '0.00', '-50.00', '-50.00'],
    ]);
    expect(rows[0]).toMatchObject({
      account_name: 'Kundfordringar',
      counterparty_name: 'Norra',
      counterparty_kind: 'FORBUND',
      counterpart_forbund_id: other.id,
      insats_name: null,
      county_id: own.forbund.countyId,
    });
    expect(rows[3]).toMatchObject({
      insats_name: 'Vägen åter',
      counterparty_name: null,
      counterparty_kind: null,
    });
    // The seal by hand, as a revisor would compute it from the rows.
    const what = ['samla-submission-2', own.forbund.id, 2021, 12, 'ACTUAL', 1, 'kommun-bas-2021.1', 5, 2];
    const head = [
      ...what,
      ...[own.forbund.countyId, true, own.ekonom.actor.id, 'ekonom', '2024-01-15T11:00:00.000Z'],
      ...[null, null],
    ];
    const { rows: entries } = await owned(
      `select row_no, counterpart_forbund_id, entry_no::text, series, number, entry_date::text, period, account, account_name, line,
         insats, amount::text from submission_mutual_entry where submission_id = $1 order by row_no`,
      [submission.id],
    );
    expect(entries.map(({ account, number, period, amount }) => [account, number, period, amount])).toEqual([
      ['4611', '2', 3, '-50.00'],
      ['1511', '2', 3, '50.00'],
    ]);
    const lines = rows.map((row) => [
      'row',
      row.account,
      row.counterparty,
      row.insats,
      row.opening,
      row.change,
      row.closing,
      row.line,
      row.account_name,
      row.counterparty_name,
      row.counterparty_kind,
      row.counterpart_forbund_id,
      row.insats_name,
      row.insats_group,
      row.row_no,
    ]);
    const entryLines = entries.map((entry) => ['entry', ...Object.values(entry as object)]);
    const text = [head, ...lines, ...entryLines].map((line) => `${JSON.stringify(line)}\n`).join('');
    expect(submission.sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('takes the year up to and with the period', async () => {
    await own.book();
    const draft = await own.submissions.draft(own.ekonom, 2021, 2);
    expect(draft.rows.map(({ account, closing }) => [account, String(closing)])).toEqual([
      ['1930', '800.00'],
      ['2010', '-1000.00'],
      ['4611', '200.00'],
    ]);
    expect(await stored('submission', own.forbund.id)).toBe(0);
    expect((await own.handIn(own.ekonom, { toPeriod: 2 })).rowCount).toBe(3);
    expect((await own.handIn()).version).toBe(1);
  });

  it('again with the same books is refused, and with new bookings is the next version', async () => {
    await own.book();
    await own.handIn();
    await expect(own.handIn()).rejects.toMatchObject({ code: 'ALREADY_HANDED_IN', details: { version: 1 } });
    await own.book('B');
    expect((await own.handIn()).version).toBe(2);
  });

  it('sees that a counterparty now stands for another förbund, though no amount has moved', async () => {
    await own.book();
    await own.handIn();
    const other = await newForbund(features.database, own.forbund.countyId);
    const motpart = {
      code: 'NV',
      name: 'Norra',
      kind: 'FORBUND',
      counterpartForbundId: other.id,
      organisationId: null,
    } as const;
    await features.services.get(CounterpartyService, { strict: false }).describe(own.ekonom, [motpart]);
    expect((await own.handIn()).version).toBe(2);
  });

  it('answers a repeated call as the first, and refuses its key with other input', async () => {
    await own.book();
    const idempotencyKey = randomUUID();
    const first = await own.handIn(own.ekonom, { idempotencyKey });
    expect(await own.handIn(own.ekonom, { idempotencyKey })).toEqual(first);
    await expect(own.handIn(own.ekonom, { idempotencyKey, toPeriod: 6 })).rejects.toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await stored('submission', own.forbund.id)).toBe(1);
  });

  it('refuses what cannot be handed in and stores nothing', async () => {
    await expect(own.handIn()).rejects.toMatchObject({ code: 'NO_FIGURES' });
    await own.book('A', {
      '#KONTO 1511': '#KONTO 1411 "Förråd"',
      '#UB 0 1511': '#UB 0 1411 50.00',
      '#TRANS 1511': '#TRANS 1411 {21 "NV"} 50.00',
    });
    await expect(own.handIn()).rejects.toMatchObject({
      code: 'UNMAPPED_ACCOUNTS',
      details: { accounts: ['1411'] },
    });
    await expect(own.handIn(own.ekonom, { toPeriod: 13 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(own.handIn(own.ekonom, { year: 2020 })).rejects.toMatchObject({ code: 'NO_FIGURES' });
    for (const table of ['submission', 'submission_row']) expect(await stored(table, own.forbund.id)).toBe(0);
  });

  it('refuses books whose opening amounts do not sum to zero', async () => {
    await own.book();
    await owned(
      `update balance set amount = amount + 1 where forbund_id = $1 and period = 0 and account = '1930'`,
      [own.forbund.id],
    );
    await expect(own.handIn()).rejects.toMatchObject({
      code: 'SUBMISSION_UNBALANCED',
      details: { sum: '1.00' },
    });
  });

  it('refuses a line of the result that opens with an amount, which a county could not add up', async () => {
    await own.book();
    await owned(
      `insert into balance (forbund_id, year, period, account, counterparty, insats, cost_centre, amount)
       values ($1, 2021, 0, '4611', '', '10', '', 1)`,
      [own.forbund.id],
    );
    await owned(
      `update balance set amount = amount - 1 where forbund_id = $1 and period = 0 and account = '2010'`,
      [own.forbund.id],
    );
    await expect(own.handIn()).rejects.toMatchObject({
      code: 'OPENING_ON_RESULT_LINE',
      details: { accounts: ['4611'] },
    });
    expect(await stored('submission', own.forbund.id)).toBe(0);
  });

  it('by many at the same time makes one version', async () => {
    await own.book();
    const results = await Promise.allSettled(Array.from({ length: 6 }, () => own.handIn()));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const codes = results.flatMap((result) =>
      result.status === 'rejected' ? [(result.reason as { code: string }).code] : [],
    );
    expect(codes).toEqual(Array.from({ length: 5 }, () => 'ALREADY_HANDED_IN'));
    expect(await stored('submission', own.forbund.id)).toBe(1);
  });
});

describe('approving', () => {
  it('inserts a decision and leaves the roll-up for the worker in the same transaction', async () => {
    await own.book();
    const { id } = await own.handIn();
    features.clock.set('2024-02-01T08:00:00Z');
    const approved = await own.approve(id);
    features.clock.set('2024-01-15T11:00:00Z');
    expect(approved).toMatchObject({
      id,
      state: 'APPROVED',
      approvedByName: 'chef',
      approvedAt: new Date('2024-02-01T08:00:00Z'),
    });
    const { rows } = await owned('select job, payload from job_outbox where id = $1', [id]);
    expect(rows).toEqual([
      { job: 'roll-up-submission', payload: { countyId: own.forbund.countyId, submissionId: id } },
    ]);
  });

  it('leaves no decision behind when the job cannot be left', async () => {
    await own.book();
    const { id } = await own.handIn();
    await owned(`insert into job_outbox (id, job, payload) values ($1, 'taken', '{}')`, [id]);
    await expect(own.approve(id)).rejects.toThrow(/duplicate key/);
    expect(await stored('submission_decision', own.forbund.id)).toBe(0);
  });

  it('is for another person than who handed in', async () => {
    await own.book();
    const { id } = await own.handIn(own.chef);
    await expect(own.approve(id, own.chef)).rejects.toMatchObject({ code: 'SAME_PERSON' });
    expect(await stored('submission_decision', own.forbund.id)).toBe(0);
  });

  it('is not for the same person through a key, nor for the one whose key handed in', async () => {
    await own.book();
    const key = await own.throughKey(own.chef);
    const another = await own.throughKey(own.chef);
    const byPerson = await own.handIn(own.chef);
    await expect(own.approve(byPerson.id, key)).rejects.toMatchObject({ code: 'SAME_PERSON' });
    await own.book('B');
    const byKey = await own.handIn(key);
    expect(byKey.handedInBy).toBe(own.chef.actor.id);
    await expect(own.approve(byKey.id, own.chef)).rejects.toMatchObject({ code: 'SAME_PERSON' });
    await expect(own.approve(byKey.id, another)).rejects.toMatchObject({ code: 'SAME_PERSON' });
    expect((await own.approve(byKey.id, own.ekonom)).state).toBe('APPROVED');
  });

  it('happens once, whoever repeats it', async () => {
    await own.book();
    const { id } = await own.handIn();
    const key = randomUUID();
    const approved = await own.approve(id, own.chef, key);
    expect(await own.approve(id, own.chef, key)).toEqual(approved);
    await expect(own.approve(id)).rejects.toMatchObject({ code: 'ALREADY_APPROVED' });
  });

  it('by two at the same time is one decision', async () => {
    await own.book();
    const { id } = await own.handIn();
    const key = await own.throughKey(own.chef);
    const results = await Promise.allSettled([own.approve(id), own.approve(id, key), own.approve(id)]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'ALREADY_APPROVED' });
  });

  it('a later version supersedes, also one that was never approved, which then cannot be', async () => {
    await own.book();
    const first = await own.handIn();
    await own.approve(first.id);
    await own.book('B');
    const second = await own.handIn();
    await own.book('C');
    const third = await own.handIn();
    const states = async () =>
      (await own.submissions.list(own.ekonom, 2021)).map(({ version, state }) => `${version} ${state}`);
    expect(await states()).toEqual(['3 HANDED_IN', '2 HANDED_IN', '1 APPROVED']);
    await own.approve(third.id);
    expect(await states()).toEqual(['3 APPROVED', '2 SUPERSEDED', '1 SUPERSEDED']);
    await expect(own.approve(second.id)).rejects.toMatchObject({ code: 'SUPERSEDED' });
  });

  it('knows no other förbund’s submissions', async () => {
    await own.book();
    const { id } = await own.handIn();
    const stranger = await newSubmitting(features, own.forbund.countyId);
    await expect(stranger.approve(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(stranger.approve(randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await stranger.submissions.list(stranger.ekonom, null)).toEqual([]);
  });
});

describe('seals', () => {
  it('a row, a decision or the head cannot be moved to another county', async () => {
    await own.book();
    const { id } = await own.handIn();
    await own.approve(id);
    for (const [table, key] of [
      ['submission', 'id'],
      ['submission_row', 'submission_id'],
      ['submission_decision', 'submission_id'],
    ]) {
      await expect(
        owned(`update ${table} set county_id = gen_random_uuid() where ${key} = $1`, [id]),
      ).rejects.toMatchObject({ code: '23503' });
    }
  });

  const changes = [
    [
      'an amount',
      `update submission_row set change = change + 1, closing = closing + 1 where submission_id = $1 and account = '1930'`,
    ],
    [
      'whom a counterparty stood for',
      `update submission_row set counterpart_forbund_id = submission_id where submission_id = $1 and account = '1511'`,
    ],
    [
      'a name',
      `update submission_row set account_name = 'Annat' where submission_id = $1 and account = '1511'`,
    ],
    [
      'the line of an account',
      `update submission_row set line = 'CASH' where submission_id = $1 and account = '1511'`,
    ],
    ['a row that is gone', `delete from submission_row where submission_id = $1 and account = '1511'`],
    ['the period', `update submission set to_period = 11 where id = $1`],
    ['the version', `update submission set version = 7 where id = $1`],
    ['its being constructed', 'update submission set is_constructed = not is_constructed where id = $1'],
    ['who handed in', 'update submission set handed_in_by = gen_random_uuid() where id = $1'],
    ['by what name', `update submission set handed_in_by_name = 'chef' where id = $1`],
    ['when', `update submission set handed_in_at = handed_in_at + interval '1 second' where id = $1`],
    ['the seal itself', `update submission set sha256 = repeat('0', 64) where id = $1`],
  ] as const;

  it.each(changes)('tell that a superuser has changed %s', async (_, sql) => {
    await own.book();
    const { id, sha256 } = await own.handIn();
    expect(await own.proofs.verifySeals(own.ekonom)).toMatchObject({ rows: 5, ok: true, broken: [] });
    await owned(sql, [id]);
    const proof = await own.proofs.verifySeals(own.ekonom);
    expect(proof).toMatchObject({ ok: false, broken: [{ submissionId: id }] });
    expect(proof.broken[0]!.recomputed === sha256 && proof.broken[0]!.sealed === sha256).toBe(false);
  });

  it('cover what nobody may change: the product’s own role is refused', async () => {
    await own.book();
    const { id } = await own.handIn();
    for (const table of ['submission', 'submission_row', 'submission_decision']) {
      const change = features.database.tenant(own.ekonom, (tx) =>
        tx.execute(`update ${table} set county_id = county_id where forbund_id = $1`, [own.forbund.id]),
      );
      await expect(change).rejects.toThrow(/permission denied/);
      const removal = features.database.tenant(own.ekonom, (tx) =>
        tx.execute(`delete from ${table} where forbund_id = $1`, [own.forbund.id]),
      );
      await expect(removal).rejects.toThrow(/permission denied/);
    }
    expect((await own.submissions.list(own.ekonom, 2021)).map((submission) => submission.id)).toEqual([id]);
  });
});
