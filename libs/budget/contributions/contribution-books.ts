import { Injectable } from '@nestjs/common';
import { compileMapping } from '@samla/domain/accounts/mapping.js';
import type { BookedContribution } from '@samla/domain/contributions/contribution-outcome.js';
import type { PartyKind } from '@samla/domain/forbund/shares.js';
import { Money } from '@samla/domain/money/money.js';
import type { Member } from '@samla/forbund/membership.service.js';
import { CounterpartyService } from '@samla/ledger/accounts/counterparty.service.js';
import { FiscalYearService } from '@samla/ledger/accounts/fiscal-year.service.js';
import { MappingService } from '@samla/ledger/accounts/mapping.service.js';
import { BalanceService } from '@samla/ledger/journal/balance.service.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** Whom a contribution is of: a member, or with null a whole party. */
export interface ContributionPayer {
  readonly party: PartyKind;
  readonly organisationId: string | null;
}

/** What a year's books tell of the payers. */
export interface ContributionBooks {
  readonly isConstructed: boolean;
  /** Null where no counterparty of the books stands for the payer. */
  of(payer: ContributionPayer): BookedContribution | null;
}

/** Reads what was booked and is owed of contributions, by counterparty: nobody types what was received. */
@Injectable()
export class ContributionBooksReader {
  constructor(
    private readonly balances: BalanceService,
    private readonly counterparties: CounterpartyService,
    private readonly mappings: MappingService,
    private readonly years: FiscalYearService,
  ) {}

  /** The year's books; null where nothing is booked. */
  async read(
    tx: TenantTransaction,
    year: number,
    members: readonly Member[],
  ): Promise<ContributionBooks | null> {
    if (!(await this.balances.hasBookings(tx, year))) return null;
    const { lineOf } = compileMapping((await this.mappings.ofYear(tx, year)).rows);
    const balances = await this.balances.upTo(tx, year, 12);
    const counterparties = await this.counterparties.all(tx);
    const years = await this.years.all(tx);
    const partyOf = new Map(members.map(({ organisationId, party }) => [organisationId, party]));
    const codesOf = ({ party, organisationId }: ContributionPayer): ReadonlySet<string> =>
      new Set(
        counterparties
          .filter((each) => {
            // Försäkringskassan pays for the state's members together, and `PARTY` stands for the state.
            if (party === 'STATE' && each.kind === 'PARTY') return true;
            if (each.kind !== 'MEMBER' || each.organisationId === null) return false;
            if (party === 'STATE' || organisationId === null)
              return partyOf.get(each.organisationId) === party;
            return each.organisationId === organisationId;
          })
          .map(({ code }) => code),
      );
    return {
      isConstructed: years.some((each) => each.year === year && each.isConstructed),
      of: (payer) => {
        const codes = codesOf(payer);
        if (codes.size === 0) return null;
        const own = balances.filter(({ counterparty }) => codes.has(counterparty));
        const income = own.filter(({ account }) => lineOf(account) === 'INCOME');
        const claims = own.filter(({ account }) => lineOf(account) === 'RECEIVABLES');
        return {
          income: Money.sum(income.map(({ change }) => change)).negate(),
          openClaim: Money.sum(claims.map(({ closing }) => closing)),
        };
      },
    };
  }
}
