import { writeFileSync } from 'node:fs';
import { CLOSING_TRANSITIONS } from '@samla/domain/merger/liquidation/closing-transitions.js';
import { MERGER_TRANSITIONS } from '@samla/domain/merger/process/merger-transitions.js';
import { exploreClosing } from './closing-model.js';
import { exploreMerger } from './merger-model.js';

/** The product's machine without one of the things that it asks. */
const without = <Step extends { readonly event: string }, List extends keyof Step>(
  steps: readonly Step[],
  event: string,
  list: List,
  asked: string,
): Step[] =>
  steps.map((step) =>
    step.event === event
      ? { ...step, [list]: (step[list] as unknown as string[]).filter((each) => each !== asked) }
      : step,
  );

describe('every order of events of a merger', () => {
  it('of four members, anything at any time: no illegal way to in force, and there is a legal one', () => {
    const explored = exploreMerger({ members: 4, anyOrder: true });
    expect(explored.fault).toBeNull();
    expect(explored.states).toBeGreaterThan(30_000);
    expect(explored.taken['ENTER_FORCE']).toBeGreaterThan(0);
    expect(explored.taken['COMPLETE']).toBeUndefined();
  }, 120_000);

  const guards = MERGER_TRANSITIONS.flatMap(({ event, guards: all }) =>
    all.map((guard) => [event, guard] as const),
  );
  it.each(guards)(
    'a machine whose step %s does not ask %s is found',
    (event, guard) => {
      const transitions = without(MERGER_TRANSITIONS, event, 'guards', guard);
      expect(exploreMerger({ members: 4, anyOrder: false, transitions }).fault).toContain(event);
    },
    120_000,
  );
});

describe('every order of events of a liquidation', () => {
  it('of two members: no illegal way to dissolved, and there is a legal one', () => {
    const explored = exploreClosing({ members: 2 });
    expect(explored.fault).toBeNull();
    expect(explored.states).toBeGreaterThan(10_000);
    expect(explored.taken['DISSOLVE']).toBeGreaterThan(0);
  }, 120_000);

  const checks = CLOSING_TRANSITIONS.flatMap(({ event, checks: all }) =>
    all.map((check) => [event, check] as const),
  );
  it.each(checks)(
    'a machine whose step %s does not ask %s is found',
    (event, check) => {
      const transitions = without(CLOSING_TRANSITIONS, event, 'checks', check);
      // With one member the last service is the first, so that nobody can be forgotten.
      expect(exploreClosing({ members: check === 'SERVED' ? 2 : 1, transitions }).fault).toContain(event);
    },
    120_000,
  );
});

/** The long run, by `npm run torture -- merger`: thirteen members, and where to write what was found. */
const file = process.env['SAMLA_MERGER_STATES'];
if (file !== undefined) {
  it('a long run is explored', () => {
    const merger = exploreMerger({ members: 13, anyOrder: false });
    // Six members, as Västra Mälardalen has, and anything at any time; then thirteen.
    const closing = exploreClosing({ members: 6 });
    const served = exploreClosing({ members: 13, quietService: true });
    writeFileSync(file, JSON.stringify({ merger, closing, served }));
  }, 7_200_000);
}
