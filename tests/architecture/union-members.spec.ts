import { unreachedMembers } from './gates/union-members.js';
import { asLines } from './gates/violation.js';
import { fixture, HOUSE } from './house.js';

describe('the members of result unions', () => {
  it('are each reached by a test or an example', () => {
    expect(asLines(unreachedMembers(HOUSE))).toEqual([]);
  });

  it('are caught where nothing reaches them', () => {
    expect(asLines(unreachedMembers(fixture('union-members')))).toEqual([
      'apps/api/schema.graphql BookResult.PeriodClosedProblem is reached by no test',
    ]);
  });
});
