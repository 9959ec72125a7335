// What this machine has beyond Node, and what is left out where something is missing.
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/** Where Debian, Ubuntu and the vendor put the browser. */
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The executable of this name on PATH, if any. */
export function onPath(name, env) {
  return (env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.join(folder, name))
    .find(isExecutable);
}

/**
 * What the full suite can use here; a value that is undefined is missing. `SAMLA_TEST_WITHOUT` names, with commas, what is
 * to be done without although it is here: `redis`, `browser`, `oracles`.
 */
export function capabilities(root, env) {
  const without = new Set((env.SAMLA_TEST_WITHOUT ?? '').split(','));
  const unless = (name, found) => (without.has(name) ? undefined : found || undefined);
  // Published test files of other programs (SIE samples) are not ours to hand on: they may lie beside the checkout.
  const samples = path.resolve(root, '../shared/sie-samples');
  const browser = env.CHROME_PATH ? [env.CHROME_PATH] : BROWSERS;
  return {
    redisUrl: unless('redis', env.REDIS_URL),
    redisServer: unless('redis', onPath('redis-server', env)),
    browser: unless('browser', browser.find(isExecutable)),
    hledger: unless('oracles', onPath('hledger', env)),
    beanQuery: unless('oracles', onPath('bean-query', env)),
    samples: existsSync(samples) ? samples : undefined,
  };
}

/** One line for each thing that is missing: what it is, why, and what the run therefore leaves out. */
export function leftOut(found) {
  const lines = [];
  if (!found.redisUrl && !found.redisServer) {
    lines.push(
      'Redis: no redis-server on PATH and no REDIS_URL. The job queue is tested on PostgreSQL only.',
    );
  }
  if (!found.browser) {
    lines.push(
      'Browser: no Chromium at /usr/bin/chromium and no CHROME_PATH. The tests of the page are left out.',
    );
  }
  if (!found.hledger || !found.beanQuery) {
    const missing = [
      ...(found.hledger ? [] : ['hledger']),
      ...(found.beanQuery ? [] : ['bean-query (beancount)']),
    ];
    lines.push(
      `Oracles: no ${missing.join(' and no ')} on PATH. That other programs read the exported books alike is not tested.`,
    );
  }
  if (!found.samples) {
    lines.push('Samples: no published SIE files beside the checkout. The tests that read them are left out.');
  }
  return lines;
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
