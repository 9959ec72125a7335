import fc from 'fast-check';
import { SIE_RULES } from '@samla/domain/sie/rule.js';
import { cp437, planned, soundFile } from './sie-file.js';

const sound = cp437(soundFile());
/** Bytes that mean something in a SIE file, and some that never should be there. */
const telling = [
  ...cp437('#{}" \t\r\n\\-+.,0123456789ATRNSVEIB'),
  0,
  7,
  26,
  127,
  0x84,
  0xc3,
  0xa5,
  0xe5,
  0xff,
];

interface Change {
  readonly at: number;
  readonly removed: number;
  readonly added: readonly number[];
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(sound.length),
  removed: fc.nat(6),
  added: fc.array(fc.constantFrom(...telling), { maxLength: 4 }),
});

function changed(changes: readonly Change[]): Uint8Array {
  let bytes: number[] = [...sound];
  for (const { at, removed, added } of changes)
    bytes = [...bytes.slice(0, at), ...added, ...bytes.slice(at + removed)];
  return Uint8Array.from(bytes);
}

describe('whatever the bytes are', () => {
  it('a damaged file gives faults by known rules, or entries that balance: never an error', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const bytes = changed(changes);
        const { planner, entries } = planned(bytes);
        const { faults, opening } = planner.plan();
        for (const { rule, line } of faults) {
          expect(SIE_RULES[rule]).toBeDefined();
          expect(line).toBeGreaterThanOrEqual(0);
        }
        if (faults.length > 0) return;
        for (const { rows, period } of [...entries, ...(opening ? [opening] : [])]) {
          expect(rows.reduce((sum, { ore }) => sum + ore, 0n)).toBe(0n);
          expect(period).toBeLessThanOrEqual(12);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('a file cut off anywhere before its last line is refused', () => {
    const summed = cp437(soundFile({ '#PROGRAM': '#KSUMMA' }));
    for (let length = 0; length < summed.length; length += 1) {
      expect(planned(summed.subarray(0, length)).planner.plan().faults.length).toBeGreaterThan(0);
    }
  });
});
