import { checkTexts, REPORT, shortly, STATEMENTS, tiesOfKind } from './checked-text.js';

const replaced = (lines: readonly string[], from: string, to: string) =>
  lines.map((line) => line.replace(from, to));

describe('what is no error', () => {
  it('is an income told with the financial income in it', () => {
    const statements = [...STATEMENTS];
    statements.splice(6, 0, '| Finansiella intäkter | | 50 000 | 40 000 |');
    const operating = ['| Belopp i kr | Utfall 2021 |', '|---|---|', '| Summa intäkter | 8 050 000 |', ''];
    const report = checkTexts([...REPORT, ...replaced(statements, '-8 400 000', '-8 450 000'), ...operating]);
    expect(tiesOfKind(report, 'samma belopp i rapporten')).toContain('a32 EXPLAINED 8050000 8000000');
    expect(shortly(report).filter((each) => each.startsWith('a32'))).toEqual([]);
  });

  it('is a change that is printed with the other sign', () => {
    const flow = [
      '| Belopp i kr | 2021-12-31 |',
      '|---|---|',
      '| Ökning av kortfristiga fordringar | 50 000 |',
      '| Likvida medel vid årets slut | 2 000 000 |',
      '',
    ];
    const report = checkTexts([...REPORT, ...STATEMENTS, ...flow]);
    expect(tiesOfKind(report, 'förändring mellan åren')).toEqual(['a31 EXPLAINED 50000 -50000']);
    expect(shortly(report)).toEqual([]);
  });

  it('is another total by a name of its own', () => {
    const operating = ['| Belopp i kr | Utfall 2021 |', '|---|---|', '| Summa intäkter | 8 123 000 |', ''];
    const { findings } = checkTexts([...REPORT, ...STATEMENTS, ...operating]);
    expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('is a result after balanskravet that differs from the result of the year', () => {
    const requirement = [
      '| Belopp i kr | 2021 |',
      '|---|---|',
      '| Årets resultat | -400 000 |',
      '| Realisationsvinster | -20 000 |',
      '| Balanskravsresultat | -420 000 |',
      '',
    ];
    expect(shortly(checkTexts([...REPORT, ...STATEMENTS, ...requirement]))).toEqual([]);
  });

  it('is an aim for equity in a report of what was', () => {
    const aim = ['Målet är att det egna kapitalet ska vara minst 2 000 tkr vid årets utgång.', ''];
    expect(shortly(checkTexts([...REPORT, ...STATEMENTS, ...aim]))).toEqual([]);
  });
});

describe('text that is made to take long', () => {
  it.each<[string, string]>([
    ['one number of 40 000 digits', `# Innehåll\n\n${'1'.repeat(40_000)}x`],
    ['a heading of digits', `# Innehåll\n\n# ${'1'.repeat(190)}x`],
    ['a sum that never ends', '1 + '.repeat(12_000)],
    ['groups of thousands without end', `${'123 '.repeat(12_000)}x kr`],
    ['leaders', `# Innehåll\n\n1 a${'.'.repeat(45_000)}x`],
    ['parts without end', '5 kvinnor och 6 män, 11 personer. '.repeat(1400)],
  ])('does not: %s', (_, text) => {
    const started = performance.now();
    checkTexts([text]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('shares and parties', () => {
  it('each group has its own hundred per cent', () => {
    const rows = [
      '| Belopp i kr | Budget 2026 | Andel |',
      '|---|---|---|',
      '| Region Kusten | 3 000 000 | 60,0 % |',
      '| Havets kommun | 2 000 000 | 40,0 % |',
      '| Summa intäkter | 5 000 000 | 100,0 % |',
      '| Insatser | -4 000 000 | 66,7 % |',
      '| Kansli | -2 000 000 | 33,3 % |',
      '| Summa kostnader | -6 000 000 | 100,0 % |',
    ];
    expect(shortly(checkTexts(rows))).toEqual([]);
    const faulty = replaced(rows, '66,7 %', '67,6 %');
    expect(shortly(checkTexts(faulty))).toEqual([expect.stringMatching(/^a6 error [a-z-]+ 67\.6 66\.7$/)]);
  });

  it('parties by their bare names pay their shares', () => {
    const rows = [
      '| Mkr | 2024 |',
      '|---|---|',
      '| Staten | 4,2 |',
      '| Regionen | 2,1 |',
      '| Kommunerna | 2,1 |',
      '| Summa intäkter | 8,4 |',
    ];
    const report = checkTexts(rows);
    expect(shortly(report)).toEqual([]);
    expect(tiesOfKind(report, 'parternas andelar')).toHaveLength(1);
  });
});

describe('tables that are long or many', () => {
  const amount = (seed: number) => 10_000 + ((seed * 7919) % 89_000);
  const table = (rows: number, seed: number, label = (row: number) => `Stöd till grupp ${row}`) => {
    const amounts = Array.from({ length: rows }, (_, row) => amount(seed * rows + row));
    return [
      ...['', `## Tabell ${seed}`, '', '| Belopp i kr | Utfall 2021 |', '|---|---|'],
      ...amounts.map((each, row) => `| ${label(row)} | ${each} |`),
      `| Summa | ${amounts.reduce((sum, each) => sum + each, 0)} |`,
    ];
  };
  const timed = (lines: readonly string[]) => {
    // Not by the clock: others may be at work on the same machine.
    const began = process.cpuUsage();
    const { findings } = checkTexts(lines);
    expect(process.cpuUsage(began).user).toBeLessThan(12_000_000);
    return findings.filter(({ severity }) => severity === 'error');
  };

  it('a sum of seven hundred rows is the sum of all of them', () => {
    const rows = table(700, 1);
    expect(timed(rows)).toEqual([]);
    expect(timed(rows.map((line) => line.replace('| Summa | ', '| Summa | 9')))).toHaveLength(1);
  });

  it('a hundred and twenty tables with the same names are held against each other in seconds', () => {
    expect(timed(Array.from({ length: 120 }, (_, at) => table(14, at)).flat())).toEqual([]);
  });

  it('two long tables with hardly a name in common take seconds', () => {
    const named = (word: string) => (row: number) => (row < 3 ? `Lokal ${row}` : `${word}${row * 31}`);
    const [one, other] = [table(700, 1, named('äpple')), table(700, 2, named('kastanj'))];
    const head = (lines: readonly string[]) => lines.slice(0, 8);
    expect(timed([...one, ...head(other).slice(0, 5), ...one.slice(5, 8), ...other.slice(8)])).toEqual(
      expect.any(Array),
    );
  });

  it('a table where every other row is called a sum takes seconds', () => {
    const rows = Array.from({ length: 500 }, (_, row) => [
      `| Hyra ${row} | ${amount(row)} |`,
      `| Summa ${row} | ${amount(row + 5000)} |`,
    ]);
    timed(['| Belopp i kr | Utfall 2021 |', '|---|---|', ...rows.flat()]);
  });

  it('amounts beyond any state are no reason to stop', () => {
    const rows = ['| Hyra | 123456789012345678 |', '| Porto | 2 |', '| Löner | 3 |', '| Lokal | 4 |'];
    const one = ['| Belopp i mkr | Utfall 2021 |', '|---|---|', ...rows, ''];
    expect(timed([...one, 'Och en gång till.', '', ...one])).toEqual([]);
  });
});
