import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

const CHUNK = 1 << 18;

/** Writes the rows of a förbund's journal as they were booked to a file, in the text form of `COPY`; answers how many. */
export async function bookedRows(owner, forbundId, file) {
  const rows = `select * from ledger_entry where forbund_id = '${forbundId}'`;
  const out = owner.query(copyTo(`copy (${rows} order by entry_no, row_no) to stdout`));
  await pipeline(out, createWriteStream(file));
  return out.rowCount;
}

/** A bare `COPY` of ready lines from a file into a table with the journal's columns and nothing else; answers its seconds. */
export async function bareCopy(ownerUrl, file) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(
      'drop table if exists bare_copy; create table bare_copy as select * from ledger_entry limit 0; checkpoint',
    );
    const began = performance.now();
    await pipeline(
      createReadStream(file, { highWaterMark: CHUNK }),
      client.query(copyFrom('copy bare_copy from stdin')),
    );
    const seconds = (performance.now() - began) / 1000;
    await client.query('drop table bare_copy');
    return seconds;
  } finally {
    await client.end();
  }
}
