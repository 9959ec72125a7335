import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Finding } from '@samla/domain/document-check/findings/finding.js';
import { documentOf, samla } from './samla.js';

jest.setTimeout(120_000);

const SOUND = [
  '| kr | 2021 |',
  '|---|---|',
  '| Hyra | 100 000 |',
  '| Löner | 200 000 |',
  '| Summa kostnader | 300 000 |',
  '',
];
const FAULTY = [
  '| Belopp i kr | Budget 2021 | Budget 2022 |',
  '|---|---|---|',
  '| Hyra | 100 000 | 110 000 |',
  '| Löner | 200 000 | 210 000 |',
  '| Porto | 50 000 | 60 000 |',
  '| Summa kostnader | 350 000 | 480 000 |',
  '',
];

describe('samla check', () => {
  const home = mkdtempSync(path.join(tmpdir(), 'samla-check-'));
  const file = (name: string, content: string | Uint8Array) => {
    const at = path.join(home, name);
    writeFileSync(at, content);
    return at;
  };
  // Neither a database nor a server is there to be asked.
  const nowhere = { SAMLA_HOME: path.join(home, 'none'), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('finds nothing in what agrees and answers 0', async () => {
    const answer = await samla(['check', file('sound.md', SOUND.join('\n'))], nowhere);
    expect(answer).toMatchObject({ code: 0 });
    expect(answer.stdout).toMatch(/1 tabeller, \d+ samband prövade, \d+ stämmer/);
    expect(answer.stdout).toContain('Inget att anmärka på.');
  });

  it('tells a fault as one document and answers 1', async () => {
    const name = file('faulty.txt', FAULTY.join('\n'));
    const answer = await samla(['check', name, '--json'], nowhere);
    expect(answer.code).toBe(1);
    const { documents, findings } = documentOf<{ documents: unknown[]; findings: Finding[] }>(answer);
    expect(documents).toEqual([
      { name, format: 'TEXT', tables: 1, ties: expect.any(Number), holding: expect.any(Number) },
    ]);
    expect(findings).toEqual([
      {
        document: name,
        place: { line: 6, section: null, table: 1, row: 'Summa kostnader', column: 'Budget 2022' },
        printed: '480000',
        recomputed: '380000',
        difference: '100000',
        unit: 'kr',
        class: expect.any(String),
        severity: 'error',
        message: expect.stringMatching(/480\s000/),
        consequences: [],
      },
    ]);
  });

  it('says the same in words, the gravest first', async () => {
    const { stdout } = await samla(['check', file('faulty.txt', FAULTY.join('\n'))], nowhere);
    expect(stdout).toMatch(
      /Fel \(1\)\n {2}rad 6, "Summa kostnader", Budget 2022 \[[A-ZÅÄÖ][a-zåäö ]+\] 480\u00a0000 → 380\u00a0000 kr/,
    );
  });

  it('tells a file that is named twice once, by whatever path', async () => {
    const name = file('twice.txt', FAULTY.join('\n'));
    mkdirSync(path.join(home, 'folder'));
    const again = `${home}/folder/../twice.txt`;
    symlinkSync(name, path.join(home, 'link.txt'));
    const answer = await samla(['check', name, again, path.join(home, 'link.txt'), '--json'], nowhere);
    const { documents, findings } = documentOf<{ documents: { name: string }[]; findings: Finding[] }>(
      answer,
    );
    expect(documents.map((document) => document.name)).toEqual([name]);
    expect(findings).toHaveLength(1);
  });

  it('says in Swedish why a file cannot be read, and nothing of the system’s own', async () => {
    const missing = await samla(['check', path.join(home, 'missing.txt')], nowhere);
    expect(missing.stderr).toContain('missing.txt går inte att läsa: det finns ingen sådan fil.');
    const folder = await samla(['check', home], nowhere);
    expect(folder).toMatchObject({ code: 2, stdout: '' });
    expect(folder.stderr).toContain('går inte att läsa: det är en mapp.');
    for (const { stderr } of [missing, folder]) expect(stderr).not.toMatch(/E[A-Z]{4,}|no such|illegal/);
  });

  it('answers 2 for what is not there, not given or not to be read', async () => {
    const answers = await Promise.all([
      samla(['check', path.join(home, 'missing.txt'), '--json'], nowhere),
      samla(['check'], nowhere),
      samla(['check', file('empty.txt', '')], nowhere),
      samla(
        [
          'check',
          file(
            'noise.bin',
            Uint8Array.from({ length: 512 }, (_, at) => (at * 37) % 256),
          ),
        ],
        nowhere,
      ),
    ]);
    expect(answers.map(({ code }) => code)).toEqual([2, 2, 2, 2]);
    expect(documentOf<{ error: { code: string } }>(answers[0]!).error.code).toBe('FILE_UNREADABLE');
    expect(answers[3]!.stderr).toMatch(/noise\.bin/);
  });
});
