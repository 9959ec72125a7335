import type { ShownDuty } from '@samla/governance/duties/shown-duties.js';
import { shownDuties } from '@samla/governance/duties/shown-duties.js';
import { dutyLines } from '../../apps/cli/src/commands/duties.js';
import { planOf, told } from '../domain/governance/duty-tools.js';

describe('the year of duties as text', () => {
  const year = (of: number, today: string, ...events: Parameters<typeof planOf>[2][]): ShownDuty[] =>
    shownDuties(
      planOf(
        of,
        today,
        events.flatMap((each) => each ?? []),
      ),
      [],
    );

  it('begins with what is late, and tells what was done too late', () => {
    const done = told('BUDGET', 2022, { doneOn: '2022-12-09', isConstructed: true });
    const lines = dutyLines(year(2022, '2022-12-15', [done]));
    expect(lines[0]).toBe(
      '2022-01-31  Försenad, eller inte registrerad som gjord: Helårsredovisningar från insatsernas utförare',
    );
    const at = lines.findIndex((line) => line.includes('budget och verksamhetsplan (konstruerat)'));
    expect(lines.slice(at, at + 2)).toEqual([
      '2022-11-30  Gjord för sent: Styrelsen beslutar nästa års budget och verksamhetsplan (konstruerat)',
      '            gjord 2022-12-09',
    ]);
    expect(lines[at + 2]).toContain('ska komma före och är inte registrerat som gjort');
  });

  it('shows both last days where a rest day moves the one', () => {
    const lines = dutyLines(year(2024, '2024-01-01'));
    const at = lines.findIndex((line) => line.startsWith('2024-03-31'));
    expect(lines[at + 1]).toBe('            flyttad till 2024-04-02 (lag 1930:173, inte bekräftat)');
  });
});
