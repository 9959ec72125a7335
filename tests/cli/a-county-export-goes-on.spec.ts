import { createHash, randomInt } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { deliverFigures } from '../../apps/cli/src/client/figures-delivery.js';
import type { FiguresQuery, FiguresSource } from '../../apps/cli/src/client/figures-source.js';

const KNOWN_AT = '2024-03-15T12:00:00.000Z';
const cursor = (row: number): string => `${'0'.repeat(22)}.k.0.${row.toString(36)}.${row.toString(36)}`;
const LINES: Readonly<Record<string, readonly string[]>> = {
  jsonl: [
    JSON.stringify({ record: 'metadata', knownAt: KNOWN_AT, long: 'å'.repeat(100_000), cursor: cursor(0) }),
    ...Array.from({ length: 3_000 }, (_, row) =>
      JSON.stringify({ record: 'figure', label: 'Åäö', cursor: cursor(row + 1) }),
    ),
    JSON.stringify({ record: 'end', rows: 3_000 }),
  ].map((line) => `${line}\n`),
  csv: [
    '\uFEFFyear,label,cursor\r\n',
    ...Array.from({ length: 3_000 }, (_, row) => `2021,"Å, ""ä""",${cursor(row + 1)}\r\n`),
  ],
};

/** Hands the lines out after a cursor, and breaks off somewhere as often as it is told. */
class Breaking implements FiguresSource {
  readonly asked: FiguresQuery[] = [];

  constructor(private breaks: number) {}

  figures(format: string, query: FiguresQuery) {
    this.asked.push(query);
    const lines = LINES[format]!;
    const at = query['after'] ? lines.findIndex((line) => line.includes(query['after']!)) + 1 : 0;
    const bytes = Buffer.from(lines.slice(at).join(''));
    const isBroken = this.breaks > 0;
    this.breaks -= 1;
    const end = isBroken ? randomInt(0, bytes.length) : bytes.length;
    async function* pieces() {
      for (let from = 0; from < end; from += 10_000) yield bytes.subarray(from, Math.min(end, from + 10_000));
      await Promise.resolve();
      if (isBroken) throw new TypeError('terminated');
    }
    return Promise.resolve({ knownAt: KNOWN_AT, bytes: pieces() });
  }

  metadata(query: FiguresQuery) {
    return Promise.resolve({ url: 'elsewhere', knownAt: query['knownAt'] });
  }
}

describe('a county’s figures on their way to a file', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'samla-figures-'));
  const said: string[] = [];
  const console = { progress: (line: string) => void said.push(line) };
  const query = { fromYear: '2021', toYear: '2021' };
  const deliver = (source: FiguresSource, format: 'jsonl' | 'csv', out: string, resume = false) =>
    deliverFigures(source, { format, query, out, resume }, console);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(['jsonl', 'csv'] as const)(
    'are the same bytes of %s however often the connection breaks',
    async (format) => {
      for (let run = 0; run < 30; run += 1) {
        const out = path.join(folder, `all.${format}`);
        const source = new Breaking(4);
        const told = await deliver(source, format, out);
        const whole = LINES[format]!.join('');
        expect(readFileSync(out, 'utf8') === whole).toBe(true);
        expect(told).toEqual({
          knownAt: KNOWN_AT,
          rows: 3_000,
          sha256: createHash('sha256').update(whole).digest('hex'),
          metadata: format === 'csv' ? `${out}-metadata.json` : null,
        });
        expect(source.asked.slice(1).every(({ knownAt }) => knownAt === KNOWN_AT)).toBe(true);
      }
      expect(said).toContain('Förbindelsen bröts; fortsätter efter den sista hela raden.');
    },
  );

  it('are described beside a CSV file, by its name', async () => {
    const out = path.join(folder, 'named.csv');
    await deliver(new Breaking(0), 'csv', out);
    expect(JSON.parse(readFileSync(`${out}-metadata.json`, 'utf8'))).toEqual({
      url: 'named.csv',
      knownAt: KNOWN_AT,
    });
  });

  it('are left where nothing more comes, and a later call goes on after the last whole row', async () => {
    const out = path.join(folder, 'later.jsonl');
    await expect(deliver(new Breaking(100_000), 'jsonl', out)).rejects.toThrow('terminated');
    expect(existsSync(out)).toBe(false);
    expect(said.at(-1)).toContain('fortsätt med --resume');
    writeFileSync(`${out}.partial`, LINES['jsonl']!.slice(0, 1_501).join('') + '{"record":"fig');
    const source = new Breaking(0);
    expect(await deliver(source, 'jsonl', out, true)).toMatchObject({ rows: 3_000, knownAt: KNOWN_AT });
    expect(source.asked.map(({ after }) => after)).toEqual([cursor(1_500)]);
    expect(readFileSync(out, 'utf8')).toBe(LINES['jsonl']!.join(''));
    expect(existsSync(`${out}.partial`)).toBe(false);
  });

  it('are not asked for again where only the name is missing, nor put behind something else', async () => {
    const out = path.join(folder, 'whole.jsonl');
    writeFileSync(`${out}.partial`, LINES['jsonl']!.join(''));
    const source = new Breaking(0);
    expect(await deliver(source, 'jsonl', out, true)).toMatchObject({ rows: 3_000, knownAt: KNOWN_AT });
    expect(source.asked).toEqual([]);
    writeFileSync(`${out}.partial`, 'en dagbok\nom annat\n');
    await expect(deliver(source, 'jsonl', out, true)).rejects.toThrow('ingen påbörjad export');
  });

  it('are not asked for again when they are refused', async () => {
    const refusing = new Breaking(0);
    refusing.figures = () => Promise.reject(new DomainError('CONFLICT', 'börja om'));
    await expect(deliver(refusing, 'csv', path.join(folder, 'none.csv'))).rejects.toThrow('börja om');
  });
});
