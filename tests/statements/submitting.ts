import { randomUUID } from 'node:crypto';
import { ImportService } from '@samla/ledger/import/import.service.js';
import { type Actor, type TenantContext, tenantContext } from '@samla/platform/tenant-context.js';
import { SubmissionProofService } from '@samla/statements/submission-proof.service.js';
import { SubmissionService } from '@samla/statements/submission.service.js';
import type { Submission } from '@samla/statements/submission.js';
import { cp437, soundFile } from '../domain/sie/sie-file.js';
import type { Features } from '../support/features.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

/** A förbund with two people, books to fill and everything about handing in. */
export interface Submitting {
  readonly forbund: TestForbund;
  readonly ekonom: TenantContext;
  readonly chef: TenantContext;
  /** The same person, through a key of theirs. */
  throughKey(person: TenantContext): Promise<TenantContext>;
  /** Books the small sound file of 2021 under a series of its own, with some lines replaced. */
  book(series?: string, changes?: Readonly<Record<string, string>>): Promise<void>;
  handIn(
    by?: TenantContext,
    changes?: { year?: number; toPeriod?: number; idempotencyKey?: string },
  ): Promise<Submission>;
  approve(submissionId: string, by?: TenantContext, idempotencyKey?: string): Promise<Submission>;
  readonly submissions: SubmissionService;
  readonly proofs: SubmissionProofService;
}

/** Registers a förbund of its own, in a county of its own unless one is given. */
export async function newSubmitting(
  { services, database }: Features,
  countyId?: string,
): Promise<Submitting> {
  const forbund = await newForbund(database, countyId);
  const submissions = services.get(SubmissionService, { strict: false });
  const person = async (name: string): Promise<TenantContext> => {
    const actor: Actor = { kind: 'USER', id: randomUUID(), name };
    await database.registry((tx) =>
      tx.execute('insert into app_user (id, username, display_name) values ($1, $2, $3)', [
        actor.id,
        `${name}-${actor.id}`,
        name,
      ]),
    );
    return tenantContext(forbund.id, actor);
  };
  const [ekonom, chef] = [await person('ekonom'), await person('chef')];
  return {
    forbund,
    ekonom,
    chef,
    submissions,
    proofs: services.get(SubmissionProofService, { strict: false }),
    throughKey: async ({ actor }) => {
      const id = randomUUID();
      await database.registry((tx) =>
        tx.execute(
          `insert into api_key (id, token_hash, name, user_id, scopes, created_at, expires_at)
           values ($1, rpad($2, 64, '0'), 'prov', $3, '{HAND_IN,APPROVE_SUBMISSION}', now(), now() + interval '1 day')`,
          [id, id.replaceAll('-', ''), actor.id],
        ),
      );
      return tenantContext(forbund.id, { kind: 'API_KEY', id, name: `${actor.name}: prov` });
    },
    book: async (series = 'A', changes = {}) => {
      const vouchers = {
        '#VER A 1': `#VER ${series} 1 20210105 "Köp"`,
        '#VER A 2': `#VER ${series} 2 20210331 "Fördelning"`,
      };
      await services.get(ImportService, { strict: false }).importSie(ekonom, {
        fileName: `${series}.se`,
        bytes: cp437(soundFile({ ...vouchers, ...changes })),
        dryRun: false,
        sample: false,
        isConstructed: true,
        idempotencyKey: randomUUID(),
      });
    },
    handIn: (by = ekonom, changes = {}) =>
      submissions.handIn(by, { year: 2021, toPeriod: 12, idempotencyKey: randomUUID(), ...changes }),
    approve: (submissionId, by = chef, idempotencyKey = randomUUID()) =>
      submissions.approve(by, { submissionId, idempotencyKey }),
  };
}
