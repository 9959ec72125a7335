import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** Neither program knows of Swedish letters by itself where the machine's own setting is `C`. */
const UTF8 = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] ?? '' };

/** A program on this machine, or undefined where `npm test` found none. */
export const HLEDGER = process.env['SAMLA_TEST_HLEDGER'];
export const BEAN_QUERY = process.env['SAMLA_TEST_BEAN_QUERY'];

/** Öre by `account month`, 0 for opening balances, as hledger adds the journal up; zeros left out. */
export function hledgerBalances(program: string, journal: Uint8Array): Promise<Record<string, string>> {
  return withFile('books.journal', journal, async (file) => {
    await run(program, ['-f', file, 'check', 'accounts', 'commodities'], { env: UTF8 });
    const shared = ['-f', file, 'balance', '--flat', '--no-total', '--empty', '--output-format', 'csv'];
    const opening = await run(program, [...shared, 'tag:period=^0$'], { env: UTF8 });
    const months = await run(program, [...shared, '--monthly', 'not:tag:period=^0$'], {
      env: UTF8,
      maxBuffer: 64 << 20,
    });
    return sums([
      ...fieldsOf(opening.stdout)
        .slice(1)
        .map(([account, amount]) => [account!, '0', amount!] as const),
      ...byMonth(fieldsOf(months.stdout)),
    ]);
  });
}

/** As `hledgerBalances`, as beancount adds the ledger up. */
export function beancountBalances(program: string, ledger: Uint8Array): Promise<Record<string, string>> {
  return withFile('books.beancount', ledger, async (file) => {
    const ask = async (what: string): Promise<string[][]> => {
      const { stdout, stderr } = await run(program, ['-f', 'csv', file, what], {
        env: UTF8,
        maxBuffer: 64 << 20,
      });
      // It goes on after an error in the ledger, and leaves out what it did not understand.
      if (stderr !== '' || /ERROR|error:/i.test(stdout))
        throw new Error(`${stderr}\n${stdout.slice(0, 2000)}`);
      return fieldsOf(stdout).slice(1);
    };
    const opening = await ask("SELECT account, sum(number) WHERE 'ib' IN tags GROUP BY account");
    const months = await ask(
      "SELECT account, month, sum(number) WHERE NOT ('ib' IN tags) GROUP BY account, month",
    );
    return sums([
      ...opening.map(([account, amount]) => [account!, '0', amount!] as const),
      ...months.map(([account, month, amount]) => [account!, month!.trim(), amount!] as const),
    ]);
  });
}

function byMonth([heads, ...rows]: string[][]): (readonly [string, string, string])[] {
  return rows.flatMap(([account, ...amounts]) =>
    amounts.map((amount, at) => [account!, `${Number(heads![at + 1]!.slice(5))}`, amount] as const),
  );
}

function sums(
  amounts: readonly (readonly [account: string, month: string, amount: string])[],
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [account, month, amount] of amounts) {
    const number = /:(\d+)\s*$/.exec(account)?.[1];
    const ore = oreOf(amount);
    if (number && ore !== 0n) found[`${number} ${month}`] = `${ore}`;
  }
  return found;
}

/** `-1000.00 SEK`, ` 12.5`, `0` or nothing at all. */
function oreOf(amount: string): bigint {
  const [, sign, kronor, decimals = ''] = /^\s*(-?)(\d+)(?:\.(\d{1,2}))?(?: SEK)?\s*$/.exec(amount) ?? [];
  if (kronor === undefined) {
    if (amount.trim() === '') return 0n;
    throw new Error(`${amount} is no amount`);
  }
  const ore = BigInt(kronor) * 100n + BigInt(decimals.padEnd(2, '0'));
  return sign === '-' ? -ore : ore;
}

/** Fields of CSV whose accounts and amounts hold neither commas nor quotes. */
function fieldsOf(csv: string): string[][] {
  return csv
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => line.split(',').map((field) => field.replace(/^"(.*)"$/, '$1')));
}

async function withFile<Result>(
  name: string,
  bytes: Uint8Array,
  work: (file: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'samla-oracle-'));
  try {
    writeFileSync(path.join(folder, name), bytes);
    return await work(path.join(folder, name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
