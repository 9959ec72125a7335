import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
/** `npm test` says with 1 or 0 whether this run has a browser; by hand it is the one that is there. */
const told = process.env['SAMLA_TEST_BROWSER'];
const isThere = told !== '0' && existsSync(executablePath);

if (!isThere && told === '1')
  throw new Error(`This run was to have a browser, and none is at ${executablePath}.`);

/** A suite that needs a browser: left out, and said so in its name, where there is none. */
export function describeInBrowser(name: string, suite: () => void): void {
  if (isThere) describe(name, suite);
  else
    describe.skip(
      `${name} (left out: no browser at ${executablePath}, or a run without one; set CHROME_PATH)`,
      suite,
    );
}

/** Starts the browser. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true });
}
