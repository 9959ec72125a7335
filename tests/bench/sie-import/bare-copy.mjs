import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const CHUNK = 65_536;

/** The rows of a förbund's journal as they were booked, in the text form of `COPY`, cut to chunks that a connection likes. */
export async function bookedRows(owner, forbundId) {
  const { rows } = await owner.query(
    'select * from ledger_entry where forbund_id = $1 order by entry_no, row_no',
    [forbundId],
  );
  const chunks = [];
  let chunk = '';
  for (const row of rows) {
    chunk += `${Object.values(row).map(copyText).join('\t')}\n`;
    if (chunk.length < CHUNK) continue;
    chunks.push(Buffer.from(chunk));
    chunk = '';
  }
  return { count: rows.length, chunks: [...chunks, Buffer.from(chunk)] };
}

/** A bare `COPY` of ready lines into a table with the journal's columns and nothing else; answers its seconds. */
export async function bareCopy(ownerUrl, { chunks }) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      'drop table if exists bare_copy; create table bare_copy as select * from ledger_entry limit 0; checkpoint',
    );
    const began = performance.now();
    await pipeline(Readable.from(chunks), client.query(copyFrom('copy bare_copy from stdin')));
    return (performance.now() - began) / 1000;
  } finally {
    await client.end();
  }
}

function copyText(value) {
  if (value === null) return '\\N';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.replace(
    /[\\\t\n\r]/g,
    (found) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[found],
  );
}
