// Asks at an even pace, each question so and so often a second, whether or not the last one is answered; JSON in, JSON out.
import { text } from 'node:stream/consumers';

const { seconds, perSecond, questions } = JSON.parse(await text(process.stdin));
const times = Object.fromEntries(questions.map(({ name }) => [name, []]));
const asked = [];
const began = performance.now();
for (let at = 0; ; at += 1) {
  const due = began + (at * 1000) / perSecond;
  if (due - began > seconds * 1000) break;
  const rest = due - performance.now();
  if (rest > 0) await new Promise((resolve) => setTimeout(resolve, rest));
  // Where the pace cannot be kept, the waiting counts: from when it was due.
  for (const question of questions) asked.push(ask(question, Math.min(due, performance.now())));
}
await Promise.all(asked);
process.stdout.write(
  JSON.stringify(Object.fromEntries(Object.entries(times).map(([name, all]) => [name, told(all)]))),
);

async function ask({ name, url, headers, body }, due) {
  const answer = await fetch(url, { method: 'POST', headers, body });
  const content = await answer.json();
  if (!answer.ok || content.errors)
    throw new Error(`${name}: ${answer.status} ${JSON.stringify(content.errors)}`);
  times[name].push(performance.now() - due);
}

function told(all) {
  all.sort((a, b) => a - b);
  const percentile = (share) => all[Math.min(all.length - 1, Math.floor(all.length * share))];
  return { answers: all.length, p50: percentile(0.5), p99: percentile(0.99) };
}
