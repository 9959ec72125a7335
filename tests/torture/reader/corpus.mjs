import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { root } from '../../bench/support/built.mjs';
import { CP437 } from './reference/charsets.mjs';

const ORGANISATION = '222000-2824';
const HEAD = (type) => [
  '#FLAGGA 0',
  '#PROGRAM "Provbok" 1.0',
  '#FORMAT PC8',
  '#GEN 20220110 "Någon"',
  `#SIETYP ${type}`,
  `#ORGNR ${ORGANISATION} 1 2`,
  '#FNAMN "Förbundet på ön"',
  '#FNR F1',
  '#FTYP X',
  '#PROSA "Årets böcker"',
  '#ADRESS "Någon" "Gatan 1" "721 00 Västerås" "021-100000"',
  '#TAXAR 2022',
  '#KPTYP EUBAS97',
  '#VALUTA SEK',
  '#RAR 0 20210101 20211231',
  '#RAR -1 20200101 20201231',
];
const ACCOUNTS = [
  '#KONTO 1511 "Kundfordringar"',
  '#KTYP 1511 T',
  '#SRU 1511 7251',
  '#KONTO 1930 "Bank"',
  '#KONTO 2010 "Eget kapital"',
  '#KTYP 2010 S',
  '#KONTO 3511 Driftbidrag från kommun',
  '#KONTO 4611 "Köp av \\"huvudverksamhet\\""',
  '#ENHET 4611 st',
  '#KONTO 501901 "Arvoden"',
];
const DIMENSIONS = [
  '#DIM 1 "Kostnadsställe"',
  '#OBJEKT 1 "100" "Kansli"',
  '#DIM 20 "Insats"',
  '#OBJEKT 20 "10" "Vägen åter"',
  '#OBJEKT 20 "B 2" "Bron till jobb"',
  '#DIM 21 "Motpart"',
  '#OBJEKT 21 NV "Norra"',
  '#DIM 6 Projekt',
  '#OBJEKT 6 P1 "Projekt ett"',
  '#UNDERDIM 22 "Delprojekt" 6',
];
const BALANCES = [
  '#IB 0 1930 1000.00',
  '#IB 0 2010 -1000',
  '#IB -1 1930 700.00',
  '#UB 0 1511 50.00',
  '#UB 0 1930 900.00 3',
  '#UB 0 2010 -1000.00',
  '#UB -1 1930 1000.00',
  '#RES 0 3511 -300',
  '#RES 0 4611 350',
];
const OBJECT_BALANCES = ['#OIB 0 1930 {21 NV} 400.00', '#OUB 0 1511 {21 "NV"} 50.00'];
const MONTHS = [
  '#PSALDO 0 202101 4611 {} 400.00',
  '#PSALDO 0 202103 4611 {} -50',
  '#PSALDO 0 202102 3511 {} -300.00',
  '#PSALDO 0 202101 1930 {} -100.00',
  '#PSALDO 0 202103 1511 {} 50',
  '#PBUDGET 0 202101 4611 {} 350.5 2',
  '#PBUDGET -1 202001 4611 {} 1',
];
const OBJECT_MONTHS = ['#PSALDO 0 202101 4611 {20 "10"} 400.00', '#PBUDGET 0 202101 4611 {20 "10"} 350.50'];
const ENTRIES = [
  '#VER A 1 20210105 "Köp" 20210106 "Någon Namn"',
  '{',
  '#TRANS 4611 {20 "10" 1 100} 200.00 20210105 "Kurs" 1 "Någon Namn"',
  '#TRANS 1930 {} -200.00',
  '}',
  '#VER "B" "7" 20210211 Bidrag',
  '{',
  '   #TRANS 1930 { } 300',
  '#TRANS\t3511\t{"6" "P1"} -300.0 "" "Driftbidrag"',
  '}',
  '#VER A 2 20210331 "Fördelning av \\"kostnad\\""',
  '{',
  '#BTRANS 1511 {21 NV} 49.00 20210331 "fel"',
  '#RTRANS 1511 {21 "NV"} 50.00 20210331 "rätt" "" "Någon"',
  '#TRANS 1511 {21 NV} 50.00',
  '#TRANS 4611 {20 "10" 21 "NV"} -50.00',
  '}',
  '#VER A 3 20210331 ""',
  '{',
  '#TRANS 4611 {20 "B 2"} 200.01',
  '#TRANS 501901 {} 0.1',
  '#TRANS 501901 {} -.1',
  '#TRANS 1930 {} -200.01',
  '}',
];
const FEEDER = [
  '#VER "" "" 20210125 "Lön januari"',
  '{',
  '#TRANS 501901 {1 "100"} 25000',
  '#TRANS 1930 {} -25000',
  '}',
  '#VER L 9 20210225 "Lön februari"',
  '{',
  '#TRANS 501901 {1 "100" 20 "10"} 123456789.01 20210225 Lön 160.5',
  '#TRANS 1930 {} -123456789.01',
  '}',
];
const UNKNOWN = ['#EGEN "något" 1', '#EGENBLOCK 1', '{', '#TRANS 1 2 3', '#VER', '}'];

const text = (...parts) => `${parts.flat().join('\r\n')}\r\n`;
// `-.1` is no amount: it stands in one file only, which is refused as it is.
const SOUND_ENTRIES = ENTRIES.map((line) => line.replace(' -.1', ' -0.10'));

/** The files that are mutated: made ones of every type, record and character set, and published ones where they are at hand. */
export function corpus() {
  return [...ownFiles(), ...samples()];
}

