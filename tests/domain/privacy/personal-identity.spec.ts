import { hasCheckDigit } from '@samla/domain/identity/check-digit.js';
import { assertNoPersonalIdentity, personalIdentities } from '@samla/domain/privacy/personal-identity.js';

// Test numbers of Skatteverket and of banks' test systems: nobody has them.
const WRITTEN = [
  '121212-1212',
  '121212+1212',
  '121212–1212',
  '121212‑1212',
  '121212 - 1212',
  '191212121212',
  '19121212-1212',
  '19121212 1212',
  '1912-12-12-1212',
  '1212121212',
  // Samordningsnummer: the day has 60 added; the last four may begin with a letter.
  '121272-1219',
  '121272-T219',
  '19121272-1219',
];

describe('a personnummer in a text', () => {
  it.each(WRITTEN)('is found written %s', (number) => {
    expect(personalIdentities(`Deltagaren ${number} har avslutats.`)).toEqual([11]);
    expect(personalIdentities(`pnr.${number}`)).toEqual([4]);
    expect(personalIdentities(`a,${number}, b`)).toEqual([2]);
    expect(personalIdentities(`(${number})`)).toEqual([1]);
    expect(personalIdentities(`Se ${number}.`)).toEqual([3]);
  });

  it('is found each time, and told of by field without being repeated', () => {
    const [first, second] = ['121212-1212', '19121212-1212'];
    expect(personalIdentities(`${first} och ${second}`)).toEqual([0, 16]);
    const texts = { title: 'Budget', note: `Se ${first}`, tom: null, ingen: undefined };
    let refused: { code?: string; message?: string; details?: unknown } = {};
    try {
      assertNoPersonalIdentity(texts);
    } catch (error) {
      refused = error as typeof refused;
    }
    expect(refused).toMatchObject({ code: 'PERSONAL_DATA' });
    expect(refused.message).toMatch(/^Texten i Anteckning ser ut att .* \(från tecken 4\)/);
    expect(refused.details).toEqual({ places: [{ field: 'note', at: 3 }] });
    expect(JSON.stringify([refused.message, refused.details])).not.toContain('1212');
  });

  it('is told of without a field whose name nobody knows', () => {
    expect(() => assertNoPersonalIdentity({ constructor: '121212-1212' })).toThrow(
      /^Texten ser ut att innehålla/,
    );
  });

  it.each([
    ['an organisation number', 'Samordningsförbundet Västerås 222000-2824'],
    ['an organisation number with its prefix', '16222000-2824 och 162220002816'],
    ['a company’s', '556036-0793, 202100-2114'],
    ['a date', 'Beslut 2022-12-09, § 45'],
    ['a period of days', '20220101-20221231'],
    ['a period of years', '2021-2023 och 202201-202212'],
    ['a diarium number', 'Dnr 2022-1209, 22-12-0934'],
    ['an amount', '2 475 000 kr, 2475500 kr, 1234567890123 kr'],
    ['öre', '121212,1212 och 1.2112121212 och 0,1212121212'],
    ['a number with a month that is none', '991312-1234, 120012-1212'],
    ['a number with a day that is none', '120132-1212, 120199-1212, 120160-1212'],
    ['a plusgiro', '12 12 12-1'],
    ['a telephone', '021-39 00 00, 021-390000, +46 21 39 00 00, 070-174 06 05, 070-1740605'],
  ])('is not seen in %s', (_, text) => {
    expect(personalIdentities(text)).toEqual([]);
  });

  it('is not seen in any mobile number that is set aside for fiction', () => {
    const numbers = Array.from({ length: 95 }, (_, index) => `07017406${String(index + 5).padStart(2, '0')}`);
    // Some of them have the check digit and the date of a samordningsnummer: those would be taken for one.
    expect(numbers.filter(hasCheckDigit).length).toBeGreaterThan(5);
    expect(numbers.filter((number) => personalIdentities(`Ring ${number}`).length > 0)).toEqual([]);
  });

  it('is not seen in any amount that stands after a date', () => {
    const amounts = Array.from({ length: 9000 }, (_, index) => String(index + 1000));
    const found = amounts.flatMap((amount) =>
      [`20221209 ${amount} kr`, `20221209 ${amount}`, `221209 ${amount} tkr`].filter(
        (text) => personalIdentities(text).length > 0,
      ),
    );
    expect(found).toEqual([]);
  });
});
