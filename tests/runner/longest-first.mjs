// The order of the files in a run: the long ones first, so that at its end no file is left alone with one of the cores.
import TestSequencer from '@jest/test-sequencer';

/**
 * What takes longest on a machine that has measured nothing yet, longest first. Jest would go by the size of the files there,
 * and what is long here are short files with much behind them.
 */
export const LONGEST = [
  'tests/web/page.spec.ts',
  'tests/examples/every-example-answers-as-committed.spec.ts',
  'tests/cli/one-command-runs-everything.spec.ts',
  'tests/cli/books-by-command.spec.ts',
  'tests/isolation/every-operation-keeps-to-its-tenant.spec.ts',
  'tests/torture/torture.spec.ts',
  'tests/cli/a-server-instead.spec.ts',
  'tests/bench/bench.spec.ts',
  'tests/platform/embedded.spec.ts',
  'tests/ledger/import-files.spec.ts',
  'tests/isolation/planted-holes.spec.ts',
  'tests/faults/killed-worker-loses-and-doubles-nothing.spec.ts',
  'tests/cli/import-by-command.spec.ts',
  'tests/cli/export-by-command.spec.ts',
  'tests/cli/two-at-once.spec.ts',
  'tests/ledger/import-job-killed.spec.ts',
  'tests/audit/every-mutation-leaves-one-event.spec.ts',
];

export default class LongestFirst extends TestSequencer {
  /** The known long files first; all others as Jest would: failed ones, then by the time they took, then by size. */
  async sort(tests) {
    const rank = ({ path }) => LONGEST.findIndex((file) => path.replaceAll('\\', '/').endsWith(`/${file}`));
    const known = tests.filter((test) => rank(test) >= 0).sort((one, other) => rank(one) - rank(other));
    return [...known, ...(await super.sort(tests.filter((test) => rank(test) < 0)))];
  }
}
