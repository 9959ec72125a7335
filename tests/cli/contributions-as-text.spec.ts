import type { Contributions } from '@samla/budget/contributions/contribution.js';
import { Money } from '@samla/domain/money/money.js';
import { contributionLines } from '../../apps/cli/src/client/contributions-text.js';

const kr = (kronor: string) => Money.parse(kronor);
const line = (label: string, lineNo: number | null) => ({
  ...{ lineNo, label },
  ...{ amount: kr('100'), received: kr('90'), openClaim: kr('0'), deviation: kr('-10') },
});

describe('contributions as text', () => {
  it('have their headings over their amounts, however long a name is', () => {
    const told = {
      year: 2023,
      current: { status: 'DECIDED', version: 1, document: '', place: '', total: kr('100') },
      ...{ versions: [{}], findings: [], hasBooks: true, booksAreConstructed: false },
      outcomes: [line('Staten genom Försäkringskassan och Arbetsförmedlingen', 1), line('Staten', null)],
    } as unknown as Contributions;
    const [, heading = '', ...rows] = contributionLines(told);
    const endOf = (text: string, word: string) => text.indexOf(word) + word.length;
    expect(rows.map((row) => endOf(row, '100,00'))).toEqual(rows.map(() => endOf(heading, 'Bidrag')));
    expect(rows.slice(0, 2).map((row) => row.length)).toEqual([heading.length, heading.length]);
  });
});
