import iconv from 'iconv-lite';
import { generateDemoCounty } from '../../apps/cli/src/demo/demo-county.js';
import { DemoBooks } from './demo-books.js';
import { fieldsOf, sum } from './read-sie.js';

const files = generateDemoCounty().files;
const all = files.map((file) => new DemoBooks(file.forbundSlug, file.year, file.bytes));
const named = all.map((books) => [`${books.slug} ${books.year}`, books] as const);

/** CRC-32 bit by bit, polynomial EDB88320h, so that the check shares no code with the writer. */
function crc(bytes: Uint8Array): string {
  let register = 0xffffffff;
  for (const byte of bytes) {
    register ^= byte;
    for (let bit = 0; bit < 8; bit += 1)
      register = register & 1 ? (register >>> 1) ^ 0xedb88320 : register >>> 1;
  }
  return String((register ^ 0xffffffff) >>> 0);
}

/** The control sum of SIE 4C section 10 over the lines between the two #KSUMMA. */
function controlSum(lines: readonly string[]): string {
  const text = lines.flatMap((line) =>
    fieldsOf(line).flatMap((field) => (field.startsWith('{') ? fieldsOf(field.slice(1, -1)) : [field])),
  );
  return crc(iconv.encode(text.join(''), 'cp437'));
}

test('there is a constructed file for each förbund and year, and it says so in #PROSA', () => {
  expect(files.map((file) => file.fileName)).toEqual([
    'vasteras-2021.se',
    'vasteras-2022.se',
    'vasteras-2023.se',
    'norra-vastmanland-2021.se',
    'norra-vastmanland-2022.se',
    'norra-vastmanland-2023.se',
    'vastra-malardalen-2021.se',
    'vastra-malardalen-2022.se',
    'vastra-malardalen-2023.se',
  ]);
  expect(files.every((file) => file.isConstructed)).toBe(true);
  for (const { file } of all) {
    expect(file.records.find(([label]) => label === '#PROSA')![1]).toMatch(/^Konstruerade demouppgifter/);
  }
});

test.each(named)('%s: CP437 with CRLF and Swedish letters that survive', (_name, books) => {
  const bytes = Buffer.from(files[all.indexOf(books)]!.bytes);
  expect(bytes.filter((byte) => byte === 10)).toHaveLength(books.file.lines.length - 1);
  expect(bytes.toString('latin1')).not.toMatch(/[^\r]\n/);
  expect(bytes.includes(0x84)).toBe(true); // ä in CP437
  const name = books.file.records.find(([label]) => label === '#FNAMN')![1];
  expect(name).toMatch(
    /^(Samordningsförbundet V(ästerås|ästra Mälardalen)|Norra Västmanlands Samordningsförbund)$/,
  );
});

test.each(named)('%s: #KSUMMA is right, and one changed öre would be seen', (_name, books) => {
  const lines = books.file.lines.filter((line) => line !== '');
  expect(lines[1]).toBe('#KSUMMA');
  const body = lines.slice(2, -1);
  expect(lines.at(-1)).toBe(`#KSUMMA ${controlSum(body)}`);
  const changed = body.map((line) =>
    line.startsWith('#UB 0 1930') ? line.replace(/\d$/, (d) => (d === '9' ? '8' : '9')) : line,
  );
  expect(controlSum(changed)).not.toBe(controlSum(body));
});

test.each(named)(
  '%s: a few hundred vouchers, each balanced, numbered in order and without a signature',
  (_name, books) => {
    expect(books.file.vouchers.length).toBeGreaterThan(200);
    const last = new Map<string, { number: number; date: string }>();
    for (const voucher of books.file.vouchers) {
      expect(voucher.rows.length).toBeGreaterThanOrEqual(2);
      expect(sum(voucher.rows.map((row) => row.ore))).toBe(0n);
      expect(voucher.fields).toBe(6);
      expect(voucher.date.slice(0, 4)).toBe(String(books.year));
      const before = last.get(voucher.series) ?? { number: 0, date: '' };
      expect(voucher.number).toBe(String(before.number + 1));
      expect(voucher.date >= before.date).toBe(true);
      last.set(voucher.series, { number: before.number + 1, date: voucher.date });
    }
  },
);

test.each(named)('%s: no voucher carries more than a tenth of the year', (_name, books) => {
  const turnover = books.file.vouchers.map((voucher) =>
    sum(voucher.rows.map((row) => (row.ore > 0n ? row.ore : 0n))),
  );
  const largest = turnover.reduce((most, each) => (each > most ? each : most), 0n);
  expect(largest * 10n).toBeLessThan(sum(turnover));
});

