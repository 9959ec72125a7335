// Fails where package-lock.json would fail elsewhere: `node .ci/check-lock.mjs`.
import { readFileSync } from 'node:fs';
import { lockFaults } from './lock-faults.mjs';

const faults = lockFaults(JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8')));
for (const fault of faults) console.error(`package-lock.json: ${fault}`);
console.log(faults.length === 0 ? 'The lock is whole.' : `${faults.length} faults in the lock.`);
process.exitCode = faults.length === 0 ? 0 : 1;
