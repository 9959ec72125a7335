import {
  normaliseOrganisationNumber,
  readOrganisationNumber,
} from '@samla/domain/forbund/organisation-number.js';

describe('organisation numbers', () => {
  it.each([
    ['222000-2824', '222000-2824'],
    ['2220002816', '222000-2816'],
    [' 162220002824 ', '222000-2824'],
    ['16222000-2824', '222000-2824'],
    ['212000-2080', '212000-2080'],
  ])('reads %s as %s', (text, number) => {
    expect(normaliseOrganisationNumber(text)).toBe(number);
  });

  it.each(['222000-2825', '222000-282', '22200-02824', '2220002824x', '', '192220002824', '222000–2824'])(
    'refuses "%s"',
    (text) => {
      expect(readOrganisationNumber(text)).toBeUndefined();
      expect(() => normaliseOrganisationNumber(text)).toThrow(
        expect.objectContaining({ code: 'ORGNR_INVALID' }),
      );
    },
  );

  it('finds two digits that have changed places', () => {
    expect(readOrganisationNumber('222000-8224')).toBeUndefined();
  });
});
