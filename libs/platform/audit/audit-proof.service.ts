import { createHash } from 'node:crypto';
import { INSTALLATION } from '@samla/domain/audit/audit-event.js';
import { type ChainFault, ChainWalk } from '@samla/domain/audit/walk-chain.js';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { CountyContext, TenantContext } from '../tenant-context.js';
import { AuditTrailRepository } from './audit-trail.repository.js';
import type { TrailTransaction } from './record.js';

/** Events that are read at a time: a chain of years need not fit in memory. */
const AT_ONCE = 2_000;

/** Proof over one chain. */
export interface AuditProof {
  /** Events that were looked at. */
  readonly rows: number;
  readonly ok: boolean;
  readonly faults: readonly ChainFault[];
  /** The last hash, hex: written down elsewhere, it proves later that nothing before it was made anew. */
  readonly lastHash: string;
}

/** Proves that no event of the trail was changed, moved or taken away. */
@Injectable()
export class AuditProofService {
  constructor(
    private readonly database: Database,
    private readonly trail: AuditTrailRepository,
  ) {}

  ofForbund(context: TenantContext): Promise<AuditProof> {
    return this.database.tenant(context, (tx) => this.walk(tx, context.forbundId), 'SNAPSHOT');
  }

  ofCounty(context: CountyContext): Promise<AuditProof> {
    return this.database.county(context, (tx) => this.walk(tx, context.countyId), 'SNAPSHOT');
  }

  ofInstallation(): Promise<AuditProof> {
    return this.database.registry((tx) => this.walk(tx, INSTALLATION), 'SNAPSHOT');
  }

  private async walk(tx: TrailTransaction, place: string): Promise<AuditProof> {
    const head = await this.trail.head(tx);
    const walk = new ChainWalk(place, (text) => createHash('sha256').update(text).digest('hex'));
    let rows = 0;
    let last = '0';
    for (;;) {
      const events = await this.trail.after(tx, last, AT_ONCE);
      for (const event of events) walk.step(event);
      rows += events.length;
      last = events.at(-1)?.eventNo ?? last;
      if (events.length < AT_ONCE) break;
    }
    const faults = walk.end(head);
    return { rows, ok: faults.length === 0, faults, lastHash: head.lastHash };
  }
}
