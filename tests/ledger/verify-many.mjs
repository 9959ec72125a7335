// Runs docs/verify-chain.mjs on many files, given on stdin one a line, each run as if it were started anew; answers what it
// said and how it ended, one JSON array. To start a process for every changed byte takes minutes.
import { createInterface } from 'node:readline';

const script = new URL('../../docs/verify-chain.mjs', import.meta.url);
const answers = [];
let said = [];
const print = console.log;
console.log = console.error = (line) => void said.push(line);
let run = 0;
for await (const file of createInterface({ input: process.stdin })) {
  [said, process.exitCode] = [[], 0];
  process.argv = [process.execPath, script.pathname, file];
  await import(`${script}?${(run += 1)}`);
  answers.push({ said: said.join('\n'), status: process.exitCode });
}
process.exitCode = 0;
print(JSON.stringify(answers));
