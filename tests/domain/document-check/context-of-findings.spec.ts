import { contextOf } from '@samla/domain/document-check/findings/finding-context.js';
import { readText } from '@samla/domain/document-check/document/read-text.js';

describe('the lines shown around a finding', () => {
  const document = readText(
    'plan.md',
    [
      'Beslutet gäller 121212-1212 och org.nr 222000-9999.',
      '',
      '| Namn | Budget 2026 |',
      '|---|---|',
      '| Stöd till 19121212-1212 | 100 000 |',
      '| Summa | 100 000 |',
    ].join('\n'),
  );
  const shownAt = (line: number, table: number | null) =>
    contextOf(document, { line, table, section: null, row: null, column: null }).map(({ cells }) => cells);

  it('show no personnummer of a text, and leave an organisation number', () => {
    expect(shownAt(1, null)).toEqual([['Beslutet gäller [personnummer] och org.nr 222000-9999.']]);
  });

  it('show no personnummer of a cell, and leave the amounts', () => {
    expect(shownAt(6, 1)).toContainEqual(['Stöd till [personnummer]', '100 000']);
  });
});
