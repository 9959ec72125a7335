import { Injectable } from '@nestjs/common';
import { agreementsOf } from '@samla/domain/forecast/agreements.js';
import type { ForecastAgreement } from '@samla/domain/forecast/forecast-line.js';
import { GrantService } from '@samla/insatser/money/grant.service.js';
import { InsatsService } from '@samla/insatser/register/insats.service.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** Reads what is agreed for insatser from their register. */
@Injectable()
export class ForecastAgreements {
  constructor(
    private readonly insatser: InsatsService,
    private readonly grants: GrantService,
  ) {}

  /** Decided money of a year by object code of the insats. */
  async ofYear(tx: TenantTransaction, year: number): Promise<ReadonlyMap<string, ForecastAgreement>> {
    const insatser = await this.insatser.all(tx);
    const grants = await this.grants.of(
      tx,
      insatser.map(({ code }) => code),
    );
    const withMoney = insatser.map(({ code, objectCode, endedOn, cancelledOn }) => ({
      ...{ objectCode, endedOn, cancelledOn },
      grants: grants.filter((grant) => grant.code === code),
    }));
    return agreementsOf(withMoney, year);
  }
}
