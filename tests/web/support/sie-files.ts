const head = (year: number): string[] => [
  '#FLAGGA 0',
  '#PROGRAM "Provprogram" 1.0',
  '#FORMAT PC8',
  '#GEN 20250115',
  '#SIETYP 4',
  '#ORGNR 222000-2824',
  '#FNAMN "Samordningsforbundet Vasteras"',
  `#RAR 0 ${year}0101 ${year}1231`,
  '#KPTYP KOMMUN',
  '#KONTO 1930 "Bank"',
  '#KONTO 3511 "Driftbidrag fran staten"',
  '#UB 0 1930 1000.00',
  '#RES 0 3511 -1000.00',
];

function file(name: string, lines: readonly string[]): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/plain', buffer: Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1') };
}

let files = 0;

/** Makes the bytes of a file its own, since the same bytes again are the same file. */
function mark(): string {
  files += 1;
  return `#PROSA "Prov ${Date.now()} ${files}"`;
}

/** A whole SIE 4E file with one entry in 2024, a year that the demo books have not reached; new bytes every time. */
export function soundFile() {
  return file('vasteras-2024.se', [
    ...head(2024),
    mark(),
    '#VER "A" 1 20240115 "Driftbidrag"',
    '{',
    '#TRANS 1930 {} 1000.00',
    '#TRANS 3511 {} -1000.00',
    '}',
  ]);
}

/** The same, with an entry from line 14 whose rows do not sum to zero. */
export function unbalancedFile() {
  return file('obalans.se', [
    ...head(2024),
    '#VER "A" 1 20240115 "Driftbidrag"',
    '{',
    '#TRANS 1930 {} 1000.00',
    '#TRANS 3511 {} -900.00',
    '}',
  ]);
}

/** The same file from a program that has lost a digit and a date: two faults of two rules, at lines 17 and 21. */
export function faultyFile() {
  return file('vasteras-2024.se', [
    ...head(2024),
    '#VER "A" 1 20240115 "Driftbidrag"',
    '{',
    '#TRANS 1930 {} 1000.00',
    '#TRANS 3511 {} -1000.x',
    '}',
    '#VER "A" 2 20250115 "Fel ar"',
    '{',
    '#TRANS 1930 {} 10.00',
    '#TRANS 3511 {} -10.00',
    '}',
  ]);
}

/** As the sound file, with entry A 1 of another amount and an entry A 2: what a corrected export brings. */
export function changedFile() {
  return file('vasteras-2024-rattad.se', [
    ...head(2024).filter((line) => !/^#(UB|RES) /.test(line)),
    mark(),
    '#UB 0 1930 1550.00',
    '#RES 0 3511 -1550.00',
    '#VER "A" 1 20240115 "Driftbidrag"',
    '{',
    '#TRANS 1930 {} 1500.00',
    '#TRANS 3511 {} -1500.00',
    '}',
    '#VER "A" 2 20240215 "Driftbidrag"',
    '{',
    '#TRANS 1930 {} 50.00',
    '#TRANS 3511 {} -50.00',
    '}',
  ]);
}

/** A file of another year with more than twenty faults of two rules. */
export function manyFaultsFile() {
  const entries = Array.from({ length: 24 }, (_, index) => [
    `#VER "A" ${index + 1} 20260115 "Rad"`,
    '{',
    `#TRANS ${index < 3 ? '9999' : '1930'} {} 10.00`,
    '#TRANS 3511 {} -10.00',
    '}',
  ]);
  return file('manga-fel.se', [...head(2025), ...entries.flat()]);
}

/** A file too large to be planned while one waits: so many entries that it is over a megabyte. */
export function largeFile(entries = 14_000) {
  const rows = Array.from({ length: entries }, (_, index) => [
    `#VER "B" ${index + 1} 20250${1 + (index % 9)}15 "Utbetalning nummer ${index + 1}"`,
    '{',
    '#TRANS 1930 {} -1.00',
    '#TRANS 4511 {} 1.00',
    '}',
  ]);
  const balances = [`#UB 0 1930 -${entries}.00`, `#RES 0 4511 ${entries}.00`];
  const own = head(2025).filter((line) => !/^#(UB|RES) /.test(line));
  return file('vasteras-2025.se', [...own, mark(), '#KONTO 4511 "Bidrag"', ...balances, ...rows.flat()]);
}
