import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const executablePath = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
const isRequired = process.env['SAMLA_REQUIRE_BROWSER'] === '1';
const isThere = existsSync(executablePath);

if (!isThere && isRequired) {
  throw new Error(`SAMLA_REQUIRE_BROWSER=1, but there is no browser at ${executablePath} (set CHROME_PATH).`);
}

/** A suite that needs a browser: left out, and said so in its name, where there is none. */
export function describeInBrowser(name: string, suite: () => void): void {
  if (isThere) describe(name, suite);
  else describe.skip(`${name} (left out: no browser at ${executablePath}; set CHROME_PATH)`, suite);
}

/** Starts the browser. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true });
}
