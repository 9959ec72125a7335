import { checkTexts } from './checked-text.js';

describe('a document that holds a personnummer by mistake', () => {
  const report = checkTexts([
    'Årsredovisning 2021',
    '',
    '# Insats 121212-1212',
    '',
    '| Post | 2021, kr |',
    '|---|---|',
    '| Lön | 60 000 |',
    '| Hyra | 30 000 |',
    '| Stöd till 19121212-1212 | 10 000 |',
    '| Summa stöd till 19121212-1212 | 101 000 |',
    '',
    'Stödet till 121212-1212 är 40 % av 50 000 kr, alltså 30 000 kr.',
  ]);

  it('has a report that names its place and not the number', () => {
    expect(report.findings.length).toBeGreaterThan(0);
    expect(JSON.stringify(report)).not.toContain('1212-1212');
    expect(report.findings[0]!.place).toMatchObject({
      section: 'Insats [personnummer]',
      row: 'Summa stöd till [personnummer]',
    });
  });

  it('keeps its amounts as printed', () => {
    expect(report.findings[0]).toMatchObject({ printed: '101000', recomputed: '100000' });
  });
});
