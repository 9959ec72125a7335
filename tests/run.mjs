// `npm test`: builds, finds out what this machine has, runs every test that it can, and says what it left out.
//   npm test                                        everything that can run here
//   npm test -- tests/ledger -t "zero sum"          what Jest's own arguments choose
//   npm test -- --require-redis --require-browser --require-oracles   fails where one is missing
//   SAMLA_TEST_WITHOUT=redis,browser,oracles npm test   as where they are missing
// The suite is one run of Jest on one PostgreSQL (and one Redis): several files at a time, as jest.config.mjs says, the long
// ones first (tests/runner/longest-first.mjs). No file needs the machine for itself: benches run in their quick form, which
// measures nothing, and what looks at a process looks at its own.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { capabilities, leftOut } from './runner/capabilities.mjs';
import { jestRun } from './runner/jest-run.mjs';
import { startRedis } from './runner/redis.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const REQUIREMENTS = {
  '--require-redis': (found) => found.redisUrl ?? found.redisServer,
  '--require-browser': (found) => found.browser,
  '--require-oracles': (found) => found.hledger && found.beanQuery,
};

async function main(args) {
  const required = args.filter((arg) => arg in REQUIREMENTS);
  const chosen = args.filter((arg) => !(arg in REQUIREMENTS));
  const found = capabilities(root, process.env);
  const missing = required.filter((flag) => !REQUIREMENTS[flag](found));
  if (missing.length > 0) {
    console.error(`Required and missing: ${missing.join(', ')}\n${leftOut(found).join('\n')}`);
    console.log('0 passed, 1 failed, 0 skipped');
    return 1;
  }
  const build = spawnSync(process.execPath, [path.join(root, 'apps/cli/bin/build.mjs')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (build.status !== 0) {
    console.error('The build failed, so no test ran.');
    console.log('0 passed, 1 failed, 0 skipped');
    return 1;
  }
  const redis = found.redisUrl || !found.redisServer ? undefined : await startRedis(found.redisServer);
  try {
    return report(await jestRun(root, chosen, environment(found, redis?.url ?? found.redisUrl)), found);
  } finally {
    await redis?.stop();
  }
}

/** The environment of the tests: none of the developer's own servers and settings, all that was found. */
function environment(found, redisUrl) {
  const own = /^(DATABASE_|REDIS_URL$|PORT$|HOST$|SAMLA_)/;
  const kept = Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
  return {
    ...kept,
    ...(redisUrl && { SAMLA_TEST_REDIS: '1', SAMLA_TEST_REDIS_URL: redisUrl }),
    // Jest by hand takes the browser that is there; this run only the one that it was given.
    ...(found.browser
      ? { SAMLA_TEST_BROWSER: '1', CHROME_PATH: found.browser }
      : { SAMLA_TEST_BROWSER: '0' }),
    ...(found.hledger && { SAMLA_TEST_HLEDGER: found.hledger }),
    ...(found.beanQuery && { SAMLA_TEST_BEAN_QUERY: found.beanQuery }),
  };
}

function report({ passed, failed, skipped }, found) {
  const missing = leftOut(found);
  console.log(
    missing.length > 0
      ? `\nLeft out ${process.env.SAMLA_TEST_WITHOUT ? 'as asked by SAMLA_TEST_WITHOUT, and ' : ''}on this machine:\n  ${missing.join('\n  ')}`
      : '\nNothing was left out for want of a tool.',
  );
  if (passed + failed === 0) console.error('No test ran.');
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
