import fc from 'fast-check';
import iconv from 'iconv-lite';
import { CharsetDecider } from '@samla/domain/sie/charset.js';
import { FileYearFinder } from '@samla/domain/sie/file-year.js';
import { ImportPlanner } from '@samla/domain/sie/import-planner.js';
import { MOST_ROWS } from '@samla/domain/sie/entry-planner.js';
import { MOST_LINE_BYTES } from '@samla/domain/sie/line-pieces.js';
import { books, cp437, faultsOf, planned, soundFile } from './sie-file.js';

/** A file that has something of everything, with a control sum that is right. */
const SUMMED = soundFile({
  '#PROGRAM': '#KSUMMA\r\n#PROGRAM "Provbok" 1.0',
  '#RES': '#RES 0 4611 150\r\n#PSALDO 0 202101 4611 {} 200\r\n#PBUDGET 0 202101 4611 {} 9',
  '#TRANS 1930': '#RTRANS 1930 {} -200.00\r\n#TRANS 1930 {} -200.00',
});
const DECLARED = /ger (\d+);/.exec(
  planned(cp437(`${SUMMED}#KSUMMA 1\r\n`)).planner.plan().faults[0]!.message,
)![1]!;
const whole = `${SUMMED}#KSUMMA ${DECLARED}\r\n`;

function pieces(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const at = [0, ...[...cuts].sort((a, b) => a - b), bytes.length];
  return at.slice(1).map((end, index) => bytes.subarray(at[index], end));
}

/** Everything that a file gives, read in these pieces. */
function read(chunks: readonly Uint8Array[]) {
  const decider = new CharsetDecider();
  for (const chunk of chunks) decider.feed(chunk);
  const guess = decider.decide();
  const planner = new ImportPlanner(guess.charset, books(), { sample: false });
  const given = chunks.flatMap((chunk) => [...planner.entries(chunk)]);
  const entries = [...given, ...planner.end()].flatMap((entry) => entry ?? []);
  const finder = new FileYearFinder();
  for (const chunk of chunks) if (finder.feed(chunk)) break;
  return { guess, entries, plan: planner.plan(), year: finder.end() };
}

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ['PC8', cp437(whole)],
  ['PC8 without a last line end', cp437(whole.trimEnd())],
  ['UTF-8', Buffer.from(`\uFEFF${whole}`, 'utf8')],
  ['ISO-8859-1', iconv.encode(whole, 'latin1')],
  ['with faults', cp437(`${soundFile({ '#TRANS 1930': '#TRANS 1930 {} x', '#KONTO 4611': '' })}{\u001a`)],
  ['no SIE file', cp437('Datum;Konto\n1;2\n')],
  ['no SIE file, and letters that were lost', Buffer.from('Datum;Konto\nbr\uFFFDd;2\n', 'utf8')],
];

