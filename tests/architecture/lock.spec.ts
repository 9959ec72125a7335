import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockFaults } from '../../.ci/lock-faults.mjs';
import { fixture, HOUSE } from './house.js';

const lockOf = (folder: string): Parameters<typeof lockFaults>[0] =>
  JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as Parameters<typeof lockFaults>[0];

describe('the lock of the packages', () => {
  it('has every optional package that it names, and no registry', () => {
    expect(lockFaults(lockOf(HOUSE))).toEqual([]);
  });

  it('is caught with a hole and with an address, while packages beside or above their user are found', () => {
    expect(lockFaults(lockOf(fixture('lock')))).toEqual([
      'node_modules/compiler names compiler-linux, which the lock lacks',
      'node_modules/runner/node_modules/watcher has the address registry.example',
    ]);
  });
});
