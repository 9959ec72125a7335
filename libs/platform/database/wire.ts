/**
 * Messages of PostgreSQL's extended query protocol, as bytes: a transaction of one read is put together here as one
 * buffer, where the driver would write each message by itself.
 */

/** Runs what was bound last, to its end. */
export const EXECUTE = Buffer.from([0x45, 0, 0, 0, 9, 0, 0, 0, 0, 0]);

/** Ends the transaction that the messages before it make. */
export const SYNC = Buffer.from([0x53, 0, 0, 0, 4]);

/** Makes the prepared statement `name`. */
export function parse(name: string, sql: string): Buffer {
  return message(0x50, Buffer.from(`${name}\0${sql}\0\0\0`));
}

/** Asks which columns the prepared statement `name` answers. */
export function describe(name: string): Buffer {
  return message(0x44, Buffer.from(`S${name}\0`));
}

/** Binds values, each already the text that PostgreSQL reads, to the prepared statement `name`; answers as text. */
export function bind(name: string, values: readonly (string | null)[]): Buffer {
  const sizes = values.map((value) => (value === null ? 0 : Buffer.byteLength(value)));
  const nameSize = Buffer.byteLength(name);
  // Portal and name, no formats (all are text), the values, no formats for the answer either.
  const size = 4 + 1 + nameSize + 1 + 2 + 2 + sizes.reduce((sum, each) => sum + 4 + each, 0) + 2;
  const bytes = Buffer.allocUnsafe(size + 1);
  bytes[0] = 0x42;
  let at = bytes.writeInt32BE(size, 1);
  bytes[at++] = 0;
  at += bytes.write(name, at);
  bytes[at++] = 0;
  at = bytes.writeInt16BE(0, at);
  at = bytes.writeInt16BE(values.length, at);
  values.forEach((value, index) => {
    at = bytes.writeInt32BE(value === null ? -1 : sizes[index]!, at);
    if (value !== null) at += bytes.write(value, at);
  });
  bytes.writeInt16BE(0, at);
  return bytes;
}

function message(code: number, body: Buffer): Buffer {
  const head = Buffer.allocUnsafe(5);
  head[0] = code;
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}
