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

/** A whole SIE 4E file with one entry in 2024, a year that the demo books have not reached. */
export function soundFile() {
  return file('vasteras-2024.se', [
    ...head(2024),
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
