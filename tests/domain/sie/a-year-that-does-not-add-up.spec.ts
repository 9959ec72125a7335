import { plan, soundFile, warningsOf } from './sie-file.js';

/** Each oracle on the sound file with one line changed: rule, line and amounts. */
describe('a year that does not add up is said and not refused', () => {
  it.each([
    [
      '#UB 0 1930',
      '#UB 0 1930 801',
      'BALANCE_UNEXPLAINED@17',
      'Konto 1930: #IB 1 000,00 kr och verifikationerna −200,00 kr ger inte #UB 801,00 kr.',
    ],
    [
      '#RES',
      '#RES 0 4611 151',
      'RESULT_UNEXPLAINED@22',
      'Konto 4611: verifikationerna 150,00 kr ger inte #RES 151,00 kr.',
    ],
    [
      '#UB 0 1511',
      '#UB 0 1511 51',
      'YEAR_UNBALANCED@0',
      'Summan av #IB är 0,00 kr men summan av #UB och #RES är 1,00 kr.',
    ],
  ])('%s → %s: %s', (start, line, warning, message) => {
    const found = plan(soundFile({ [start]: line }));
    expect(found.faults).toEqual([]);
    expect(warningsOf(found)).toContain(warning);
    expect(found.warnings.map((said) => said.message.replaceAll('\u00a0', ' '))).toContain(message);
  });

  it('an account that closes and never opened is a balance account', () => {
    expect(warningsOf(plan(soundFile({ '#UB 0 1511': '#UB 0 1511 49' })))).toContain(
      'BALANCE_UNEXPLAINED@19',
    );
  });
});
