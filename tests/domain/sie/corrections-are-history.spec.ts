import type { PlannedCorrection } from '@samla/domain/sie/plan.js';
import { cp437, planned, soundFile, warningsOf } from './sie-file.js';

const first = (changes: Readonly<Record<string, string>>) => {
  const { planner, entries } = planned(cp437(soundFile(changes)));
  const { corrections, rows } = entries[0]!;
  const history = (corrections === '' ? [] : JSON.parse(corrections)) as PlannedCorrection[];
  return { plan: planner.plan(), rows, history };
};

describe('#RTRANS and #BTRANS', () => {
  it('are kept beside the rows, and only #TRANS is summed', () => {
    const found = first({
      '#TRANS 1930':
        '#BTRANS 1511 {} -200.00 20210107 "Fel konto" 1 "Någon Namn"\r\n#RTRANS 1930 {} -200.00 20210108 "" 1 "Någon Namn"\r\n#TRANS 1930 {} -200.00 20210105 "" 1 "Annan Person"',
    });
    expect(found.plan.faults).toEqual([]);
    expect(found.plan.warnings).toEqual([]);
    expect(found.plan.rows).toBe(4);
    expect(found.rows.map(({ account }) => account)).toEqual(['4611', '1930']);
    expect(found.history).toEqual([
      { kind: 'STRUCK', line: 26, account: '1511', amount: '-200.00', text: 'Fel konto', date: '2021-01-07' },
      { kind: 'ADDED', line: 27, account: '1930', amount: '-200.00', date: '2021-01-08', twinLine: 28 },
    ]);
  });

  it('pairs on account, objects and amount: two alike have a twin each, and other objects are no twin', () => {
    const found = first({
      '#TRANS 4611': [
        '#RTRANS 4611 {} 100.00',
        '#RTRANS 4611 {20 "10"} 100.00',
        '#TRANS 4611 {20 "10"} 100.00 20210109',
        '#RTRANS 4611 {20 "10"} 100.00 20210101 "Annan text"',
        '#TRANS 4611 { "20" "10" } 100',
      ].join('\r\n'),
    });
    expect(found.history.map(({ twinLine }) => twinLine)).toEqual([undefined, 27, 29]);
    expect(found.history[1]).toMatchObject({ insats: '10' });
    expect(warningsOf(found.plan)).toEqual(['CORRECTION_UNPAIRED@25']);
  });

  it('a row that was added and struck is #BTRANS alone', () => {
    const found = first({ '#TRANS 1930': '#BTRANS 1930 {} 7.00\r\n#TRANS 1930 {} -200.00' });
    expect(found.history).toEqual([{ kind: 'STRUCK', line: 26, account: '1930', amount: '7.00' }]);
    expect(found.plan.warnings).toEqual([]);
  });

  it('an entry without history has none', () => {
    expect(planned(cp437(soundFile())).entries.map(({ corrections }) => corrections)).toEqual(['', '']);
  });

  it('a correction that cannot be read says nothing about the sum', () => {
    const { plan } = first({ '#TRANS 1930': '#RTRANS 1930 {} x\r\n#TRANS 1930 {} -199.00' });
    expect(plan.faults.map(({ rule }) => rule)).toEqual(['UNBALANCED_ENTRY', 'INVALID_AMOUNT']);
  });
});
