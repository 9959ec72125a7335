import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'dockerfilelint';
import { ROOT, textOf } from './manifests.js';

const dockerfile = textOf('docker/Dockerfile');
const lines = dockerfile.split('\n');

describe('the Dockerfile', () => {
  it('passes the linter', () => {
    expect(run(join(ROOT, 'docker'), dockerfile)).toEqual([]);
  });

  it('would be caught by the linter with a fault', () => {
    const broken = `${dockerfile}\nEXPOSE ninety\nRUN apt-get install curl\nRUN sudo true\n`;
    expect(run(join(ROOT, 'docker'), broken).map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['invalid_port', 'sudo_usage', 'apt-get_missing_param']),
    );
  });

  it('copies into the build only what the checkout has', () => {
    const sources = lines
      .filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
      .flatMap((line) => line.split(' ').slice(1, -1));
    expect(sources.length).toBeGreaterThan(8);
    expect(sources.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
  });

  it('copies into the image only what its own build makes', () => {
    const made = lines.flatMap((line) => /^COPY --from=build \/samla\/(\S+)/.exec(line)?.[1] ?? []);
    expect(made).toEqual(['package.json', 'node_modules', 'dist', 'apps/cli/bin']);
  });

  it('is not kept from anything that it copies by .dockerignore', () => {
    const ignored = textOf('.dockerignore').split('\n').filter(Boolean);
    expect(ignored).not.toEqual(expect.arrayContaining(['libs']));
    for (const needed of [
      'package.json',
      'package-lock.json',
      '.npmrc',
      '.swcrc',
      'libs',
      'apps',
      'migrations',
    ]) {
      expect(ignored).not.toContain(needed);
    }
  });

  it('builds by a script that exists', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const called = [...dockerfile.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map((match) => match[1]!);
    expect(called).toEqual(['build']);
    expect(called.filter((name) => !scripts[name])).toEqual([]);
  });

  it('serves as a user without privileges, with the demo off', () => {
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
    expect(last).toContain('USER node');
    expect(last.join('\n')).toMatch(/SAMLA_DEMO=0/);
    expect(last.indexOf('USER node')).toBeLessThan(last.findIndex((line) => line.startsWith('CMD ')));
  });
});
