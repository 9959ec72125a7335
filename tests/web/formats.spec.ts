import { csvAmount, toCsv } from '../../apps/web/src/parts/csv.js';
import { formatDecimal } from '../../apps/web/src/parts/format-amount.js';
import { shortName } from '../../apps/web/src/parts/short-name.js';
import { negated, sumAmounts } from '../../apps/web/src/parts/sum-amounts.js';

const kr = (exact: string, presented: string) => ({ exact, presented, unit: 'KR' as const });

describe('numbers as Swedish readers write them', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0,00'],
    ['999', '999'],
    ['1234567', '1\u00a0234\u00a0567'],
    ['-471931.20', '\u2212471\u00a0931,20'],
    ['9999999999999999.99', '9\u00a0999\u00a0999\u00a0999\u00a0999\u00a0999,99'],
  ])('%s is written %s', (decimal, written) => expect(formatDecimal(decimal)).toBe(written));

  it('sums exactly and presents the sum by its own rounding', () => {
    expect(sumAmounts([kr('-471931.20', '-471931'), kr('8241303.40', '8241303')])).toEqual(
      kr('7769372.20', '7769372'),
    );
    expect(sumAmounts([kr('0.30', '0'), kr('0.30', '0')])).toEqual(kr('0.60', '1'));
  });

  it('turns the sign of nothing into nothing', () => {
    expect(negated(kr('93677.00', '93677'))).toEqual(kr('-93677.00', '-93677'));
    expect(negated(kr('0.00', '0'))).toEqual(kr('0.00', '0'));
  });
});

describe('a file for a spreadsheet', () => {
  it('has semicolons, decimal commas and quotes where they are needed', () => {
    expect(
      toCsv([
        ['Post', 'a;b'],
        ['Årets "resultat"', csvAmount('-471931.20')],
      ]),
    ).toBe('\ufeffPost;"a;b"\r\n"Årets ""resultat""";-471931,20\r\n');
  });

  it('disarms a name that a spreadsheet would run', () => {
    expect(toCsv([['=HYPERLINK("http://x")', '-12,50', '-tom']])).toBe(
      '\ufeff"\'=HYPERLINK(""http://x"")";-12,50;\'-tom\r\n',
    );
  });
});

describe('the short name of a förbund', () => {
  it.each([
    ['Samordningsförbundet Västerås', 'Västerås'],
    ['Norra Västmanlands Samordningsförbund', 'Norra Västmanland'],
    ['Samordningsförbundet Västra Mälardalen', 'Västra Mälardalen'],
    ['Finsam Lekeberg', 'Finsam Lekeberg'],
  ])('%s is %s', (name, short) => expect(shortName(name)).toBe(short));
});
