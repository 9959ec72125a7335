import { createHash, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/migrations.js';
import { type OwnDatabase, openDatabase, ownDatabase, withOwner } from '../support/database.js';
import { startFeatures } from '../support/features.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { SubmissionProofService } from '@samla/statements/submission-proof.service.js';
import { SubmissionService } from '@samla/statements/submission.service.js';

const HANDED_IN_AT = '2022-02-01T08:00:00.000Z';
const MAPPING = 'kommun-bas-2021.1';
const PERSON = randomUUID();

/** The rows of a submission as the version before stored them, amounts in ledger sign. */
const ROWS = [
  ['1511', 'NV', '', '0.00', '93677.00', '93677.00', 'RECEIVABLES', 'Kundfordringar', 'Norra', 'FORBUND'],
  ['1930', '', '', '100.00', '-93677.00', '-93577.00', 'CASH', 'Bank', null, null],
  ['2010', '', '', '-100.00', '0.00', '-100.00', 'OTHER_EQUITY', 'Eget kapital', null, null],
] as const;

describe('what was sealed before the mutual entries', () => {
  let own: OwnDatabase;
  let owner: DataSource;
  let forbund: TestForbund;
  let counterpart: TestForbund;
  const submissionId = randomUUID();

  beforeAll(async () => {
    own = await ownDatabase();
    owner = new DataSource({
      type: 'postgres',
      url: own.owner,
      migrations: [...MIGRATIONS],
      migrationsTableName: 'samla_migration',
    });
    await owner.initialize();
    const { database, close } = await openDatabase(own);
    forbund = await newForbund(database);
    counterpart = await newForbund(database, forbund.countyId);
    await close();
    await takeBack();
    await handInAsBefore();
  });
  afterAll(async () => {
    await owner.destroy();
    await own.drop();
  });

  it('is proved, approved and there for the county after the migration', async () => {
    await owner.runMigrations();
    expect(await proof()).toEqual({
      ...{ rows: 3, ok: true, broken: [] },
      mutual: { rows: 0, ok: true, broken: [] },
    });
    const [submission] = await list();
    expect(submission).toMatchObject({
      ...{ id: submissionId, kind: 'ACTUAL', version: 1, sealFormat: 1, mutualEntryCount: 0 },
      ...{ sourceVersionId: null, sourceLabel: null, state: 'APPROVED' },
    });
  });

  it('is what it was when the migration is taken back, and again when it is done again', async () => {
    const before = await stored();
    await takeBack();
    expect(await stored()).toEqual(before);
    await owner.runMigrations();
    expect((await proof()).ok).toBe(true);
  });

  it('is told from a row that somebody has changed since', async () => {
    await asOwner(`update submission_row set account_name = 'Annat' where account = '1511'`);
    expect(await proof()).toMatchObject({ ok: false, broken: [{ submissionId }] });
    await asOwner(`update submission_row set account_name = 'Kundfordringar' where account = '1511'`);
    expect((await proof()).ok).toBe(true);
  });

  it('cannot be given mutual entries, another kind or the new format afterwards', async () => {
    const changes = ['mutual_entry_count = 1', `kind = 'BUDGET'`, `source_label = 'Budget'`];
    for (const change of changes)
      await expect(asOwner(`update submission set ${change}`)).rejects.toMatchObject({ code: '23514' });
    await asOwner('update submission set seal_format = 2');
    expect((await proof()).ok).toBe(false);
    // What is sealed in the new format would be lost: the migration is not taken back over it.
    await expect(takeBack()).rejects.toThrow(/seal format 2/);
  });

  async function takeBack(): Promise<void> {
    const from = MIGRATIONS.findIndex(({ name }) => name === 'SealKindsAndMutualEntries1764100000000');
    const applied = await owner.query<unknown[]>('select 1 from samla_migration');
    for (let at = applied.length; at > from; at -= 1) await owner.undoLastMigration();
  }

  async function asOwner(sql: string): Promise<void> {
    await withOwner((client) => client.query(sql), own.owner);
  }

  /** Writes a submission and its approval as the version before did, sealed by its rules. */
  async function handInAsBefore(): Promise<void> {
    const { id: forbundId, countyId } = forbund;
    const what = ['samla-submission-1', forbundId, 2021, 12, 'ACTUAL', 1, MAPPING, ROWS.length];
    const head = [...what, countyId, true, PERSON, 'Ekonom', HANDED_IN_AT];
    const lines = ROWS.map((row) => [...row, row[1] === 'NV' ? counterpart.id : null, null]);
    const text = [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
    const sha256 = createHash('sha256').update(text).digest('hex');
    await withOwner(async (client) => {
      await client.query(
        `insert into submission (forbund_id, id, county_id, year, to_period, kind, version, mapping_version, row_count, sha256,
           is_constructed, handed_in_by, handed_in_by_name, handed_in_at)
         values ($1, $2, $3, 2021, 12, 'ACTUAL', 1, $4, $5, $6, true, $7, 'Ekonom', $8)`,
        [forbundId, submissionId, countyId, MAPPING, ROWS.length, sha256, PERSON, HANDED_IN_AT],
      );
      for (const line of lines)
        await client.query(
          `insert into submission_row (forbund_id, submission_id, county_id, account, counterparty, insats, opening, change, closing,
             line, account_name, counterparty_name, counterparty_kind, counterpart_forbund_id, insats_name)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
          [forbundId, submissionId, countyId, ...line],
        );
      await client.query(
        `insert into submission_decision (forbund_id, submission_id, county_id, decision, decided_by, decided_by_name, decided_at)
         values ($1, $2, $3, 'APPROVED', gen_random_uuid(), 'Förbundschef', now())`,
        [forbundId, submissionId, countyId],
      );
    }, own.owner);
  }

  const stored = () =>
    withOwner(
      async (client) =>
        (
          await client.query(
            `select s.id, s.kind, s.version, s.sha256, r.account, r.counterparty, r.closing, r.counterpart_forbund_id
             from submission s join submission_row r on r.submission_id = s.id order by r.account`,
          )
        ).rows as unknown[],
      own.owner,
    );

  async function withFeatures<Result>(
    work: (features: Awaited<ReturnType<typeof startFeatures>>) => Promise<Result>,
  ): Promise<Result> {
    const features = await startFeatures(own);
    try {
      return await work(features);
    } finally {
      await features.close();
    }
  }

  const proof = () =>
    withFeatures(({ services }) =>
      services.get(SubmissionProofService, { strict: false }).verifySeals(forbund.context),
    );
  const list = () =>
    withFeatures(({ services }) =>
      services.get(SubmissionService, { strict: false }).list(forbund.context, null),
    );
});
