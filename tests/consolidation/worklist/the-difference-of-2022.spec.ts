import { randomUUID } from 'node:crypto';
import type { EliminationSide } from '@samla/domain/consolidation/eliminate.js';
import type { CaseStatus } from '@samla/domain/consolidation/mutual-case.js';
import { Money } from '@samla/domain/money/money.js';
import { MutualCaseService } from '@samla/consolidation/worklist/mutual-case.service.js';
import type { MutualDifference } from '@samla/consolidation/worklist/mutual-difference.js';
import { MutualDifferenceService } from '@samla/consolidation/worklist/mutual-difference.service.js';
import { tenantContext } from '@samla/platform/tenant-context.js';
import { SubmissionService } from '@samla/statements/submission.service.js';
import type { Submission } from '@samla/statements/submission.js';
import { demoActor, ids } from '../../../apps/cli/src/demo-load/demo-ids.js';
import { withOwner } from '../../support/database.js';
import { type DemoCountyUnderTest, type Slug, SLUGS, startDemoCounty } from '../demo-county.js';

/**
 * In 2022 Norra Västmanland's last payment of 8 640 kr leaves its bank on 30 December and reaches Västerås in January: the
 * one pair of the demo whose sides differ, on purpose.
 */
let demo: DemoCountyUnderTest;
let differences: MutualDifferenceService;
let cases: MutualCaseService;

const NOW = new Date('2024-06-03T10:00:00Z');
const WHOLE_2022 = { year: 2022, toPeriod: 12 };
const ekonom = (slug: Slug) => tenantContext(ids.forbund(slug), demoActor(slug, 'EKONOM'));
const asSeenBy = (slug: Slug, now = NOW, period = WHOLE_2022) =>
  differences.ofForbund(ekonom(slug), period, now);
const answer = (slug: Slug, other: Slug, status: CaseStatus, changes: object = {}) =>
  cases.answer(ekonom(slug), {
    ...WHOLE_2022,
    counterpartForbundId: ids.forbund(other),
    area: 'BALANCE' satisfies EliminationSide,
    status,
    note: '',
    responsibleUserId: null,
    idempotencyKey: randomUUID(),
    ...changes,
  });
const bookedRows = () =>
  withOwner(
    async (owner) =>
      (
        await owner.query<{ rows: string; last: string }>(
          'select count(*) as rows, max(entry_no) as last from ledger_entry',
        )
      ).rows[0],
    demo.urls.owner,
  );

beforeAll(async () => {
  demo = await startDemoCounty([2022, 2023]);
  const { services, database, clock } = demo.features;
  differences = services.get(MutualDifferenceService, { strict: false });
  cases = services.get(MutualCaseService, { strict: false });
  for (const slug of SLUGS) {
    await database.registry((tx) =>
      tx.execute(
        `insert into mandate (id, user_id, role, forbund_id, valid_from) values ($1, $2, 'EKONOM', $3, '2020-01-01')`,
        [randomUUID(), demoActor(slug, 'EKONOM').id, ids.forbund(slug)],
      ),
    );
  }
  clock.set('2023-02-10T10:00:00Z');
  await demo.approve('vasteras', await demo.handIn('vasteras', 2022));
  clock.set('2023-02-20T10:00:00Z');
  for (const slug of ['norra-vastmanland', 'vastra-malardalen'] as const)
    await demo.approve(slug, await demo.handIn(slug, 2022));
  clock.set('2024-02-20T10:00:00Z');
  for (const slug of SLUGS) await demo.approve(slug, await demo.handIn(slug, 2023));
}, 180_000);
afterAll(() => demo.close());

const told = ({ proposals }: MutualDifference) =>
  proposals.map(({ code, amount, explainsAll, entries }) => [
    code,
    amount.toString(),
    explainsAll,
    ...entries.map(({ entryDate, amount: of }) => `${entryDate} ${of}`),
  ]);