describe('a file that comes in pieces is the same file', () => {
  it('tells what was lost in its letters at its line, also where more is to be told than is kept', () => {
    const repeated = '#KONTO 4611 "K\uFFFDp"\r\n'.repeat(1500);
    const bytes = Buffer.from(whole.replace('#KONTO', `${repeated}#KONTO`), 'utf8');
    const { plan } = read([bytes]);
    expect(plan.warnings.filter(({ rule }) => rule === 'LETTERS_LOST')).toHaveLength(1);
    for (const cut of [40, 5_000, bytes.length - 40])
      expect(read(pieces(bytes, [cut])).plan.warnings).toEqual(plan.warnings);
  });

  it.each(FILES.slice(1, 3))('%s, cut in two at every byte', (_, bytes) => {
    const wanted = read([bytes]);
    for (let cut = 0; cut <= bytes.length; cut += 1) expect(read(pieces(bytes, [cut]))).toEqual(wanted);
  });

  it.each(FILES)('%s, cut anywhere into any number of pieces, down to single bytes', (_, bytes) => {
    const wanted = read([bytes]);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length), { maxLength: 40 }), (cuts) => {
        expect(read(pieces(bytes, cuts))).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
    expect(read(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(wanted);
  });

  it('the sum of the fixture is checked: one that is wrong is refused in whatever pieces', () => {
    expect(read([cp437(whole)]).plan.faults).toEqual([]);
    const bytes = cp437(whole.replace('"Kurs"', '"kurs"'));
    for (const cut of [100, 500, 1000]) {
      expect(faultsOf(read(pieces(bytes, [cut])).plan)).toEqual([expect.stringMatching(/^KSUMMA_MISMATCH@/)]);
    }
  });

  it('a byte order mark is one at the beginning only, wherever a piece begins', () => {
    const marked = Buffer.from(soundFile({ '#GEN': '\uFEFF#GEN 20220110' }), 'utf8');
    const at = marked.indexOf('\uFEFF');
    for (const cuts of [[], [at], [at + 1], [at + 3]])
      expect(faultsOf(read(pieces(marked, cuts)).plan)).toEqual(['RECORD_SYNTAX@4']);
  });

  it('a plan is not given before the end of the file', () => {
    const planner = new ImportPlanner('CP437', books(), { sample: false });
    expect([...planner.entries(cp437(soundFile()))]).toHaveLength(2);
    expect(() => planner.plan()).toThrow('before the end');
  });

  it('a year is found as soon as it is told', () => {
    const finder = new FileYearFinder();
    const bytes = cp437(soundFile());
    const told = soundFile().indexOf('#DIM');
    expect(finder.feed(bytes.subarray(0, told - 3))).toBe(false);
    expect(finder.feed(bytes.subarray(told - 3, told + 1))).toBe(true);
    expect([finder.year, finder.end()]).toEqual([2021, 2021]);
  });
});

describe('what has no end is refused', () => {
  const chunk = Buffer.alloc(64 * 1024, 'x');

  it('a line', () => {
    const bytes = Buffer.concat([cp437('#FLAGGA 0\n#PROSA '), ...Array.from({ length: 17 }, () => chunk)]);
    for (const chunks of [[bytes], pieces(bytes, [5, 11, 70_000]), [bytes, cp437(`\n${soundFile()}`)]]) {
      expect(faultsOf(read(chunks).plan)).toEqual(['LINE_TOO_LONG@2']);
    }
  });

  it('but a line of exactly the limit is taken, however it is cut', () => {
    const line = (length: number) => `#PROSA ${'x'.repeat(length - 7)}`;
    const file = (length: number) =>
      Buffer.from(soundFile({ '#GEN': `#GEN 20220110\r\n${line(length)}` }), 'latin1');
    for (const cuts of [[], [7], [MOST_LINE_BYTES + 30]]) {
      expect(read(pieces(file(MOST_LINE_BYTES - 1), cuts)).plan.faults).toEqual([]);
      expect(faultsOf(read(pieces(file(MOST_LINE_BYTES), cuts)).plan)).toEqual(['LINE_TOO_LONG@5']);
    }
  });

  it('an entry', () => {
    const [before, after] = soundFile().split('#TRANS 4611 {20 "10"} 200.00');
    const rows = Buffer.from('#TRANS 4611 {} 0\r\n'.repeat(MOST_ROWS / 10));
    const chunks = [
      cp437(before!),
      ...Array.from({ length: 10 }, () => rows),
      cp437(`#TRANS 4611 {} 200.00${after!}`),
    ];
    const planner = new ImportPlanner('CP437', books(), { sample: false });
    let longest = 0;
    for (const chunk of chunks)
      for (const entry of planner.entries(chunk)) longest = Math.max(longest, entry?.rows.length ?? 0);
    for (const entry of planner.end()) void entry;
    expect(faultsOf(planner.plan())).toEqual([`ENTRY_TOO_LARGE@${MOST_ROWS + 25}`]);
    expect(longest).toBe(MOST_ROWS);
  });

  it('names', () => {
    const names = Array.from({ length: 20 }, (_, at) => `#OBJEKT 20 A${at} "${'x'.repeat(1_000_000)}"\r\n`);
    const [before, after] = soundFile().split('#DIM 21');
    const chunks = [cp437(before!), ...names.map(cp437), cp437(`#DIM 21${after!}`)];
    const { plan } = read(chunks);
    expect(faultsOf(plan)).toEqual(['CHART_TOO_LARGE@26']);
    expect(plan.objects.length).toBeLessThan(20);
  });

  it('accounts', () => {
    const [before, after] = soundFile().split('#UB 0 1511');
    const accounts = Array.from({ length: 100_001 }, (_, at) => `#RES 0 ${500_000 + at} 0`).join('\r\n');
    const { plan } = read([cp437(before!), cp437(accounts), cp437(`\r\n#UB 0 1511${after!}`)]);
    expect(faultsOf(plan)).toContain('CHART_TOO_LARGE@0');
  });

  it('balances by month', () => {
    const [before, after] = soundFile().split('#UB 0 1511');
    const months = '#PBUDGET 0 202101 4611 {20 "10"} 1\r\n'.repeat(300_001);
    const { plan } = read([cp437(before!), cp437(months), cp437(`#UB 0 1511${after!}`)]);
    expect(faultsOf(plan)).toEqual([`BALANCES_TOO_MANY@${18 + 300_001}`]);
  });
});
