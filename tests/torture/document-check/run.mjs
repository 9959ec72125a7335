import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { markdownTable } from '../../bench/support/report.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const SPEC = 'tests/domain/document-check/mutations';
const ASKED_PER_CENT = 98;
const FALSE_PER_CENT = 1;

/** Made documents with a planted fault each through the document check; answers what was found and what was not. */
export async function documentCheckTorture({ seed, documents, say }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'samla-mutations-'));
  const file = path.join(folder, 'measured.json');
  const began = performance.now();
  try {
    await measured(`${documents},${seed},${file}`, say);
    return result(JSON.parse(readFileSync(file, 'utf8')), {
      seed,
      seconds: (performance.now() - began) / 1000,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The measure stands among the tests, in the language of the product, so that is where it is run. */
function measured(setting, say) {
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [jest, SPEC, '-t', 'a long run is measured'], {
      cwd: root,
      env: { ...process.env, SAMLA_MUTATIONS: setting },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text) => (told += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve();
      say(told);
      return reject(new Error(`the measure ended with ${code}`));
    });
  });
}

const perCent = (part, of) => (of === 0 ? 0 : (part * 100) / of);
const shown = (part, of) => `${perCent(part, of).toFixed(1)} %`;

function result({ counts, tables, falseErrors, documents, missed, falseFindings }, { seed, seconds }) {
  const all = Object.values(counts).reduce((sum, count) =>
    Object.fromEntries(Object.entries(sum).map(([key, value]) => [key, value + count[key]])),
  );
  const row = (name, { planted, detectable, found, exact, named }) => [
    name,
    planted,
    detectable,
    found,
    shown(found, detectable),
    shown(exact, detectable),
    shown(named, detectable),
  ];
  const head = [
    'fault',
    'planted',
    'detectable',
    'found',
    'found of detectable',
    'at the very figure or row',
    'class named',
  ];
  const falseShare = shown(falseErrors, tables);
  const details = [
    `### Document check\n\n${documents} documents of five kinds, seed ${seed}, ${seconds.toFixed(0)} s.\n`,
    markdownTable(head, [
      ...Object.entries(counts).map(([name, count]) => row(name, count)),
      row('all', all),
    ]),
    `\nErrors on correct tables: ${falseErrors} of ${tables} (${falseShare}).`,
  ].join('\n');
  const findings = [
    ...(perCent(all.found, all.detectable) < ASKED_PER_CENT
      ? missed.map((text) => ({ kind: 'MISSED', text }))
      : []),
    ...(perCent(falseErrors, tables) >= FALSE_PER_CENT
      ? falseFindings.map((text) => ({ kind: 'FALSE', text }))
      : []),
  ];
  return {
    json: { name: 'document-check', seed, documents, counts, tables, falseErrors, seconds },
    details,
    findings,
  };
}
