import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { seizeLock } from '@samla/platform/embedded/seize-lock.js';

const DEAD = 1;
let folder: string;
let lock: string;
let holding: number[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(tmpdir(), 'samla-lock-'));
  lock = path.join(folder, 'lock');
  holding = [];
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

type Disk = typeof fs;

/** The disk as one process sees it that is held up before its step `at`, while `meanwhile` happens, and then before each. */
function heldUp(at: number, meanwhile: () => void, then: () => void): { disk: Disk; steps: () => number } {
  let step = 0;
  const disk = new Proxy(fs, {
    get: (whole, name: keyof Disk) => {
      const work = whole[name] as (...args: unknown[]) => unknown;
      return (...args: unknown[]) => {
        if (step === at) meanwhile();
        if (step++ > at) then();
        return work(...args);
      };
    },
  });
  return { disk, steps: () => step };
}

/** One try of the process `pid`; it counts as holding until it has given the lock back. */
function tries(pid: number, disk: Disk = fs): (() => void) | undefined {
  const giveBack = seizeLock(lock, { pid, startedAt: '' }, { fs: disk, lives, mark: randomUUID() });
  if (!giveBack) return undefined;
  holding.push(pid);
  return () => {
    giveBack();
    holding = holding.filter((other) => other !== pid);
  };
}

const lives = ({ pid }: { pid: number }): boolean => pid > 100;

/** Tries until it holds, as a start does. */
function takes(pid: number): () => void {
  for (let round = 0; round < 10; round += 1) {
    const giveBack = tries(pid);
    if (giveBack) return giveBack;
  }
  throw new Error(`${pid} never got the lock: ${fs.readdirSync(folder).join(' ')}`);
}

/** The lock as processes leave it that were killed while they held it, each after it had taken it from the one before. */
function leftByTheDead(count: number): void {
  for (let pid = DEAD; pid < DEAD + count; pid += 1) takes(pid);
  holding = [];
}

const MEANWHILE: Record<string, () => void> = {
  'another takes it': () => void takes(201),
  'another takes it and gives it back': () => takes(201)(),
  'another takes it and gives it back, and a third takes it': () => {
    takes(201)();
    takes(301);
  },
  'another dies with it, and a third takes it': () => {
    takes(2 + DEAD);
    holding = [];
    takes(301);
  },
};

describe('the lock of a process that was killed', () => {
  describe.each([0, 1, 2])('(%d of them)', (dead) => {
    it.each(Object.keys(MEANWHILE))('is never held by two when, between any two steps of one, %s', (name) => {
      for (let at = 0, reached = true; reached; at += 1) {
        fs.rmSync(folder, { recursive: true });
        fs.mkdirSync(folder);
        holding = [];
        leftByTheDead(dead);
        const delayed = heldUp(
          at,
          () => attempt(MEANWHILE[name]!),
          () => void tries(401),
        );
        tries(101, delayed.disk);
        reached = delayed.steps() > at;
        expect({ at, holding: holding.length }).toEqual({ at, holding: Math.min(holding.length, 1) });
      }
    });
  });

  it('is taken over, given back, and leaves nothing behind', () => {
    leftByTheDead(3);
    takes(101)();
    takes(102)();
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('is taken over when its holder was killed before it had written who it was', () => {
    fs.writeFileSync(lock, '');
    expect(tries(101)).toBeUndefined();
    const longAgo = new Date(Date.now() - 10_000);
    fs.utimesSync(lock, longAgo, longAgo);
    takes(101);
    expect(tries(102)).toBeUndefined();
  });
});

/** While the delayed one stands between two steps the other may have to wait for it: that is no fault. */
function attempt(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!/never got the lock/.test(String(error))) throw error;
  }
}
