import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { markdownTable } from '../../bench/support/report.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** The measures stand among the tests, in the language of the product, so that is where they are run. */
const TRANSFERS = 'tests/domain/merger/transfer/a-hundred-thousand-mergers';
const ORDERS = 'tests/domain/merger/model/every-order-of-events';

/** Generated mergers that must conserve every total, and every order of events of thirteen members. */
export async function mergerTorture({ seed, mergers, quick, say }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'samla-mergers-'));
  try {
    const file = path.join(folder, 'transfers.json');
    const setting = { SAMLA_MERGERS: `${mergers},${seed},${file}` };
    const transfers = await measured(TRANSFERS, 'a long run is measured', setting, file, say);
    // Thirteen members take minutes; where it is to be quick, the tests' own few members are enough.
    const states = quick ? null : await statesOf(path.join(folder, 'states.json'), say);
    return result(transfers, states, seed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function statesOf(file, say) {
  return measured(ORDERS, 'a long run is explored', { SAMLA_MERGER_STATES: file }, file, say);
}

/** Runs one test by its name and answers what it wrote, with the seconds that it took. */
function measured(spec, name, setting, file, say) {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const began = performance.now();
  say(`${name}: ${spec}`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--max-old-space-size=4096', jest, '-i', spec, '-t', name], {
      cwd: root,
      env: { ...process.env, ...setting },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (told += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0)
        return resolve({
          ...JSON.parse(readFileSync(file, 'utf8')),
          seconds: (performance.now() - began) / 1000,
        });
      say(told);
      return reject(new Error(`the measure ended with ${code}`));
    });
  });
}

function result(transfers, states, seed) {
  const { faults, seconds, ...counts } = transfers;
  const explored = states && { merger: states.merger, closing: states.closing, served: states.served };
  const findings = [
    ...faults.map((text) => ({ kind: 'TRANSFER', text })),
    ...Object.entries(explored ?? {}).flatMap(([kind, { fault }]) =>
      fault === null ? [] : [{ kind: kind.toUpperCase(), text: fault }],
    ),
  ];
  const rows = [
    ['seed', seed],
    ...Object.entries(counts),
    ['seconds of the transfers', seconds.toFixed(0)],
    ...Object.entries(explored ?? {}).flatMap(([kind, { states: count, steps }]) => [
      [`${kind}: states`, count],
      [`${kind}: steps`, steps],
    ]),
    ...(states ? [['seconds of the exploration', states.seconds.toFixed(0)]] : []),
    ['findings', findings.length],
  ];
  const json = {
    name: 'merger',
    seed,
    ...counts,
    states: explored && Object.values(explored).reduce((sum, { states: count }) => sum + count, 0),
    findings: findings.length,
  };
  return { json, details: markdownTable(['merger torture', ''], rows), findings };
}
