import { auditEventText, CHAIN_START, type ChainedAuditEvent } from './audit-event.js';

/** What is wrong with a chain and where. */
export interface ChainFault {
  /** The number of the event that is wrong, or missing. */
  readonly eventNo: string;
  /** CHANGED: not what its hash says. MISSING: taken away. END: the last events, or the note of the last one, are others. */
  readonly kind: 'CHANGED' | 'MISSING' | 'END';
}

/** The last event as its head tells it: number and hash, hex. */
export interface ChainHead {
  readonly lastNo: string;
  readonly lastHash: string;
}

/** Walks a chain from its first event, in order, and says where it is not whole. Keeps nothing but the last hash. */
export class ChainWalk {
  private lastNo = 0n;
  private lastHash = CHAIN_START;
  private readonly found: ChainFault[] = [];

  /** `place` names the chain; `sha256` hashes a text's UTF-8 bytes, hex; beyond `mostFaults` no more are told. */
  constructor(
    private readonly place: string,
    private readonly sha256: (text: string) => string,
    private readonly mostFaults = 100,
  ) {}

  /** The next event by its number. */
  step(event: ChainedAuditEvent): void {
    const eventNo = BigInt(event.eventNo);
    const isNext = eventNo === this.lastNo + 1n;
    if (!isNext) this.fault('MISSING', this.lastNo + 1n);
    const isWhole = this.sha256(auditEventText(this.place, event, this.lastHash)) === event.hash;
    // After a gap the hash before is unknown: the event itself is judged by those that follow.
    if (isNext && !isWhole) this.fault('CHANGED', eventNo);
    this.lastNo = eventNo;
    this.lastHash = event.hash;
  }

  /** What was wrong, when the last event has been given; `head` is what the head remembers. */
  end({ lastNo, lastHash }: ChainHead): readonly ChainFault[] {
    if (BigInt(lastNo) !== this.lastNo) this.fault('END', this.lastNo + 1n);
    else if (lastHash !== this.lastHash) this.fault('END', this.lastNo);
    return this.found;
  }

  private fault(kind: ChainFault['kind'], eventNo: bigint): void {
    if (this.found.length < this.mostFaults) this.found.push({ kind, eventNo: eventNo.toString() });
  }
}
