import { type HandInFacts, handInStanding } from '@samla/domain/statements/hand-in-standing.js';

const NOTHING: HandInFacts = {
  deadline: '2022-03-01',
  isHandedIn: false,
  approvedOn: null,
  today: '2022-02-01',
};
const standing = (changes: Partial<HandInFacts>) => {
  const { status, daysLate } = handInStanding({ ...NOTHING, ...changes });
  return `${status} ${daysLate}`;
};

describe('how a hand-in stands', () => {
  it.each([
    ['long before the day', { today: '2022-02-14' }, 'NOT_DUE 0'],
    ['two weeks before it', { today: '2022-02-15' }, 'DUE 0'],
    ['on the day', { today: '2022-03-01' }, 'DUE 0'],
    ['the day after', { today: '2022-03-02' }, 'LATE 1'],
    ['over a leap day', { deadline: '2024-02-28', today: '2024-03-01' }, 'LATE 2'],
    ['where no day is set', { deadline: null, today: '2030-01-01' }, 'NOT_DUE 0'],
  ] as const)('%s, with nothing handed in', (_, changes, expected) => {
    expect(standing(changes)).toBe(expected);
  });

  it.each([
    ['in time', { today: '2022-03-01' }, 'HANDED_IN 0'],
    ['past the day, without its approval', { today: '2022-03-04' }, 'HANDED_IN 3'],
    ['where no day is set', { deadline: null, today: '2030-01-01' }, 'HANDED_IN 0'],
  ] as const)('handed in %s', (_, changes, expected) => {
    expect(standing({ isHandedIn: true, ...changes })).toBe(expected);
  });

  it.each([
    ['in time, whatever day it is now', { approvedOn: '2022-03-01', today: '2030-01-01' }, 'APPROVED 0'],
    [
      'late, by the days until the approval',
      { approvedOn: '2022-03-11', today: '2030-01-01' },
      'APPROVED_LATE 10',
    ],
    ['where no day is set', { approvedOn: '2022-03-11', deadline: null }, 'APPROVED 0'],
  ] as const)('approved %s', (_, changes, expected) => {
    expect(standing({ isHandedIn: true, ...changes })).toBe(expected);
  });
});