describe('the difference of 2022 between Norra Västmanland and Västerås', () => {
  it('is shown to the county with both sides, their entries, age, who answers for it, and what explains it', async () => {
    const all = await differences.ofCounty(demo.county, WHOLE_2022, NOW);
    expect(all).toHaveLength(1);
    const [found] = all as [MutualDifference];
    const { first, second } = found;
    expect(found).toMatchObject({ area: 'BALANCE', isOneSided: false, status: 'OPEN' });
    expect([first.forbund.slug, first.booked.toString()]).toEqual(['norra-vastmanland', '-101250.00']);
    expect([second.forbund.slug, second.booked.toString()]).toEqual(['vasteras', '109890.00']);
    expect(found.difference.toString()).toBe('8640.00');
    for (const { entries, booked } of [first, second])
      expect(Money.sum(entries.map(({ amount }) => amount)).toString()).toBe(booked.toString());
    expect(
      first.entries.some(
        ({ entryDate, amount }) => entryDate === '2022-12-30' && String(amount) === '8640.00',
      ),
    ).toBe(true);
    // Seen from the approval of the second of the two, ten days after the first.
    expect([found.firstSeenAt.toISOString(), found.ageDays]).toEqual(['2023-02-20T10:00:00.000Z', 469]);
    expect([found.oldestEntry, found.oldestEntryAgeDays]).toEqual(['2022-12-30', 521]);
    expect([first.responsible, second.responsible]).toEqual([
      { displayName: demoActor('norra-vastmanland', 'EKONOM').name, role: 'EKONOM' },
      { displayName: demoActor('vasteras', 'EKONOM').name, role: 'EKONOM' },
    ]);
    expect(told(found)).toEqual([['TIMING', '8640.00', true, '2022-12-30 8640.00', '2023-01-04 -8640.00']]);
  });

  it('was likely timing, and could be a voucher that nobody met, before 2023 was known', async () => {
    const [found] = await differences.ofCounty(demo.county, WHOLE_2022, new Date('2023-03-01T00:00:00Z'));
    expect(found && told(found)).toEqual([
      ['TIMING', '8640.00', true, '2022-12-30 8640.00'],
      ['MISSING_ENTRY', '8640.00', true, '2022-12-30 8640.00'],
    ]);
    expect(await differences.ofCounty(demo.county, WHOLE_2022, new Date('2023-02-15T00:00:00Z'))).toEqual([]);
  });

  it('is the same for its two sides, and nothing to the third förbund', async () => {
    const county = await differences.ofCounty(demo.county, WHOLE_2022, NOW);
    expect(await asSeenBy('vasteras')).toEqual(county);
    expect(await asSeenBy('norra-vastmanland')).toEqual(county);
    expect(await asSeenBy('vastra-malardalen')).toEqual([]);
  });

  it('has settled itself in 2023', async () => {
    expect(await differences.ofCounty(demo.county, { year: 2023, toPeriod: 12 }, NOW)).toEqual([]);
  });
});

describe('row security', () => {
  const seen = (slug: Slug) =>
    demo.features.database.tenant(ekonom(slug), async (tx) => {
      const entries = await tx.query<{ of: string; with: string }>(
        `select distinct forbund_id as of, counterpart_forbund_id as with from submission_mutual_entry`,
      );
      return entries.filter((row) => row.of !== tx.forbundId && row.with !== tx.forbundId).length;
    });

  it('shows a förbund what others have booked with it, and nothing that they have booked with each other', async () => {
    expect(await Promise.all(SLUGS.map(seen))).toEqual([0, 0, 0]);
  });

  it('shows a version from its approval on and not before', async () => {
    const seenOf = (submissionId: string) =>
      demo.features.database.tenant(ekonom('norra-vastmanland'), async (tx) => {
        const rows = async (table: string, column: string) =>
          (await tx.query(`select 1 from ${table} where ${column} = $1`, [submissionId])).length;
        return [await rows('submission', 'id'), await rows('submission_mutual_entry', 'submission_id')];
      });
    const submissions = demo.features.services.get(SubmissionService, { strict: false });
    const { id, mutualEntryCount } = await submissions.handIn(ekonom('vasteras'), {
      ...{ year: 2022, toPeriod: 6, idempotencyKey: randomUUID() },
    });
    expect(mutualEntryCount).toBeGreaterThan(0);
    expect(await seenOf(id)).toEqual([0, 0]);
    await demo.approve('vasteras', { id } as Submission);
    const [headers, rows] = await seenOf(id);
    expect(headers).toBe(1);
    expect(rows).toBeGreaterThan(0);
    // What Västerås has with Västra Mälardalen is in the same version and stays unseen.
    expect(rows).toBeLessThan(mutualEntryCount);
  });
});

