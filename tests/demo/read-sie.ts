import iconv from 'iconv-lite';

/** A voucher row as the tests read it: öre as a whole number, objects by dimension. */
export interface ReadRow {
  account: string;
  ore: bigint;
  objects: Record<string, string>;
}

export interface ReadVoucher {
  series: string;
  number: string;
  date: string;
  text: string;
  fields: number;
  rows: ReadRow[];
}

export interface ReadFile {
  lines: string[];
  records: string[][];
  vouchers: ReadVoucher[];
}

/** A reader of its own for the tests: it knows only what the demo files hold and shares nothing with the product. */
export function readSie(bytes: Uint8Array): ReadFile {
  const lines = iconv.decode(Buffer.from(bytes), 'cp437').split('\r\n');
  const records: string[][] = [];
  const vouchers: ReadVoucher[] = [];
  for (const line of lines) {
    if (line === '' || line === '{' || line === '}') continue;
    const fields = fieldsOf(line);
    records.push(fields);
    if (fields[0] === '#VER') {
      const [, series = '', number = '', date = '', text = ''] = fields;
      vouchers.push({ series, number, date, text, fields: fields.length, rows: [] });
    }
    if (fields[0] === '#TRANS') vouchers.at(-1)!.rows.push(rowOf(fields));
  }
  return { lines, records, vouchers };
}

/** Label and fields of a line; an object list is one field with its braces. */
export function fieldsOf(line: string): string[] {
  return [...line.matchAll(/\{[^}]*\}|"((?:\\"|[^"])*)"|[^\s"{}]+/g)].map((match) =>
    match[1] === undefined ? match[0] : match[1].replaceAll('\\"', '"'),
  );
}

/** Kronor with öre as a whole number of öre. */
export function ore(text: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) throw new Error(`${text} is no amount`);
  const magnitude = BigInt(match[2]! + (match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? -magnitude : magnitude;
}

/** Rounded half up by magnitude, as a printed document does: kronor for 100, tkr for 100 000. */
export function rounded(amount: bigint, unit: bigint): string {
  const magnitude = ((amount < 0n ? -amount : amount) + unit / 2n) / unit;
  return (amount < 0n ? -magnitude : magnitude).toString();
}

export function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

function rowOf([, account = '', list = '{}', amount = '']: string[]): ReadRow {
  const codes = fieldsOf(list.slice(1, -1));
  const objects: Record<string, string> = {};
  for (let index = 0; index < codes.length; index += 2) objects[codes[index]!] = codes[index + 1]!;
  return { account, ore: ore(amount), objects };
}
