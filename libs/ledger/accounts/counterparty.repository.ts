import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { CounterpartyKind } from './counterparty-kind.js';

/** A motpart: the object code of the books, and whom it stands for. */
export interface Counterparty {
  readonly code: string;
  readonly name: string;
  readonly kind: CounterpartyKind;
  /** The other förbund, for kind `FORBUND` and only then: what is owed between the two is eliminated. */
  readonly counterpartForbundId: string | null;
  /** The member or party, where it is known. */
  readonly organisationId: string | null;
}

const COUNTERPARTY = `code, name, kind, counterpart_forbund_id as "counterpartForbundId", organisation_id as "organisationId"`;

/** Whom the motpart codes of a förbund stand for. */
@Injectable()
export class CounterpartyRepository {
  all(tx: TenantTransaction): Promise<Counterparty[]> {
    return tx.query<Counterparty>(
      `select ${COUNTERPARTY} from counterparty where forbund_id = $1 order by code collate "C"`,
      [tx.forbundId],
    );
  }

  /** Adds codes as `OTHER` until somebody says whom they stand for; one that exists is left as it is. */
  async ensure(tx: TenantTransaction, found: readonly Pick<Counterparty, 'code' | 'name'>[]): Promise<void> {
    await tx.execute(
      `insert into counterparty (forbund_id, code, name, kind)
       select $1, code, name, 'OTHER' from unnest($2::text[], $3::text[]) as given (code, name)
       on conflict (forbund_id, code) do nothing`,
      [tx.forbundId, found.map(({ code }) => code), found.map(({ name }) => name)],
    );
  }

  /** Says whom a code stands for. */
  async put(
    tx: TenantTransaction,
    { code, name, kind, counterpartForbundId, organisationId }: Counterparty,
  ): Promise<void> {
    await tx.execute(
      `insert into counterparty (forbund_id, code, name, kind, counterpart_forbund_id, organisation_id) values ($1, $2, $3, $4, $5, $6)
       on conflict (forbund_id, code) do update set name = excluded.name, kind = excluded.kind,
         counterpart_forbund_id = excluded.counterpart_forbund_id, organisation_id = excluded.organisation_id`,
      [tx.forbundId, code, name, kind, counterpartForbundId, organisationId],
    );
  }
}
