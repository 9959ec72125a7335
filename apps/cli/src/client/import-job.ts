import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { ApiClient } from './api-client.js';
import type { ImportOrder, ImportReport } from './import-report.js';
import { refusalIn } from './refusal-in.js';

/** How often a job that the worker has is asked after, in milliseconds. */
const EVERY = 300;

const FAULT = '{ line label field rule message advice }';

const JOB = `id state phrase lastError declinedBy declinedReason outcome { sha256 forbund dryRun status year entries rows newAccounts
  unmappedAccounts differences { added same changed removed } changes { kind series number } span { firstDate lastDate turnover }
  omittedFaults faults ${FAULT} warnings ${FAULT} }`;

const FORBUND = 'query forbund($slug: String!) { forbund(slug: $slug) { id } }';
const PLAN = `mutation planImport($input: PlanImportInput!) { planImport(input: $input) { ${JOB} } }`;
const BOOK = `mutation requestImport($input: RequestImportInput!) {
  requestImport(input: $input) { ... on ImportRequested { job { ${JOB} } } ... on Problem { code message } } }`;
const READ = `query importJob($slug: String!, $id: ID!) { forbund(slug: $slug) { importJob(id: $id) { ${JOB} } } }`;

/** A job as the API answers it. */
interface Job {
  readonly id: string;
  readonly state: 'QUEUED' | 'RUNNING' | 'PLANNED' | 'BOOKED' | 'REFUSED' | 'DECLINED' | 'FAILED';
  readonly phrase: string;
  readonly lastError: string | null;
  readonly declinedBy: string | null;
  readonly declinedReason: string | null;
  readonly outcome: Omit<ImportReport, 'file'> | null;
}

/** Sends the file through the API as whoever `api` is signed in as, and follows its plan or its booking to the end. */
export async function importThroughApi(
  api: ApiClient,
  order: ImportOrder,
  tell: (phrase: string) => void,
): Promise<ImportReport> {
  const found = await api.send(FORBUND, { slug: order.slug });
  const forbundId = (found.data?.['forbund'] as { id: string } | undefined)?.id;
  if (!forbundId) throw refusalIn(found);
  const path = `/forbund/${encodeURIComponent(order.slug)}/files?fileName=${encodeURIComponent(order.fileName)}`;
  const { fileId } = (await api.upload(path, order.bytes)) as { fileId: string };
  let job = await ordered(api, order, { forbundId, fileId, idempotencyKey: order.idempotencyKey });
  for (let told = ''; isUnderWay(job);) {
    if (job.phrase !== told) tell(job.phrase);
    told = job.phrase;
    await pause(EVERY);
    job = await readAgain(api, order.slug, job.id);
  }
  return reportOf(job, order.fileName);
}

async function ordered(
  api: ApiClient,
  { dryRun, sample }: ImportOrder,
  input: { forbundId: string; fileId: string; idempotencyKey: string },
): Promise<Job> {
  if (dryRun) {
    const answer = await api.send(PLAN, { input: { ...input, sample } });
    const job = answer.data?.['planImport'] as Job | undefined;
    if (!job) throw refusalIn(answer);
    return job;
  }
  const answer = await api.send(BOOK, { input });
  const result = answer.data?.['requestImport'] as { job?: Job; code?: string; message?: string } | undefined;
  if (!result?.job) throw refusalIn(answer, result);
  return result.job;
}

async function readAgain(api: ApiClient, slug: string, id: string): Promise<Job> {
  const answer = await api.send(READ, { slug, id });
  const job = (answer.data?.['forbund'] as { importJob?: Job } | undefined)?.importJob;
  if (!job) throw refusalIn(answer);
  return job;
}

function isUnderWay({ state }: Job): boolean {
  return state === 'QUEUED' || state === 'RUNNING';
}

function reportOf({ state, outcome, lastError, ...job }: Job, file: string): ImportReport {
  if (state === 'DECLINED')
    throw new DomainError('FILE_DECLINED', `${job.declinedBy} har avböjt filen: ${job.declinedReason}`);
  if (!outcome) throw new Error(lastError ?? job.phrase);
  return { file, ...outcome };
}