test.each(named)(
  '%s: accounts and objects are declared, result rows carry insats and cost centre',
  (_name, books) => {
    const declared = (label: string) =>
      new Set(
        books.file.records.filter(([name]) => name === label).map((each) => each.slice(1, -1).join(' ')),
      );
    const accounts = declared('#KONTO');
    const objects = declared('#OBJEKT');
    for (const row of books.rows()) {
      expect(accounts).toContain(row.account);
      for (const [dimension, code] of Object.entries(row.objects))
        expect(objects).toContain(`${dimension} ${code}`);
      if (/^[4-7]/.test(row.account))
        expect(Object.keys(row.objects)).toEqual(expect.arrayContaining(['1', '20']));
    }
    expect(books.file.records.filter(([label]) => label === '#DIM').map((each) => each.slice(1))).toEqual([
      ['1', 'Kostnadsställe'],
      ['20', 'Insats'],
      ['21', 'Motpart'],
    ]);
  },
);

test.each(named)(
  '%s: IB and vouchers give UB and RES, account by account and counterparty by counterparty',
  (_name, books) => {
    for (const { account, ore } of books.balances('#UB'))
      expect([account, books.closing(account)]).toEqual([account, ore]);
    for (const { account, counterparty, ore } of books.balances('#OUB'))
      expect(books.closing(account, counterparty)).toBe(ore);
    for (const { account, ore } of books.balances('#RES'))
      expect(books.change((row) => row.account === account)).toBe(ore);
    const total = (label: string) => sum(books.balances(label).map((each) => each.ore));
    expect(total('#IB')).toBe(0n);
    expect(total('#IB')).toBe(total('#UB') + total('#RES'));
    expect(total('#UB')).toBe(
      sum(
        books
          .rows()
          .filter((row) => /^[12]/.test(row.account))
          .map((row) => row.ore),
      ),
    );
  },
);

test.each(named)('%s: the bank account is never overdrawn', (_name, books) => {
  const movements = books.file.vouchers.flatMap(({ date, rows }) =>
    rows.filter((row) => row.account === '1930').map((row) => ({ date, ore: row.ore })),
  );
  let balance = books.balances('#IB').find((each) => each.account === '1930')!.ore;
  for (const { ore } of movements.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))) {
    balance += ore;
    expect(balance).toBeGreaterThan(0n);
  }
});

test.each(named)(
  '%s: the year before is told as its own file told it, its result moved into equity',
  (_name, books) => {
    const previous = all.find((each) => each.slug === books.slug && each.year === books.year - 1);
    const records = (label: string) => books.balances(label, '-1');
    if (!previous) {
      expect(books.file.records.filter(([label]) => label === '#RAR')).toEqual([
        ['#RAR', '0', `${books.year}0101`, `${books.year}1231`],
      ]);
      expect(records('#UB')).toEqual([]);
      return;
    }
    for (const label of ['#IB', '#OIB', '#UB', '#OUB', '#RES'])
      expect(records(label)).toEqual(previous.balances(label));
    const result = sum(previous.balances('#RES').map((each) => each.ore));
    const carried = new Map(books.balances('#IB').map((each) => [each.account, each.ore]));
    expect(carried.get('2011')).toBe(result);
    carried.delete('2011');
    expect([...carried]).toEqual(previous.balances('#UB').map((each) => [each.account, each.ore]));
    expect(books.balances('#OIB')).toEqual(previous.balances('#OUB'));
  },
);

test('organisation numbers are the published ones, and none is made up for Norra Västmanland', () => {
  const numbers = all.map((books) => [
    books.slug,
    books.file.records.find(([label]) => label === '#ORGNR')?.[1],
  ]);
  expect(new Set(numbers.map((each) => each.join(' ')))).toEqual(
    new Set(['vasteras 222000-2824', 'norra-vastmanland ', 'vastra-malardalen 222000-2816']),
  );
});

test('the same seed gives the same bytes, another seed other bytes', () => {
  const again = generateDemoCounty().files;
  const other = generateDemoCounty(7).files;
  files.forEach((file, index) => {
    expect(Buffer.compare(Buffer.from(file.bytes), Buffer.from(again[index]!.bytes))).toBe(0);
    expect(Buffer.compare(Buffer.from(file.bytes), Buffer.from(other[index]!.bytes))).not.toBe(0);
  });
});