function ownFiles() {
  const e4 = text(HEAD(4), ACCOUNTS, DIMENSIONS, BALANCES, OBJECT_BALANCES, SOUND_ENTRIES);
  const plain = text(HEAD(4), ACCOUNTS, DIMENSIONS, BALANCES, SOUND_ENTRIES);
  const type3 = text(
    HEAD(3),
    '#OMFATTN 20211231',
    ACCOUNTS,
    DIMENSIONS,
    BALANCES,
    OBJECT_BALANCES,
    MONTHS,
    OBJECT_MONTHS,
  );
  const made = [
    ['4e', cp437(e4)],
    ['4e with control sum', summed(plain)],
    ['4e in UTF-8', Buffer.from(`\uFEFF${e4}`, 'utf8')],
    ['4e in UTF-8 without mark', Buffer.from(plain, 'utf8')],
    ['4e in ISO-8859-1', Buffer.from(e4, 'latin1')],
    ['4e with line feeds', cp437(e4.replaceAll('\r\n', '\n'))],
    ['4e with months', cp437(text(HEAD(4), ACCOUNTS, DIMENSIONS, BALANCES, MONTHS, SOUND_ENTRIES))],
    [
      '4e with unknown records',
      cp437(text(HEAD(4), UNKNOWN, ACCOUNTS, DIMENSIONS, BALANCES, UNKNOWN, SOUND_ENTRIES)),
    ],
    ['4e with a wrong amount', cp437(text(HEAD(4), ACCOUNTS, DIMENSIONS, BALANCES, ENTRIES))],
    ['4e without entries', cp437(text(HEAD(4), ACCOUNTS, BALANCES))],
    ['4i', cp437(text(HEAD(4), ACCOUNTS, DIMENSIONS, FEEDER))],
    [
      '4i without chart',
      cp437(
        text(
          HEAD(4).filter((line) => !line.startsWith('#RAR')),
          FEEDER,
        ),
      ),
    ],
    ['1', cp437(text(HEAD(1), ACCOUNTS, BALANCES))],
    [
      '1 without type',
      cp437(
        text(
          HEAD(1).filter((line) => !line.startsWith('#SIETYP')),
          ACCOUNTS,
          BALANCES,
        ),
      ),
    ],
    ['2', cp437(text(HEAD(2), '#OMFATTN 20211231', ACCOUNTS, BALANCES, MONTHS))],
    ['3', cp437(type3)],
    ['3 with control sum', summed(type3)],
  ];
  return made.map(([name, bytes]) => ({
    name,
    bytes,
    organisationNumber: ORGANISATION,
    weight: 100,
    needsBooks: name === '4i without chart',
  }));
}

/** Published files of accounting programs lie beside the checkout or nowhere; large ones are also taken in part. */
function samples() {
  const folder = path.resolve(root, '../shared/sie-samples');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.s[ei]$/i.test(name))
    .sort()
    .flatMap((name) => {
      const bytes = readFileSync(path.join(folder, name));
      const organisationNumber = organisationOf(bytes);
      const whole = { name, bytes, organisationNumber, weight: bytes.length < 20_000 ? 8 : 1 };
      if (bytes.length < 20_000) return [whole];
      return [whole, { name: `${name}, in part`, bytes: inPart(bytes), organisationNumber, weight: 8 }];
    });
}

/** The records before the entries, thinned out to what a few entries need, and these entries. */
function inPart(bytes) {
  const lines = bytes.toString('latin1').split('\n');
  const first = lines.findIndex((line) => line.startsWith('#VER'));
  const entries = first < 0 ? [] : lines.slice(first, closing(lines, first, 6) + 1);
  const head = first < 0 ? lines : lines.slice(0, first);
  const used = new Set(entries.join('\n').match(/\d{3,6}/g) ?? []);
  const kept = head.filter(
    (line, at) =>
      !/^#(KONTO|SRU|KTYP|IB|UB|RES|OBJEKT|PSALDO|PBUDGET|OIB|OUB)/.test(line) ||
      at % 40 === 0 ||
      (line.match(/\d{3,6}/g) ?? []).some((number) => used.has(number)),
  );
  return Buffer.from([...kept, ...entries].join('\n'), 'latin1');
}

function closing(lines, from, count) {
  let left = count;
  for (let at = from; at < lines.length; at += 1)
    if (lines[at].trim() === '}' && (left -= 1) === 0) return at;
  return lines.length - 1;
}

function organisationOf(bytes) {
  const digits = /#ORGNR\s+"?([\d-]+)/.exec(bytes.toString('latin1'))?.[1]?.replaceAll('-', '').slice(-10);
  return digits?.length === 10 ? `${digits.slice(0, 6)}-${digits.slice(6)}` : null;
}

export function cp437(text) {
  return Buffer.from(
    [...text].map((letter) => (letter < '\x80' ? letter.charCodeAt(0) : 128 + CP437.indexOf(letter))),
  );
}

/** The file with `#KSUMMA` after its first line and, with the sum, at its end. */
function summed(text) {
  const [flag, ...lines] = text.split('\r\n').slice(0, -1);
  const content = lines.map((line) => {
    const pieces = line.replaceAll('\\"', '\x00').split('"');
    const kept = pieces.map((piece, at) => (at % 2 === 1 ? piece : piece.replace(/[ \t{}]/g, '')));
    return kept.join('').replaceAll('\x00', '"');
  });
  const sum = crc32(cp437(content.join('')));
  return cp437([flag, '#KSUMMA', ...lines, `#KSUMMA ${sum}`, ''].join('\r\n'));
}
