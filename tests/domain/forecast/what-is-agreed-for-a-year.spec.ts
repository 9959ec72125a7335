import { type AgreedInsats, agreementsOf } from '@samla/domain/forecast/agreements.js';
import { Money } from '@samla/domain/money/money.js';

const insats = (objectCode: string, facts: Partial<AgreedInsats> = {}): AgreedInsats => ({
  objectCode,
  grants: [{ amount: Money.parse('300000'), from: '2022-10-01', to: '2023-09-30' }],
  endedOn: null,
  cancelledOn: null,
  ...facts,
});
const agreed = (insatser: AgreedInsats[], year = 2023) =>
  [...agreementsOf(insatser, year)].map(([code, { decided, lastMonth }]) => [
    code,
    decided.toString(),
    lastMonth,
  ]);

describe('what is agreed for a year', () => {
  it("is the year's part of the money, to the last month it is given for", () => {
    expect(agreed([insats('10')])).toEqual([['10', '225000.00', 9]]);
    expect(agreed([insats('10')], 2022)).toEqual([['10', '75000.00', 12]]);
    expect(agreed([insats('10')], 2024)).toEqual([]);
  });

  it('ends when the insats does, and is nothing without an object in the books', () => {
    expect(agreed([insats('10', { cancelledOn: '2023-05-12' })])).toEqual([['10', '225000.00', 5]]);
    expect(agreed([insats('10', { endedOn: '2022-12-31' })])).toEqual([['10', '225000.00', 0]]);
    expect(agreed([insats('')])).toEqual([]);
  });

  it('of several insatser on one object is theirs together', () => {
    const longer = insats('10', {
      grants: [{ amount: Money.parse('5'), from: '2023-01-01', to: '2023-12-31' }],
    });
    expect(agreed([insats('10'), longer])).toEqual([['10', '225005.00', 12]]);
  });
});
