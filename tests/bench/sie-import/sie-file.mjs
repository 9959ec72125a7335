import { createWriteStream, statSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** A year's books as a SIE 4E file of about `rows` transaction rows, different for each `seed`, with their ledger rows. */
const YEAR = 2021;
const COSTS = [
  '4511',
  '4611',
  '4631',
  '5011',
  '6521',
  '7011',
  '7111',
  '7221',
  '7421',
  '7431',
  '7441',
  '7451',
  '7461',
  '7611',
  '7621',
  '7631',
];
const NAMES = new Map([
  ['1651', 'Ingående moms'],
  ['1931', 'Bank'],
  ['2011', 'Eget kapital'],
  ['2511', 'Leverantörsskulder'],
  ...COSTS.map((account) => [account, `Kostnadskonto ${account}`]),
]);
const COST_CENTRES = ['100', '200', '300'];
const INSATSER = Array.from({ length: 12 }, (_, at) => String(110 + 10 * at));
const COUNTERPARTIES = Array.from({ length: 8 }, (_, at) => String(300 + 10 * at));
const TEXTS = [
  '',
  '',
  '',
  'Leverantörsfaktura',
  'Ersättning för maj',
  'Köp av plats i insats',
  'Återbetalning',
];
const OPENING = 5_000_000_00;

/** Characters that are written to a file at a time. */
const PIECE = 1 << 20;

/** The whole file at hand, in PC8 (CP437), with how many entries and transaction rows it has: for small ones. */
export function sieFile(asked) {
  const made = {};
  const bytes = Buffer.concat([...pieces(asked, made)]);
  return { bytes, ...made };
}

/** Writes such a file of any size without holding it; answers how many entries, transaction rows and bytes it has. */
export async function writeSieFile(path, asked) {
  const made = {};
  await pipeline(Readable.from(pieces(asked, made)), createWriteStream(path));
  return { path, size: statSync(path).size, ...made };
}

/** The file of about `rows` transaction rows in pieces; `made` gets its `entries` and `rows`. What the entries come to stands last. */
function* pieces({ rows, seed, organisationNumber }, made) {
  const random = randomOf(seed);
  const moved = new Map([...NAMES.keys()].map((account) => [account, 0]));
  Object.assign(made, { entries: 0, rows: 0 });
  let text = [...head(organisationNumber, seed), ...openings(), ''].join('\r\n');
  while (made.rows < rows) {
    const { lines, rowCount } = entry((made.entries += 1), random, moved);
    made.rows += rowCount;
    text += `${lines}\r\n`;
    if (text.length < PIECE) continue;
    yield pc8(text);
    text = '';
  }
  yield pc8(`${text}${closings(moved).join('\r\n')}\r\n`);
}

function head(organisationNumber, seed) {
  const objects = (dimension, codes) => codes.map((code) => `#OBJEKT ${dimension} ${code} "Objekt ${code}"`);
  return [
    '#FLAGGA 0',
    '#PROGRAM "Samla bench" 1.0',
    '#FORMAT PC8',
    '#GEN 20220228',
    '#SIETYP 4',
    `#PROSA "Konstruerad fil ${seed}"`,
    `#ORGNR ${organisationNumber}`,
    '#FNAMN "Samordningsförbundet Prov"',
    `#RAR 0 ${YEAR}0101 ${YEAR}1231`,
    ...[...NAMES].map(([account, name]) => `#KONTO ${account} "${name}"`),
    '#DIM 1 Kostnadsställe',
    ...objects(1, COST_CENTRES),
    '#DIM 20 Insats',
    ...objects(20, INSATSER),
    '#DIM 21 Motpart',
    ...objects(21, COUNTERPARTIES),
  ];
}

/** An invoice or its payment: costs with dimensions, tax, and the debt; or the debt and the bank. */
function entry(number, random, moved) {
  const day = `${YEAR}${two(1 + random(12))}${two(1 + random(28))}`;
  const pick = (list) => list[random(list.length)];
  // As in real books: an insats has its kostnadsställe, a supplier or two, and the kinds of cost that they send bills for.
  const insats = random(INSATSER.length);
  const counterparty = COUNTERPARTIES[(insats + random(2)) % COUNTERPARTIES.length];
  const costCentre = COST_CENTRES[insats % COST_CENTRES.length];
  const rows = [];
  const book = (account, ore, objects) => {
    moved.set(account, moved.get(account) + ore);
    const text = pick(TEXTS);
    rows.push(`#TRANS ${account} {${objects}} ${kronor(ore)}${text ? ` ${day} "${text}"` : ''}`);
  };
  if (random(4) === 0) {
    const paid = 100 + random(9_000_000);
    book('2511', paid, `21 ${counterparty}`);
    book('1931', -paid, '');
  } else {
    let debt = 0;
    for (let left = 2 + random(4); left > 0; left -= 1) {
      const cost = 100 + random(2_500_000);
      const account = COSTS[(insats + random(5)) % COSTS.length];
      book(account, cost, `1 ${costCentre} 20 ${INSATSER[insats]} 21 ${counterparty}`);
      debt += cost;
    }
    const tax = Math.round(debt / 4);
    book('1651', tax, '');
    book('2511', -debt - tax, `21 ${counterparty}`);
  }
  return {
    rowCount: rows.length,
    lines: `#VER A ${number} ${day} "Verifikation ${number}"\r\n{\r\n${rows.join('\r\n')}\r\n}`,
  };
}

function openings() {
  return [`#IB 0 1931 ${kronor(OPENING)}`, `#IB 0 2011 ${kronor(-OPENING)}`];
}

function closings(moved) {
  return [...moved].map(([account, ore]) => {
    const opening = account === '1931' ? OPENING : account === '2011' ? -OPENING : 0;
    return account < '3' ? `#UB 0 ${account} ${kronor(opening + ore)}` : `#RES 0 ${account} ${kronor(ore)}`;
  });
}

/** Whole öre stay below 2^53 here, so that a plain number holds them. */
function kronor(ore) {
  const digits = String(Math.abs(ore)).padStart(3, '0');
  return `${ore < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function two(number) {
  return String(number).padStart(2, '0');
}

/** A small generator of whole numbers below `limit` (mulberry32): the same seed makes the same file. */
function randomOf(seed) {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

const PC8 = new Map(Object.entries({ å: '\x86', ä: '\x84', ö: '\x94', Å: '\x8f', Ä: '\x8e', Ö: '\x99' }));

function pc8(text) {
  return Buffer.from(
    text.replace(/[åäöÅÄÖ]/g, (letter) => PC8.get(letter)),
    'latin1',
  );
}
