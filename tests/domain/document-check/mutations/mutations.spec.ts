import { writeFileSync } from 'node:fs';
import { checkDocuments } from '@samla/domain/document-check/check-documents.js';
import type { Finding } from '@samla/domain/document-check/findings/finding.js';
import { FAULTS } from './faults.js';
import { type Measured, measure, recallOf } from './measure.js';

const SEED = 20_210_101;
/** Of a small run, and of what is asked for. */
const DOCUMENTS = 60;
const ASKED_PER_CENT = 98;
const FALSE_PER_CENT = 1;

const shareOf = (part: number, of: number) => (part * 100) / of;

describe('faults that are planted into correct documents of five kinds', () => {
  it('are found where a tie shows them, and correct tables are left in peace', () => {
    const measured = measure(DOCUMENTS, SEED);
    const { found, of } = recallOf(measured);
    expect(of).toBeGreaterThan(DOCUMENTS * 0.8);
    for (const fault of FAULTS) expect(measured.counts[fault].detectable).toBeGreaterThan(4);
    expect(shareOf(found, of)).toBeGreaterThanOrEqual(ASKED_PER_CENT);
    expect(measured.falseFindings).toEqual([]);
    expect(shareOf(measured.falseErrors, measured.tables)).toBeLessThan(FALSE_PER_CENT);
  });

  it('would be missed by a check that finds nothing, and by one that points elsewhere', () => {
    const blind = measure(30, SEED, () => ({ findings: [] }));
    expect(recallOf(blind).found).toBe(0);
    expect(blind.falseErrors).toBe(0);
    const astray = measure(30, SEED, (documents) => ({
      findings: checkDocuments(documents).findings.map((finding) => ({
        ...finding,
        place: { ...finding.place, line: 1_000_000 },
      })),
    }));
    expect(recallOf(astray).found).toBe(0);
  });

  it('are not told from nothing: an error on each correct table is counted as false', () => {
    const loud = measure(5, SEED, ([document]) => ({
      findings: document!.blocks.flatMap((block) =>
        block.kind === 'TABLE'
          ? [{ severity: 'error', place: { table: block.index }, message: 'fel' } as Finding]
          : [],
      ),
    }));
    expect(loud.falseErrors).toBe(loud.tables);
  });
});

/** The long run, by `npm run torture -- document-check`: it says how many, from which seed, and where to write. */
const [documents, seed, file] = (process.env['SAMLA_MUTATIONS'] ?? '').split(',');
if (file !== undefined) {
  it('a long run is measured', () => {
    const measured: Measured = measure(Number.parseInt(documents!, 10), Number.parseInt(seed!, 10));
    writeFileSync(file, JSON.stringify(measured));
  }, 7_200_000);
}
