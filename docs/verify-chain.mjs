#!/usr/bin/env node
// Verifies an exported journal of Samla, with neither Samla nor its database: `node verify-chain.mjs FILE [EARLIER-FILE]`,
// where `-` is stdin. Every entry's hash is SHA-256 over the hash before it in its series (64 zeros before the first one),
// its head and its rows, each followed by a line feed. With an earlier export it also proves that what stood there stands.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

const sha256 = (text) => createHash('sha256').update(text, 'latin1').digest('hex');
const shown = (text) => Buffer.from(text, 'latin1').toString('utf8'); // every byte is read as one letter
class Wrong extends Error {}

async function* linesOf(file) {
  let rest = '';
  for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop();
    yield* lines;
  }
  if (rest !== '') throw new Wrong('the last line: the file is cut off, or something stands after its end');
}

/** What the file holds; throws at the first place that is not what was booked. `earlier` are hashes that must be there. */
async function verify(file, earlier = new Map()) {
  const [chains, whole] = [new Map(), createHash('sha256')];
  let [line, entries, rows, start, ended, slug] = [0, 0, 0, 0, false, ''];
  let entry = null; // the entry that is being read
  const fail = (why) => {
    const [series, number] = entry ? [shown(entry.head[2]), shown(entry.head[3])] : [];
    const place = entry ? `entry ${entries} (series ${series}, number ${number})` : `entry ${entries + 1}`;
    const lines = entry && start < line ? `lines ${start}-${line}` : `line ${line}`;
    throw new Wrong(`${lines}, ${line === 1 ? 'the header' : ended ? 'the end' : place}: ${why}`);
  };
  for await (const text of linesOf(file)) {
    line += 1;
    if (ended) fail('something stands after the last line');
    const [tag, ...fields] = text.split('\t');
    if (line === 1) {
      const cut = text.lastIndexOf('\t');
      if (tag !== 'samla-journal' || fields[0] !== '1' || sha256(text.slice(0, cut)) !== fields[3])
        fail('not the header of a Samla journal, version 1');
      slug = fields[1];
    } else if (tag === 'E') {
      if (entry) fail('the entry has no hash');
      if (fields[0] !== `${entries + 1}`) fail(`the next entry is numbered ${shown(fields[0] ?? '')}`);
      if (fields.length !== 13) fail('not the head of an entry');
      [entries, start] = [entries + 1, line];
      const before = chains.get(fields[2])?.hash ?? '0'.repeat(64);
      const hash = createHash('sha256').update(`${before}\n${text.slice(2)}\n`, 'latin1');
      entry = { head: fields, hash, rows: 0, sum: 0n };
    } else if (tag === 'R') {
      if (!entry) fail(`a row of entry ${shown(fields[0] ?? '')} stands outside of every entry`);
      [entry.rows, rows] = [entry.rows + 1, rows + 1];
      if (fields.length !== 11 || fields[0] !== `${entries}` || fields[1] !== `${entry.rows}`)
        fail(`not row ${entry.rows} of the entry`);
      if (!/^-?\d+\.\d\d$/.test(fields[4])) fail('the row has no amount');
      entry.sum += BigInt(fields[4].replace('.', ''));
      entry.hash.update(`${text.slice(2)}\n`, 'latin1');
    } else if (tag === 'H') {
      if (!entry) fail('a hash without an entry');
      const hash = entry.hash.digest('hex');
      if (text !== `H\t${hash}`) fail('the entry is not what was booked: its hash is another');
      if (entry.sum !== 0n) fail(`the rows sum to ${entry.sum} öre`);
      if ((earlier.get(`${entries}`) ?? hash) !== hash)
        fail('the entry is not the one of the earlier export');
      chains.set(entry.head[2], { entryNo: `${entries}`, hash });
      entry = null;
    } else if (tag === 'Z' && !entry) {
      ended = true;
      if (fields[0] !== `${entries}`) fail(`${entries} entries stand in the file, ${fields[0]} were booked`);
      if (fields[1] !== `${rows}`) fail(`${rows} rows stand in the file, not ${fields[1]}`);
      if (fields[2] !== `${chains.size}` || fields.length !== 4 + 3 * chains.size)
        fail(`${chains.size} chains stand in the file, not ${fields[2]}`);
      for (let at = 3; at < fields.length - 1; at += 3) {
        const [series, entryNo, hash] = fields.slice(at, at + 3);
        const head = chains.get(series);
        if (head?.entryNo !== entryNo || head.hash !== hash)
          fail(`the chain of series ${shown(series)} does not end with entry ${entryNo}`);
      }
      if (fields.at(-1) !== whole.digest('hex')) fail('the digest of the file is another');
    } else fail('not a line of a journal');
    if (!ended) whole.update(`${text}\n`, 'latin1');
  }
  if (!ended) throw new Wrong(`line ${line + 1}, after entry ${entries}: the file is cut off`);
  const gone = [...earlier.keys()].find((entryNo) => Number(entryNo) > entries);
  if (gone) throw new Wrong(`entry ${gone}: stands in the earlier export and not in this one`);
  return { slug, entries, rows, chains };
}

try {
  const [file, earlierFile] = process.argv.slice(2);
  if (file === undefined) throw new Error('none is named; say FILE or - for stdin');
  const earlier = earlierFile === undefined ? null : await verify(earlierFile);
  const hashes = new Map([...(earlier?.chains.values() ?? [])].map(({ entryNo, hash }) => [entryNo, hash]));
  const { slug, entries, rows, chains } = await verify(file, hashes);
  if (earlier && earlier.slug !== slug) throw new Wrong('line 1, the header: another förbund than before');
  console.log(`OK: ${entries} entries, ${rows} rows, ${chains.size} chains`);
} catch (error) {
  process.exitCode = error instanceof Wrong ? 1 : 2;
  console.error(`${error instanceof Wrong ? 'WRONG' : 'The file cannot be read'}: ${error.message}`);
}