describe('the two ekonomer', () => {
  it('write each their own, read each other’s, and the county reads both; nothing is booked anywhere', async () => {
    const before = await bookedRows();
    const key = randomUUID();
    await answer('norra-vastmanland', 'vasteras', 'EXPLAINED', {
      note: 'Betalningen lämnade banken den 30 december.',
      responsibleUserId: demoActor('norra-vastmanland', 'EKONOM').id,
      idempotencyKey: key,
    });
    // The same call again adds nothing.
    await answer('norra-vastmanland', 'vasteras', 'EXPLAINED', {
      note: 'Betalningen lämnade banken den 30 december.',
      responsibleUserId: demoActor('norra-vastmanland', 'EKONOM').id,
      idempotencyKey: key,
    });
    const [read] = await asSeenBy('vasteras');
    expect(read?.history.map(({ status, note }) => [status, note])).toEqual([
      ['EXPLAINED', 'Betalningen lämnade banken den 30 december.'],
    ]);
    expect([read?.status, read?.first.status, read?.second.status]).toEqual([
      'EXPLAINED',
      'EXPLAINED',
      'OPEN',
    ]);
    expect(read?.first.isNamed).toBe(true);
    await answer('vasteras', 'norra-vastmanland', 'AGREED');
    const agreed = await answer('norra-vastmanland', 'vasteras', 'AGREED');
    expect(agreed.status).toBe('AGREED');
    // Who was named stays named.
    expect(agreed.first.responsible?.displayName).toBe(demoActor('norra-vastmanland', 'EKONOM').name);
    expect(agreed.first.isNamed).toBe(true);
    expect((await differences.ofCounty(demo.county, WHOLE_2022, NOW))[0]?.history).toHaveLength(3);
    expect(await asSeenBy('vastra-malardalen')).toEqual([]);
    expect(await bookedRows()).toEqual(before);
  });

  it('are refused where there is no difference, and whom they name must be of their own förbund', async () => {
    for (const refused of [
      () => answer('vasteras', 'vastra-malardalen', 'AGREED'),
      () => answer('vasteras', 'norra-vastmanland', 'AGREED', { area: 'RESULT' }),
      () => answer('vastra-malardalen', 'norra-vastmanland', 'AGREED'),
      () => answer('vasteras', 'vasteras', 'AGREED'),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'NO_DIFFERENCE' });
    const stranger = { responsibleUserId: demoActor('vasteras', 'EKONOM').id };
    await expect(answer('norra-vastmanland', 'vasteras', 'OPEN', stranger)).rejects.toMatchObject({
      code: 'RESPONSIBLE_WITHOUT_MANDATE',
    });
    await expect(
      answer('norra-vastmanland', 'vasteras', 'OPEN', { note: 'ring 19121212-1212' }),
    ).rejects.toMatchObject({ code: 'PERSONAL_DATA' });
  });

  it('cannot change what was said, nor speak for the other side', async () => {
    const as = (sql: string) =>
      demo.features.database.tenant(ekonom('vasteras'), (tx) => tx.execute(sql, []));
    await expect(as(`update mutual_case_event set note = 'annat'`)).rejects.toThrow(/permission denied/);
    await expect(as('delete from mutual_case_event')).rejects.toThrow(/permission denied/);
    await expect(
      as(`insert into mutual_case_event select '${ids.forbund('norra-vastmanland')}', '${ids.forbund('vasteras')}', county_id, year,
        to_period, area, 99, status, note, difference, null, null, null, written_by, written_by_name, written_at
        from mutual_case_event where forbund_id = '${ids.forbund('vasteras')}' limit 1`),
    ).rejects.toThrow(/row-level security/);
  });
});
