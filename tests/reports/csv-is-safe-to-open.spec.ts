import { csv, decimal, text } from '@samla/reports/csv.js';

describe('CSV', () => {
  it('follows RFC 4180 with a byte order mark, CRLF and quotes where they are needed', () => {
    const table = csv(
      ['a', 'b'],
      [
        [text('Åre, "fjäll"'), decimal('-12.50')],
        [text('två\nrader'), text(null)],
      ],
    );
    expect(table).toBe('\uFEFFa,b\r\n"Åre, ""fjäll""",-12.50\r\n"två\nrader",\r\n');
  });

  it.each(['=1+1', '+46', '-cmd', '@SUM(A1)', '\tx', '\rx'])(
    'takes the formula out of the text %j',
    (value) => {
      expect(csv(['a'], [[text(value)]])).toContain(`'${value}`);
    },
  );

  it('keeps the minus of an amount, and takes nothing else for an amount', () => {
    expect(csv(['a'], [[decimal('-471931.20')]])).toBe('\uFEFFa\r\n-471931.20\r\n');
    expect(() => decimal('-1+cmd|x')).toThrow('not a decimal');
    expect(() => decimal('1,5')).toThrow('not a decimal');
  });

  it('refuses a row of another width than the header', () => {
    expect(() => csv(['a', 'b'], [[text('x')]])).toThrow('as many cells');
  });
});
