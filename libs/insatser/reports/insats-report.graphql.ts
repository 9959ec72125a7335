import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type ReportState, reportState } from '@samla/domain/insatser/report-due.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { ReportStateEnum } from '../insats-enums.graphql.js';
import type { InsatsReport } from './insats-report.js';

@ObjectType('InsatsReport', { description: 'En rapport som utföraren ska lämna.' })
export class InsatsReportType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Vad som ska rapporteras.' })
  title: string;

  @Field(() => CalendarDate, { description: 'Rapporten gäller från.' })
  from: string;

  @Field(() => CalendarDate, { description: 'Rapporten gäller till och med.' })
  to: string;

  @Field(() => CalendarDate, { description: 'Ska ha kommit in.' })
  dueOn: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Kom in; null när den inte har kommit.' })
  receivedOn: string | null;

  @Field(() => String, { nullable: true, description: 'Var rapporten finns, som ett diarienummer.' })
  document: string | null;

  @Field(() => ReportStateEnum, { description: 'Hur rapporten står i dag.' })
  state: ReportState;

  @Field({ description: 'Konstruerad för demo eller prov, inte verklig.' })
  isConstructed: boolean;

  static of(forbundId: string, report: InsatsReport, today: string): InsatsReportType {
    const { id, code: _, ...shown } = report;
    return Object.assign(new InsatsReportType(), shown, {
      id: toGlobalId('InsatsReport', forbundId, id),
      state: reportState(report.dueOn, report.receivedOn, today),
    });
  }
}

@InputType({ description: 'En rapport som utföraren ska lämna.' })
export class RequireInsatsReportInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field({ description: 'Insatsens kod.' })
  code: string;

  @Field({ description: 'Vad som ska rapporteras.' })
  title: string;

  @Field(() => CalendarDate, { description: 'Rapporten gäller från.' })
  from: string;

  @Field(() => CalendarDate, { description: 'Rapporten gäller till och med.' })
  to: string;

  @Field(() => CalendarDate, { description: 'Ska ha kommit in.' })
  dueOn: string;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@InputType({ description: 'En rapport som har kommit in.' })
export class ReceiveInsatsReportInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Rapporten.' })
  reportId: string;

  @Field(() => CalendarDate, { description: 'Kom in; inte senare än i dag.' })
  receivedOn: string;

  @Field(() => String, {
    nullable: true,
    description: 'Var rapporten finns, som ett diarienummer; utan personuppgifter.',
  })
  document?: string | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}
