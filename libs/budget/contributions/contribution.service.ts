import { Injectable } from '@nestjs/common';
import { keyOn } from '@samla/domain/contributions/contribution-key.js';
import { instalmentsOf } from '@samla/domain/contributions/instalments.js';
import { MembershipService, type Member } from '@samla/forbund/membership.service.js';
import { assertPlanYear } from '@samla/governance/checked-text.js';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { Contributions, ContributionVersion, ContributionVersionHead } from './contribution.js';
import { ContributionBooksReader } from './contribution-books.js';
import { bookedWithoutLine, bookFindings, keyFindings, splitFindingsOf } from './contribution-findings.js';
import { ContributionKeyRepository } from './contribution-key.repository.js';
import { partiesOf } from './contribution-members.js';
import { outcomeRows } from './contribution-outcomes.js';
import { ContributionVersionRepository } from './contribution-version.repository.js';

/** What contributions are read beside: the keys and the books. */
@Injectable()
export class ContributionReading {
  constructor(
    readonly keys: ContributionKeyRepository,
    readonly books: ContributionBooksReader,
  ) {}
}

/** What the parties pay, year by year: requested, decided, and received as the books tell. */
@Injectable()
export class ContributionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly memberships: MembershipService,
    private readonly decisions: DecisionService,
    private readonly stored: ContributionVersionRepository,
    private readonly reading: ContributionReading,
  ) {}

  /** A year's contributions beside the books; a year that no allotment is of is `BAD_USER_INPUT`. */
  async ofYear(context: TenantContext, year: number): Promise<Contributions> {
    assertPlanYear(year);
    const members = await this.membersIn(context, year);
    const today = this.clock.today();
    return this.database.tenant(
      context,
      async (tx) => {
        const versions = await this.versions(tx, [year], new Map([[year, members]]));
        const current = currentOf(versions);
        const books = await this.reading.books.read(tx, year, members);
        const outcomes = outcomeRows(current, books, today);
        return {
          year,
          versions,
          current,
          hasBooks: books !== null,
          booksAreConstructed: books?.isConstructed ?? false,
          outcomes,
          findings: [
            ...(current?.findings ?? []),
            ...bookFindings(outcomes, books !== null),
            ...bookedWithoutLine(members, current?.lines ?? [], books),
          ],
        };
      },
      'SNAPSHOT',
    );
  }

  /** The version that holds for each of some years, inside the caller's transaction; a year without one is left out. */
  async current(tx: TenantTransaction, years: readonly number[]): Promise<Map<number, ContributionVersion>> {
    const versions = await this.versions(tx, years, new Map());
    const found = years.flatMap((year) => {
      const current = currentOf(versions.filter((version) => version.year === year));
      return current ? [[year, current] as const] : [];
    });
    return new Map(found);
  }

  /** One version as it now stands, inside the caller's transaction. */
  async version(
    tx: TenantTransaction,
    year: number,
    id: string,
    members: readonly Member[],
  ): Promise<ContributionVersion> {
    return (await this.versions(tx, [year], new Map([[year, members]]))).find(
      (version) => version.id === id,
    )!;
  }

  /** The members at the end of a year. */
  async membersIn({ forbundId }: TenantContext, year: number): Promise<Member[]> {
    return (await this.memberships.membersOf([forbundId], `${year}-12-31`)).get(forbundId) ?? [];
  }

  private async versions(
    tx: TenantTransaction,
    years: readonly number[],
    membersIn: ReadonlyMap<number, readonly Member[]>,
  ): Promise<ContributionVersion[]> {
    const heads = await this.stored.ofYears(tx, years);
    const lines = await this.stored.linesOf(
      tx,
      heads.map(({ id }) => id),
    );
    const bound = [...new Set(lines.flatMap(({ decisionId }) => decisionId ?? []))];
    const decisions = new Map((await this.decisions.byIds(tx, bound)).map((each) => [each.id, each]));
    const keys = await this.reading.keys.all(tx);
    return heads.map((head) => {
      const own = lines
        .filter(({ versionId }) => versionId === head.id)
        .map(({ versionId: _, decisionId, ...line }) => ({
          ...line,
          decision: (decisionId && decisions.get(decisionId)) || null,
          instalments: instalmentsOf(line.amount, head),
        }));
      const key = head.basis === 'ENTERED' ? keyOn(keys, `${head.year}-01-01`) : null;
      const findings = [
        ...splitFindingsOf(own, head.unit, partiesOf(membersIn.get(head.year) ?? [])),
        ...keyFindings(own, head.unit, key),
      ];
      return { ...head, lines: own, findings, status: statusOf(head, own) };
    });
  }
}

function statusOf(
  { isPublished }: ContributionVersionHead,
  lines: readonly { readonly decision: unknown }[],
): ContributionVersion['status'] {
  if (lines.every(({ decision }) => decision !== null)) return 'DECIDED';
  return isPublished ? 'PUBLISHED' : 'REQUESTED';
}

/** Newest first: what is only requested does not take the place of what is decided or published. */
function currentOf(versions: readonly ContributionVersion[]): ContributionVersion | null {
  return versions.find(({ status }) => status !== 'REQUESTED') ?? versions[0] ?? null;
}
