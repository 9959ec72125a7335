import { oneUnit } from '@samla/domain/contributions/contribution-unit.js';
import { type SplitFinding, splitFindings } from '@samla/domain/contributions/split-check.js';
import { type Contribution, PARTY_KINDS } from '@samla/domain/forbund/shares.js';
import { Money } from '@samla/domain/money/money.js';
import { DEMO_CONTRIBUTIONS } from '../../../apps/cli/src/demo/contributions/published-contributions.js';

const split = (forbund: string, year: number): SplitFinding[] => {
  const printed = DEMO_CONTRIBUTIONS.find((each) => each.forbund === forbund && each.year === year)!;
  return splitFindings(
    printed.lines.map(({ party, label, amount }): Contribution => ({
      member: label,
      party,
      amount: Money.parse(amount),
    })),
    oneUnit(printed.unit),
    PARTY_KINDS,
  );
};
const told = (findings: readonly SplitFinding[]) =>
  findings.map(({ code, party, paid, expected, difference }) =>
    [code, party, paid, expected, difference].map(String).join(' '),
  );

describe('the contributions of the five documents beside 5 §', () => {
  it.each([
    ['000 Västerås', 'vasteras', 2020],
    ['000 Västerås', 'vasteras', 2021],
    ['001 Västerås', 'vasteras', 2022],
    ['002 Västerbergslagen, in tkr', 'vasterbergslagen', 2019],
    ['002 Västerbergslagen, in tkr', 'vasterbergslagen', 2020],
    ['003 Norra Västmanland, in kkr', 'norra-vastmanland', 2013],
    ['003 Norra Västmanland, in kkr', 'norra-vastmanland', 2014],
  ])('%s (%s %i) pass within a unit for each part', (_, forbund, year) => {
    expect(split(forbund, year)).toEqual([]);
  });

  it('001: 2 475 000 of Västerås stad beside 2 475 500 is flagged, and only that', () => {
    expect(told(split('vasteras', 2023))).toEqual([
      'SHARE_DEVIATES MUNICIPALITY 2475000.00 2475500.00 -500.00',
    ]);
  });

  it('004: 2 250 000 of the state contain the region’s quarter', () => {
    const findings = split('vastra-malardalen', 2019);
    expect(told(findings)).toEqual([
      'PARTIES_MERGED STATE 2250000.00 1500000.00 750000.00',
      'SHARE_DEVIATES STATE 2250000.00 1500000.00 750000.00',
      'SHARE_DEVIATES REGION 0.00 750000.00 -750000.00',
    ]);
    expect(findings[0]).toMatchObject({ contains: 'REGION' });
  });

  it('a unit that is too small flags what is printed in thousands', () => {
    const [state, region, kommun] = ['2253000', '1126000', '1126000'].map((text) => Money.parse(text));
    const parts: Contribution[] = [
      { member: 'FK', party: 'STATE', amount: state! },
      { member: 'Region', party: 'REGION', amount: region! },
      { member: 'Ludvika', party: 'MUNICIPALITY', amount: kommun! },
    ];
    expect(splitFindings(parts, oneUnit('TKR'))).toEqual([]);
    expect(splitFindings(parts, oneUnit('KR'))).not.toEqual([]);
  });
});
