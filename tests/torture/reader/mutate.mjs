const TELLING = Buffer.from(
  '#{}" \t\r\n\\-+.,0123456789ATRNSVEIBKO\x00\x07\x1a\x7f\x84\xc3\xa5\xe5\xff\xa0',
  'latin1',
);
const LABELS =
  '#VER #TRANS #RTRANS #BTRANS #KONTO #IB #UB #RES #OIB #OUB #PSALDO #PBUDGET #DIM #UNDERDIM #OBJEKT #RAR #SIETYP #KSUMMA #ORGNR #FLAGGA #OKÄND #VALUTA #SRU #KTYP'.split(
    ' ',
  );
const AMOUNTS = [
  '0',
  '-0',
  '1e3',
  '+5',
  '1,50',
  '1.505',
  '.5',
  '5.',
  '99999999999.99',
  '100000000000',
  '-',
  '0x10',
  '１２',
  '1 000',
  '00200.00',
  'NaN',
  '1_0',
];
const DAYS = [
  '20210229',
  '20211301',
  '20210431',
  '00000000',
  '2021-01-05',
  '19991231',
  '20220101',
  '2021010',
  '202101055',
  '20210532',
  '99991231',
];
const LETTERS = [
  '\x86',
  '\x84',
  '\x94',
  '\xe5',
  '\xe4',
  '\xf6',
  '\xc3\xa5',
  '\xc3\xa4',
  '\xc3',
  '\xef\xbb\xbf',
  '\xe2\x80\xa8',
  '\xc2\xa0',
  '\xff',
  '\x81',
];
const COUNTS = [20, 50, 100, 400, 3000];
const LENGTHS = [100, 101, 500, 5000, 70_000, 1_100_000];

