import { crc32 } from 'node:zlib';
import { decoded } from './charsets.mjs';
import { accountOf, dayOf, fieldsOf, lineOf, objectsOf, oreOf, Refused, tailOf } from './line.mjs';

const ROWS = new Set(['#TRANS', '#RTRANS', '#BTRANS']);
const OTHERS = new Set(
  '#FLAGGA #FORMAT #SIETYP #FNAMN #FNR #FTYP #PROSA #VALUTA #TAXAR #KPTYP #BKOD #KSUMMA #GEN #OMFATTN #PROGRAM #ORGNR #ADRESS #RAR #KONTO #KTYP #ENHET #SRU #DIM #UNDERDIM #OBJEKT #IB #UB #RES #OIB #OUB #PSALDO #PBUDGET #VER'.split(
    ' ',
  ),
);

/**
 * Reads a SIE file the slow and simple way, whole and line by line, and shares no code with the product: what a file says by
 * its own bytes. Throws `Refused` for what it will not take.
 */
export function readReference(bytes) {
  const { charset, text } = decoded(bytes);
  if (charset === 'ASCII' || charset === 'CP437') checkSum(Buffer.from(bytes).toString('latin1'));
  const file = {
    charset,
    type: undefined,
    year: undefined,
    accounts: new Map(),
    dimensions: new Map(),
    balances: { '#IB': new Map(), '#UB': new Map(), '#RES': new Map() },
    objectOpening: [],
    months: { '#PSALDO': [], '#PBUDGET': [] },
    entries: [],
  };
  walk(linesOf(text), file);
  if (file.type === undefined) file.type = '1';
  return file;
}

function linesOf(text) {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  // The end-of-file character of DOS.
  const last = lines.pop().replace(/\r$/, '');
  return [...lines, last.endsWith('\x1a') ? last.slice(0, -1).replace(/\r$/, '') : last];
}

function walk(lines, file) {
  let where = 'TOP';
  let first = true;
  for (const text of lines) {
    const line = lineOf(text);
    if (!line) continue;
    if (first && line.label !== '#FLAGGA') throw new Refused('does not begin with #FLAGGA');
    first = false;
    if (line.brace) where = brace(line.brace, where);
    else if (line.stray !== undefined) throw new Refused('neither record nor brace');
    else where = record(line, where, file);
  }
  if (first) throw new Refused('empty');
  if (where === 'IN_ENTRY' || where === 'IN_OTHER') throw new Refused('a brace is not closed');
}

function brace(which, where) {
  if (which === '{') {
    if (where === 'AFTER_ENTRY') return 'IN_ENTRY';
    if (where === 'AFTER_OTHER') return 'IN_OTHER';
    throw new Refused('a brace opens nothing');
  }
  if (where !== 'IN_ENTRY' && where !== 'IN_OTHER') throw new Refused('a brace closes nothing');
  return 'TOP';
}

function record({ label, rest }, where, file) {
  if (where === 'IN_OTHER') return where;
  const known = ROWS.has(label) || OTHERS.has(label);
  if (!known)
    return where === 'IN_ENTRY' ? where : where === 'AFTER_ENTRY' || where === 'TOP' ? 'AFTER_OTHER' : where;
  if (ROWS.has(label) !== (where === 'IN_ENTRY')) throw new Refused(`${label} ${where}`);
  take(label, fieldsOf(rest), file);
  if (label === '#VER') return 'AFTER_ENTRY';
  return ROWS.has(label) ? where : 'TOP';
}

