import { isDeepStrictEqual } from 'node:util';
import { tortureCommand } from './command.mjs';
import { filesOf } from './files.mjs';
import { nextProcess, reopen } from './run.mjs';
import { booksOf, jobOf } from './state.mjs';
import { newForbund, orderImport } from './world.mjs';

/** One import that is broken off: the books are before or after, and the job taken up again ends booked, once. */
export async function tortureOne(world, plan) {
  const { server } = world;
  const golden = world.golden.get(`${plan.size} ${plan.situation}`);
  const forbund = await newForbund(world);
  const findings = [];
  const subject =
    plan.manner === 'COMMAND'
      ? await tortureCommand.prepare(world, plan, forbund)
      : await jobSubject(world, plan, forbund);
  const before = await server.asOwner((owner) => booksOf(owner, forbund.id));
  const killed = await breakOff(world, plan, subject);
  if (plan.manner === 'POSTMASTER') await restart(world);
  // At once, while PostgreSQL may still be at the dead one's work, and when all of it is over.
  if (plan.manner !== 'POSTMASTER') placeOf(await books(world, forbund), before, golden, findings, 'at once');
  await untilAlone(server);
  const place = placeOf(await books(world, forbund), before, golden, findings, 'when it was over');
  await proved(world, forbund, findings);
  if (subject.jobId) checkJob(await server.asOwner((owner) => jobOf(owner, subject.jobId)), place, findings);
  const began = performance.now();
  await subject.takeUp().catch((error) => findings.push(`taken up again it fails: ${error.message}`));
  const seconds = (performance.now() - began) / 1000;
  await checkEnd(world, { subject, forbund, golden, findings });
  return { plan, killed, books: place, findings, seconds };
}

async function jobSubject(world, plan, forbund) {
  const { jobId } = await orderImport(world, forbund, filesOf(plan.size, plan.situation));
  return {
    jobId,
    takeUp: () => world.app.runs.run(world.app.contextOf(forbund.id), jobId),
    start: async () => {
      const child = nextProcess(world);
      await child.ready();
      child.order({ forbundId: forbund.id, jobId, point: plan.point, nth: plan.nth });
      return child;
    },
    duration: world.durations.get(`${plan.size} ${plan.situation}`),
  };
}

/** Whether the import was broken off before it had ended by itself. */
async function breakOff(world, plan, subject) {
  const child = await subject.start();
  if (plan.manner === 'POINT') {
    const { signal } = await child.ended;
    return signal === 'SIGKILL';
  }
  const first = await Promise.race([child.ended, wait(plan.at * subject.duration)]);
  if (first) return false;
  if (plan.manner === 'BACKEND') {
    await terminateBackends(world.server);
    const { said } = await child.ended;
    return said.includes('failed');
  }
  if (plan.manner === 'POSTMASTER') world.server.killPostmaster();
  child.kill();
  await child.ended;
  return true;
}

async function terminateBackends(server) {
  await server.asOwner((owner) =>
    owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'samla-torture-child' and (state <> 'idle' or backend_xid is not null)`,
    ),
  );
}

/** The dead server's processes leave one after another; then it starts, recovers, and is asked anew. */
async function restart(world) {
  for (let tries = 0; ; tries += 1) {
    try {
      await world.server.launch();
      break;
    } catch (error) {
      if (tries > 50) throw error;
      await wait(200);
    }
  }
  await reopen(world);
}

async function untilAlone(server) {
  for (const until = Date.now() + 60_000; Date.now() < until;) {
    const { rows } = await server.asOwner((owner) =>
      owner.query(
        `select 1 from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and state <> 'idle'
           and application_name not in ('samla-torture', 'samla-torture-owner') and pid <> pg_backend_pid()`,
      ),
    );
    if (rows.length === 0) return;
    await wait(20);
  }
  throw new Error('a backend of a dead process does not end');
}

function books({ server }, forbund) {
  return server.asOwner((owner) => booksOf(owner, forbund.id));
}

function placeOf(found, before, golden, findings, when) {
  if (isDeepStrictEqual(found, before)) return 'before';
  if (isDeepStrictEqual(found, golden)) return 'after';
  findings.push(
    `${when} the books were between: ${JSON.stringify(found)} is neither ${JSON.stringify(before)} nor ${JSON.stringify(golden)}`,
  );
  return 'between';
}

/** By the product's own proofs: entries sum to zero, balances are their rows, the chains hold. */
async function proved({ app }, forbund, findings) {
  const context = app.contextOf(forbund.id);
  const proof = await app.balances.prove(context);
  if (proof.checks.some(({ ok }) => !ok)) findings.push(`the books do not prove: ${JSON.stringify(proof)}`);
  const { broken } = await app.chains.prove(context);
  if (broken) findings.push(`the chain is broken: ${JSON.stringify(broken)}`);
}

function checkJob(job, place, findings) {
  if (job.state === 'BOOKED' ? place !== 'after' : !['QUEUED', 'RUNNING'].includes(job.state))
    findings.push(`the job says ${job.state} and the books are ${place}`);
}

async function checkEnd(world, { subject, forbund, golden, findings }) {
  const end = await books(world, forbund);
  if (!isDeepStrictEqual(end, golden))
    findings.push(`taken up again it gives ${JSON.stringify(end)}, not ${JSON.stringify(golden)}`);
  await proved(world, forbund, findings);
  if (!subject.jobId) return;
  const job = await world.server.asOwner((owner) => jobOf(owner, subject.jobId));
  if (job.state !== 'BOOKED' || !['BOOKED', 'ALREADY_BOOKED'].includes(job.status))
    findings.push(`taken up again the job ends ${JSON.stringify(job)}`);
  // Delivered once more, as a queue may.
  await subject.takeUp().catch((error) => findings.push(`delivered once more it fails: ${error.message}`));
  if (!isDeepStrictEqual(await books(world, forbund), golden))
    findings.push('delivered once more it books again');
}

export function wait(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