/** Ways to change a file, each with how often it is taken; all of bytes as Latin-1 text, one character a byte. */
const WAYS = {
  flipBits: [
    8,
    (text, random) =>
      times(random.between(1, 4), text, (each) =>
        changed(each, random, (byte) => byte ^ (1 << random.below(8))),
      ),
  ],
  insertBytes: [6, (text, random) => spliced(text, random.below(text.length + 1), 0, bytes(random))],
  deleteBytes: [6, (text, random) => spliced(text, random.below(text.length + 1), random.between(1, 8), '')],
  replaceBytes: [
    4,
    (text, random) => spliced(text, random.below(text.length + 1), random.between(1, 4), bytes(random)),
  ],
  duplicateBytes: [4, (text, random) => piece(text, random, (part) => part + part)],
  deletePiece: [3, (text, random) => piece(text, random, () => '')],
  swapLines: [
    6,
    (text, random) => lines(text, (all) => swap(all, random.below(all.length), random.below(all.length))),
  ],
  swapNeighbours: [
    4,
    (text, random) =>
      lines(text, (all) => ((at) => swap(all, at, at + 1))(random.below(Math.max(1, all.length - 1)))),
  ],
  deleteLine: [
    7,
    (text, random) => lines(text, (all) => all.splice(random.below(all.length), random.oneIn(4) ? 3 : 1)),
  ],
  duplicateLine: [
    6,
    (text, random) =>
      lines(text, (all) =>
        ((at) => all.splice(random.oneIn(2) ? at : random.below(all.length), 0, all[at]))(
          random.below(all.length),
        ),
      ),
  ],
  truncate: [
    5,
    (text, random) =>
      random.oneIn(5)
        ? text.slice(random.below(text.length + 1))
        : text.slice(0, random.below(text.length + 1)),
  ],
  spliceToken: [
    7,
    (text, random, other) => token(text, random, () => random.pick(other.split(/[ \t\r\n]+/))),
  ],
  spliceLine: [
    5,
    (text, random, other) =>
      lines(text, (all) =>
        all.splice(random.below(all.length), random.below(2), random.pick(other.split('\n'))),
      ),
  ],
  spliceFile: [
    2,
    (text, random, other) =>
      text.slice(0, random.below(text.length + 1)) + other.slice(random.below(other.length + 1)),
  ],
  mangleAmount: [
    8,
    (text, random) =>
      matched(text, random, /-?\d+\.\d+|(?<=[ \t])-?\d+(?=[ \t\r\n])/g, (found) => number(found, random)),
  ],
  mangleDay: [5, (text, random) => matched(text, random, /(?:19|20)\d{6}|20\d{4}/g, () => random.pick(DAYS))],
  mangleDigit: [6, (text, random) => matched(text, random, /\d/g, () => String(random.below(10)))],
  mangleLetters: [
    6,
    (text, random) => spliced(text, random.below(text.length + 1), random.below(2), random.pick(LETTERS)),
  ],
  recode: [
    1,
    (text, random) =>
      random.oneIn(2)
        ? Buffer.from(text, 'utf8').toString('latin1')
        : Buffer.from(text, 'latin1')
            .toString('utf8')
            .replace(/[\u0100-\uffff]/g, '?'),
  ],
  mangleQuotes: [
    7,
    (text, random) =>
      random.oneIn(2)
        ? matched(text, random, /["{}\\]/g, () => random.pick(['', '"', '{', '}', '\\', '\\"', '""', '{}']))
        : spliced(
            text,
            random.below(text.length + 1),
            0,
            random.pick(['"', '{', '}', '\\', '\\"', '{ ', '} ', '"" ']),
          ),
  ],
  quoteToken: [
    4,
    (text, random) =>
      token(text, random, (found) => (found.startsWith('"') ? found.replaceAll('"', '') : `"${found}"`)),
  ],
  dropToken: [4, (text, random) => token(text, random, () => random.pick(['', '""']))],
  addToken: [
    3,
    (text, random) =>
      lines(text, (all) => change(all, random, (line) => line.replace(/(\r?)$/, ' "mera" 5$1'))),
  ],
  changeBlanks: [
    4,
    (text, random) =>
      matched(text, random, /[ \t]+/g, () => random.pick([' ', '\t', '   ', '', '\xa0', '\x0b', '\x0c'])),
  ],
  changeLabel: [
    6,
    (text, random) =>
      matched(text, random, /#[A-Z]+/g, (found) =>
        random.oneIn(3) ? found.toLowerCase() : random.pick(LABELS),
      ),
  ],
  changeLineEnd: [
    4,
    (text, random) =>
      matched(text, random, /\r?\n/g, () =>
        random.pick(['\n', '\r', '\r\r\n', '', '\n\n', '\x1a', '\x00\n']),
      ),
  ],
  changeObjects: [
    5,
    (text, random) => matched(text, random, /\{[^{}\r\n]+\}/g, (found) => objects(found, random)),
  ],
  hugeField: [1, (text, random) => token(text, random, (found) => found + 'x'.repeat(random.pick(LENGTHS)))],
  hugeCount: [
    1,
    (text, random) =>
      lines(text, (all) =>
        ((at) => all.splice(at, 0, ...Array(random.pick(COUNTS)).fill(all[at])))(random.below(all.length)),
      ),
  ],
};
const BAG = Object.entries(WAYS).flatMap(([name, [share]]) => Array(share).fill(name));

/** A file changed in one way or several; `other` is another file, to take parts of. Answers the ways and the bytes. */
export function mutated(file, other, random) {
  const count = random.oneIn(2) ? 1 : random.oneIn(4) ? random.between(3, 6) : 2;
  let text = file.toString('latin1');
  const elsewhere = other.toString('latin1');
  const ways = [];
  for (let at = 0; at < count; at += 1) {
    const way = random.pick(BAG);
    ways.push(way);
    text = WAYS[way][1](text, random, elsewhere);
  }
  return { ways, bytes: Buffer.from(text, 'latin1') };
}

/** The ways that there are, by name. */
export const WAY_NAMES = Object.keys(WAYS);

function times(count, text, work) {
  let result = text;
  for (let at = 0; at < count; at += 1) result = work(result);
  return result;
}

function bytes(random) {
  return Array.from({ length: random.between(1, 4) }, () =>
    String.fromCharCode(random.oneIn(2) ? random.pick(TELLING) : random.below(256)),
  ).join('');
}

function changed(text, random, change) {
  if (text === '') return text;
  const at = random.below(text.length);
  return spliced(text, at, 1, String.fromCharCode(change(text.charCodeAt(at))));
}

function spliced(text, at, removed, added) {
  return text.slice(0, at) + added + text.slice(at + removed);
}

function piece(text, random, change) {
  const at = random.below(text.length + 1);
  const length = random.below(random.oneIn(3) ? 400 : 20);
  return text.slice(0, at) + change(text.slice(at, at + length)) + text.slice(at + length);
}

function lines(text, change) {
  const all = text.split('\n');
  change(all);
  return all.join('\n');
}

function change(all, random, work) {
  const at = random.below(all.length);
  all[at] = work(all[at]);
}

function swap(all, a, b) {
  if (b < all.length) [all[a], all[b]] = [all[b], all[a]];
}

function token(text, random, work) {
  return matched(text, random, /[^ \t\r\n]+/g, work);
}

/** Replaces one of the places that the pattern finds; looks from a random place on, so that large files cost little. */
function matched(text, random, pattern, work) {
  const search = new RegExp(pattern.source, 'g');
  search.lastIndex = random.below(text.length + 1);
  const found = search.exec(text);
  return found ? spliced(text, found.index, found[0].length, work(found[0])) : text;
}

function number(found, random) {
  if (random.oneIn(3)) return Buffer.from(random.pick(AMOUNTS), 'utf8').toString('latin1');
  if (random.oneIn(2)) return found.startsWith('-') ? found.slice(1) : `-${found}`;
  return random.pick([
    `${found}0`,
    found.replace('.', ','),
    found.slice(0, -1),
    `0${found}`,
    found.replace('.', ''),
  ]);
}

function objects(found, random) {
  const inside = found.slice(1, -1);
  return random.pick([
    `{${inside} ${inside}}`,
    `{${inside}`,
    `${inside}}`,
    `{ ${inside} }`,
    `{${inside.replace(' ', '\xa0')}}`,
    `{${inside.replace(' ', '')}}`,
    `{"${inside}"}`,
    `{${inside} 6 "P 9"}`,
    `{${inside.split(' ').reverse().join(' ')}}`,
    '{}',
  ]);
}
