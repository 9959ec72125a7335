import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { assertPeriod } from '@samla/domain/insatser/period.js';
import { checkedText, requiredText } from '@samla/governance/checked-text.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import type { StandingInsats } from '../register/insats.js';
import { InsatsService } from '../register/insats.service.js';
import type { InsatsReport, ReportReceipt, ReportToRequire } from './insats-report.js';
import { InsatsReportRepository } from './insats-report.repository.js';

/** The reports that performers owe the förbund. */
@Injectable()
export class InsatsReportService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly insatser: InsatsService,
    private readonly reports: InsatsReportRepository,
  ) {}

  /** Asks for a report. Throws `NOT_FOUND`, `INSATS_PERIOD`, `PERSONAL_DATA`. */
  async require(
    context: TenantContext,
    asked: ReportToRequire,
    idempotencyKey: string,
  ): Promise<StandingInsats> {
    assertPeriod(asked, 'Rapportens period');
    const title = requiredText('title', asked.title, 200);
    return this.database.tenant(context, async (tx) => {
      const call = {
        actor: context.actor,
        mutation: 'requireInsatsReport',
        key: idempotencyKey,
        input: asked,
      };
      await once(tx, call, async () => {
        await this.insatser.known(tx, asked.code);
        const report = { ...asked, title, id: asked.id ?? randomUUID() };
        await this.reports.add(tx, report, context.actor.name, this.clock.now());
        return report.id;
      });
      return this.insatser.known(tx, asked.code);
    });
  }

  /** Notes that a report came in. Throws `NOT_FOUND`, `REPORT_ALREADY_RECEIVED`, `IN_FUTURE`, `PERSONAL_DATA`. */
  async receive(
    context: TenantContext,
    asked: ReportReceipt,
    idempotencyKey: string,
  ): Promise<StandingInsats> {
    const document = checkedText('document', asked.document, 200);
    if (asked.receivedOn > this.clock.today())
      throw new DomainError('IN_FUTURE', 'En rapport kan inte ha kommit in en dag som inte har varit.', {
        receivedOn: asked.receivedOn,
      });
    return this.database.tenant(context, async (tx) => {
      const call = {
        actor: context.actor,
        mutation: 'receiveInsatsReport',
        key: idempotencyKey,
        input: asked,
      };
      await once(tx, call, async () => {
        const { code } = await this.known(tx, asked.reportId);
        await this.insatser.held(tx, code);
        const { receivedOn } = await this.known(tx, asked.reportId);
        if (receivedOn !== null)
          throw new DomainError('REPORT_ALREADY_RECEIVED', `Rapporten kom in ${receivedOn}.`, { receivedOn });
        await this.reports.addReceipt(tx, { ...asked, document }, context.actor.name, this.clock.now());
        return asked.reportId;
      });
      const { code } = await this.known(tx, asked.reportId);
      return this.insatser.known(tx, code);
    });
  }

  private async known(tx: TenantTransaction, id: string): Promise<InsatsReport> {
    const report = await this.reports.byId(tx, id);
    if (!report) throw new DomainError('NOT_FOUND', 'Det finns ingen sådan rapport.');
    return report;
  }
}
