import { readObjectList } from '@samla/domain/sie/object-list.js';
import { cp437, faultsOf, plan, planned, soundFile } from './sie-file.js';

const withList = (list: string): string =>
  soundFile({
    '#DIM 21': '#DIM 22 "Fri"\r\n#DIM 21 "Motpart"',
    '#TRANS 4611 {20 "10"}': `#TRANS 4611 ${list} 200.00`,
  });

describe('the objects of a row', () => {
  it('are parted by blanks and tabs alone: a no-break space is a letter of a code', () => {
    expect(readObjectList('20 "10"\t21 NV')).toHaveLength(2);
    expect(readObjectList('20\u00a010')).toBeUndefined();
    expect(readObjectList('20 A\u00a0B')).toEqual([{ dimension: 20, code: 'A\u00a0B' }]);
    expect(faultsOf(plan(withList('{20\u00a010}')))).toEqual([expect.stringMatching(/^LIST_SYNTAX@/)]);
  });

  it('have no control characters in their codes; a tab may stand between them', () => {
    expect(faultsOf(plan(withList('{20\t"10"}')))).toEqual([]);
    expect(faultsOf(plan(withList('{20 "1\t0"}')))).toEqual([expect.stringMatching(/^CONTROL_CHARACTER@/)]);
  });

  it('are one of a dimension: of two nobody knows which counts', () => {
    expect(faultsOf(plan(withList('{22 A 22 B}')))).toEqual([expect.stringMatching(/^LIST_SYNTAX@/)]);
    expect(faultsOf(plan(withList('{20 "10" 20 "11"}')))).toEqual([expect.stringMatching(/^LIST_SYNTAX@/)]);
    const { entries } = planned(cp437(withList('{20 "10" 20 "10"}')));
    expect(entries[0]!.rows[0]).toMatchObject({ insats: '10', otherObjects: '' });
  });

  it('are not taken where another list opens among them', () => {
    expect(readObjectList('20 {')).toBeUndefined();
    expect(readObjectList('20 A{B')).toBeUndefined();
    expect(readObjectList('20 "A{B"')).toEqual([{ dimension: 20, code: 'A{B' }]);
  });
});
