import { faultsOf, plan, soundFile, warningsOf } from './sie-file.js';

/** The sound file where 60 kr of last year's result stand on no account: equity is 60 kr short at both ends. */
const open = (changes: Readonly<Record<string, string>> = {}) =>
  soundFile({
    '#KONTO 2010': '#KONTO 2010 "Eget kapital"\r\n#KONTO 2069 "Årets resultat"',
    '#IB 0 2010': '#IB 0 2010 -940',
    '#UB 0 2010': '#UB 0 2010 -940',
    ...changes,
  });

describe('a year that opens before the result of the year before is transferred', () => {
  it('opens it on the file’s own account for a result, and says so', () => {
    const found = plan(open());
    expect(faultsOf(found)).toEqual([]);
    expect(warningsOf(found)).toEqual(['RESULT_NOT_TRANSFERRED@18']);
    expect(found.warnings[0]!.message.replaceAll('\u00a0', ' ')).toBe(
      'Ingående balanser summerar till 60,00 kr, inte till noll: föregående års resultat är inte överfört i filen. Det öppnas på konto 2069 Årets resultat.',
    );
    expect(found.opening?.rows.map(({ account, ore }) => [account, ore])).toEqual([
      ['1930', 100_000n],
      ['2010', -94_000n],
      ['2069', -6_000n],
    ]);
  });

  it('takes the account of the year before where the file has both', () => {
    const both = '#KONTO 2068 "Vinst eller förlust från föregående år"\r\n#KONTO 2069 "Årets resultat"';
    const found = plan(open({ '#KONTO 2010': `#KONTO 2010 "Eget kapital"\r\n${both}` }));
    expect(found.opening?.rows.at(-1)).toMatchObject({ account: '2068', ore: -6_000n });
  });

  it('of a file without entries opens there too', () => {
    const lines = open({ '#SIETYP': '#SIETYP 1' }).split('#VER')[0]!;
    const { faults, balances } = plan(lines);
    expect([faults, balances?.opening.at(-1)]).toMatchObject([[], { account: '2069', ore: -6_000n }]);
  });

  it.each([
    ['no account for a result', { '#KONTO 2010': '#KONTO 2010 "Eget kapital"' }],
    [
      'two that may be',
      {
        '#KONTO 2010':
          '#KONTO 2010 "Eget kapital"\r\n#KONTO 2069 "Årets resultat"\r\n#KONTO 2068 "Årets resultat, projekt"',
      },
    ],
    ['an account that has opened', { '#IB 0 2010': '#IB 0 2010 -900\r\n#IB 0 2069 -40' }],
    ['another sum at the end', { '#UB 0 2010': '#UB 0 2010 -1000' }],
    ['no closing balances', { '#UB 0 1511': '', '#UB 0 1930': '', '#UB 0 2010': '', '#RES': '' }],
  ])('is refused with %s', (_, changes) => {
    expect(plan(open(changes)).faults.map(({ rule }) => rule)).toContain('OPENING_UNBALANCED');
  });
});
