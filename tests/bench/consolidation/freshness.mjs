import { readFileSync } from 'node:fs';
import { handIn, makeCounties, signIn } from '../county-year/fixture.mjs';
import { answerOf, asking, startApi } from '../support/api.mjs';
import { asOwner } from '../support/database.mjs';
import { rounded } from '../support/median.mjs';
import { markdownTable } from '../support/report.mjs';

const APPROVE = `mutation Approve($input: ApproveSubmissionInput!) {
  approveSubmission(input: $input) { __typename ... on Problem { message } }
}`;
const FIGURES = readFileSync(new URL('../county-year/query.graphql', import.meta.url), 'utf8');

/** How many are approved: enough for the slowest in a thousand. */
const APPROVALS = 2_000;

/**
 * How long after an approval the county's figures have it: from when the approval is sent, to when an answer with that
 * version has come, while the same figures are asked for all the time. No worker runs, so nothing is rolled up and each
 * answer after an approval is summed from the submission's own rows: the slowest that it can be.
 */
export async function freshness({ name, database, say, quick }) {
  const approvals = quick ? 10 : APPROVALS;
  const county = await makeCounties(database, { otherCounties: quick ? 1 : 20 });
  const { slug, year, toPeriod, forbund } = county;
  const approver = await signIn(database, [], forbund);
  const api = await startApi(database, { name: 'samla' });
  const figures = asking(api, { query: FIGURES, variables: { slug, year, toPeriod }, token: county.token });
  await answerOf(figures);
  say(`Approving ${approvals} versions …`);
  const times = [];
  await asOwner(database.owner, async (client) => {
    for (let at = 0; at < approvals; at += 1) {
      const one = forbund[at % forbund.length];
      const version = 2 + Math.floor(at / forbund.length);
      const id = await handIn(client, county, one, forbund, { year, version });
      const began = performance.now();
      const approval = approve(api, approver, one, id);
      // Asked for meanwhile, as everybody else does; the first answer that has it ends the wait.
      while (
        !(await answerOf(figures)).data.county.consolidation.columns.some(
          ({ forbund: column, submission }) => column.slug === one.slug && submission.version === version,
        )
      )
        if (performance.now() - began > 30_000) throw new Error('an approval was not seen in 30 s');
      times.push(performance.now() - began);
      await approval;
    }
  });
  times.sort((a, b) => a - b);
  const percentile = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  const [p50, p99, p999] = [0.5, 0.99, 0.999].map(percentile);
  const worst = times.at(-1);
  const details = [
    markdownTable(
      [name, 'p50 ms', 'p99 ms', 'p99.9 ms', 'slowest ms'],
      [['approved → in the figures', ...[p50, p99, p999, worst].map((ms) => ms.toFixed(1))]],
    ),
    `\n${approvals} approvals; no worker, so each is summed from its own rows`,
  ].join('\n');
  return [{ json: { name, approvals, p999Ms: rounded(p999), slowestMs: rounded(worst) }, details }];
}

async function approve(api, token, { id: forbundId }, submission) {
  const input = {
    forbundId: globalId('Forbund', forbundId),
    submissionId: globalId('Submission', submission),
    idempotencyKey: `approve-${submission}`,
  };
  const { data } = await answerOf(asking(api, { query: APPROVE, variables: { input }, token }));
  if (data.approveSubmission.__typename !== 'SubmissionApproved')
    throw new Error(`not approved: ${JSON.stringify(data.approveSubmission)}`);
}

function globalId(type, id) {
  return Buffer.from(`${type}:${id}`).toString('base64url');
}