function take(label, fields, file) {
  switch (label) {
    case '#SIETYP':
      if (!/^[1-4]?$/.test(tailOf(fields, 0))) throw new Refused('no type');
      file.type = tailOf(fields, 0) || '1';
      return;
    case '#VALUTA':
      if (!/^(SEK)?$/i.test(tailOf(fields, 0))) throw new Refused('another currency');
      return;
    case '#RAR':
      return year(fields, file);
    case '#KONTO':
      if (fields.length < 2) throw new Refused('an account without name');
      if (!file.accounts.has(accountOf(fields[0]))) file.accounts.set(fields[0].text, tailOf(fields, 1));
      return;
    case '#DIM':
    case '#UNDERDIM':
      return void file.dimensions.set(fields[0]?.text, true);
    case '#IB':
    case '#UB':
    case '#RES':
      return balance(label, fields, file);
    case '#OIB':
      if (yearOf(fields[0]) === '0')
        file.objectOpening.push({
          account: accountOf(fields[1]),
          objects: objectsOf(fields[2]),
          ore: oreOf(fields[3]),
        });
      return;
    case '#PSALDO':
    case '#PBUDGET':
      return month(label, fields, file);
    case '#VER':
      return void file.entries.push(entry(fields));
    case '#TRANS':
      return void file.entries.at(-1).rows.push(row(fields));
    case '#RTRANS':
    case '#BTRANS':
      row(fields);
      file.entries.at(-1).corrections += 1;
  }
}

function year(fields, file) {
  if (yearOf(fields[0]) !== '0') return;
  if (file.year !== undefined) throw new Refused('two years');
  if (!fields[1]?.text || !fields[2]?.text) return;
  const [from, to] = [dayOf(fields[1]), dayOf(fields[2])];
  if (!from.endsWith('-01-01') || to !== `${from.slice(0, 4)}-12-31`) throw new Refused('no calendar year');
  file.year = from.slice(0, 4);
}

function balance(label, fields, file) {
  const [number, account, ore] = [yearOf(fields[0]), accountOf(fields[1]), oreOf(fields[2])];
  if (number !== '0') return;
  if (file.balances[label].has(account)) throw new Refused('two balances');
  file.balances[label].set(account, ore);
}

function month(label, fields, file) {
  const [number, of] = [yearOf(fields[0]), fields[1]?.text ?? ''];
  if (!/^[0-9]{4}(0[1-9]|1[0-2])$/.test(of)) throw new Refused('no month');
  const figure = {
    month: of,
    account: accountOf(fields[2]),
    objects: objectsOf(fields[3]),
    ore: oreOf(fields[4]),
  };
  if (number === '0') file.months[label].push(figure);
}

function entry(fields) {
  return {
    series: fields[0]?.text ?? '',
    number: fields[1]?.text ?? '',
    date: dayOf(fields[2]),
    text: fields[3]?.text ?? '',
    rows: [],
    corrections: 0,
  };
}

function row(fields) {
  const found = {
    account: accountOf(fields[0]),
    objects: objectsOf(fields[1]),
    ore: oreOf(fields[2]),
    text: fields[4]?.text ?? '',
  };
  if (fields[3]?.text) dayOf(fields[3]);
  return found;
}

function yearOf(field) {
  if (!/^(0|-[1-9][0-9]?)$/.test(field?.text ?? '')) throw new Refused('no number of a year');
  return field.text;
}

/** SIE 4C § 10, over the bytes as they are. */
function checkSum(text) {
  const lines = (text.endsWith('\x1a') ? text.slice(0, -1) : text).split('\n');
  const marks = lines.flatMap((line, at) => (/^[ \t]*#KSUMMA([ \t\r]|$)/i.test(line) ? [at] : []));
  if (marks.length === 0) return;
  if (marks.length === 1) throw new Refused('the control sum is not closed');
  const content = lines.slice(marks[0] + 1, marks[1]).map((line) => {
    const pieces = line.replace(/\\"/g, '\ue000').split('"');
    return pieces.map((piece, at) => (at % 2 === 1 ? piece : piece.replace(/[ \t\r{}]/g, ''))).join('');
  });
  const sum = crc32(Buffer.from(content.join('').replace(/\ue000/g, '"'), 'latin1'));
  const said = fieldsOf(lines[marks[1]].replace(/\r$/, '').trim().slice('#KSUMMA'.length))[0]?.text ?? '';
  if (said !== String(sum)) throw new Refused(`the control sum is ${said}, not ${sum}`);
}
