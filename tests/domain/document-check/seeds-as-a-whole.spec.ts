import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { conceptFiguresOf } from '@samla/domain/document-check/across/concept-figures.js';
import { equityChain } from '@samla/domain/document-check/across/equity-chain.js';
import { readDocumentParts } from '@samla/domain/document-check/across/read-document.js';
import { wordColumnsOf } from '@samla/domain/document-check/across/word-columns.js';
import { checkDocuments } from '@samla/domain/document-check/check-documents.js';
import type { SourceDocument } from '@samla/domain/document-check/document/source-document.js';
import { readText } from '@samla/domain/document-check/document/read-text.js';
import type { CheckReport } from '@samla/domain/document-check/findings/check-report.js';
import type { Finding } from '@samla/domain/document-check/findings/finding.js';
import { tiesOfKind } from './checked-text.js';

const seeds = resolve(__dirname, '../../../../shared/seeds');
const present = existsSync(seeds);
const describeShared = present ? describe : describe.skip;
if (!present) console.warn('De fem källdokumenten finns inte här: proven mot dem hoppas över.');

/** An error as it was judged by hand against its document. */
interface Judged {
  readonly document: string;
  readonly line: number;
  readonly class: string;
  readonly printed: string | null;
  readonly recomputed: string | null;
  readonly true: boolean;
  readonly reason: string;
}

const read = <Data>(file: string) => JSON.parse(readFileSync(resolve(__dirname, file), 'utf8')) as Data;
const judged = read<Judged[]>('seeds-judged.json');
const ties = read<Record<string, string[]>>('seeds-ties.json');

const NUMBERS = ['000', '001', '002', '003', '004'];

/** A check of the documents of these numbers, each named by its number. */
function checked(...numbers: readonly string[]): CheckReport {
  return checkDocuments(numbers.map(sourceOf));
}

function sourceOf(number: string): SourceDocument {
  const file = readdirSync(seeds).find((name) => name.startsWith(number))!;
  return readText(number, readFileSync(resolve(seeds, file), 'utf8'));
}

const isError = ({ severity }: Finding) => severity === 'error';
const known = ({ document, line, class: kind, printed, recomputed }: Omit<Judged, 'true' | 'reason'>) =>
  `${document} ${line} ${kind} ${printed} ${recomputed}`;
const knownOf = (finding: Finding) => known({ ...finding, line: finding.place.line });

describeShared('the five documents', () => {
  const reports = new Map(present ? NUMBERS.map((number) => [number, checked(number)]) : []);
  const findingsOf = (number: string) => reports.get(number)!.findings;

  it.each(Object.entries(ties))('hold in %s', (_, expected) => {
    const held = new Set(
      [...reports.values()].flatMap(({ documents }) =>
        documents.flatMap((document) =>
          document.ties
            .filter(({ outcome }) => outcome !== 'BROKEN')
            .map(({ place, printed }) => `${document.name} ${place.line} ${printed}`),
        ),
      ),
    );
    expect(expected.filter((tie) => !held.has(tie))).toEqual([]);
  });

  it('have no error that has not been judged by hand, and at most one false', () => {
    const errors = [...reports.values()].flatMap(({ findings }) => findings.filter(isError).map(knownOf));
    expect([...errors].sort()).toEqual(judged.map(known).sort());
    expect(judged.filter((each) => !each.true).length).toBeLessThanOrEqual(1);
  });

  it('have several dozen findings, the plan the most', () => {
    const counts = NUMBERS.map((number) => findingsOf(number).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(48);
    expect(Math.max(...counts)).toBe(counts[1]);
  });

  it('have the promise that the plan misses before all else, with its range', () => {
    const [first] = findingsOf('001');
    expect(first).toMatchObject({
      class: 'self-contradiction',
      severity: 'error',
      printed: '400',
      unit: 'tkr',
    });
    expect(first!.place.line).toBe(306);
    expect(first!.message).toMatch(/mellan −90 500 och 373 000 kr/);
    expect(first!.consequences.map(({ place }) => place.line)).toEqual([546]);
  });

  // The document prints these only for the total: those of women and men are counted from the table itself.
  it('have the indicators of women and men counted by word and arrow', () => {
    const { views } = readDocumentParts(sourceOf('002'));
    const [total, women, men, ...more] = views.flatMap(({ source }) => wordColumnsOf(source));
    const countsOf = (column: typeof total) =>
      Object.fromEntries(column!.words.map(({ forms, count }) => [forms[0]!.split(' ')[0], count]));
    expect(more).toEqual([]);
    expect(countsOf(total)).toEqual({ högre: 5, varken: 3, lägre: 9 });
    expect(countsOf(women)).toEqual({ högre: 4, varken: 3, lägre: 10 });
    expect(countsOf(men)).toEqual({ högre: 6, varken: 1 });
    expect([total, women, men].map((column) => [column!.filled, column!.suppressed])).toEqual([
      [17, 0],
      [17, 0],
      [17, 10],
    ]);
    expect([...total!.arrows]).toEqual([
      ['↑', 6],
      ['→', 1],
    ]);
  });

  it('are not accused of an amount that two rows explain', () => {
    const boskola = findingsOf('004').filter(
      ({ printed, place }) => printed === '147617' || place.section === 'Boskola',
    );
    expect(boskola).toEqual([]);
    expect(tiesOfKind(reports.get('004')!, 'text mot tabell')).toContain('00499 EXPLAINED 147617 147617');
  });

  it.each([
    ['000', 798, 'copied-figure'],
    ['000', 642, 'sum'],
    ['000', 731, 'copied-figure'],
    ['000', 802, 'rounding'],
    ['001', 7, 'date'],
    ['001', 52, 'stale-label'],
    ['001', 58, 'stale-label'],
    ['001', 73, 'stale-label'],
    ['001', 178, 'sum'],
    ['001', 542, 'structure'],
    ['002', 547, 'sign'],
    ['002', 641, 'missing-row'],
    ['002', 140, 'sum'],
    ['003', 411, 'label'],
    ['003', 460, 'missing-row'],
    ['003', 20, 'rounding'],
    ['004', 223, 'law'],
  ])('%s has on line %i what is no error: %s', (number, line, kind) => {
    const there = findingsOf(number).filter(({ place, class: each }) => place.line === line && each === kind);
    expect(there.length).toBeGreaterThan(0);
    expect(there.some(isError)).toBe(false);
  });

  it('state three shares that the note does not make', () => {
    const shares = findingsOf('002').filter(({ place }) => place.line === 140);
    expect(
      shares.map(({ severity, printed, recomputed }) => `${severity} ${printed} ${recomputed}`).sort(),
    ).toEqual(['warning 19 18', 'warning 29 27', 'warning 52 55']);
  });

  it('name as the state what is three quarters of all that is paid in', () => {
    const [law] = findingsOf('004').filter((finding) => finding.class === 'law');
    expect(law).toMatchObject({ severity: 'warning', printed: '2250000' });
    expect(law!.message).toMatch(/75 % .* regionens fjärdedel/);
  });

  it('carry a wrong sum into the result', () => {
    const wrong = findingsOf('001').find(({ printed }) => printed === '14529000')!;
    expect(wrong.consequences.map(({ printed, corrected }) => [printed, corrected])).toEqual([
      ['-4627000', '-4690000'],
    ]);
  });
});

describeShared('two years of one förbund', () => {
  const report = present ? checked('000', '001') : null;

  it('agree in what the later says of the earlier', () => {
    const held = tiesOfKind(report!, 'samma rad i två rapporter').filter((tie) => !tie.includes('BROKEN'));
    for (const line of [495, 496, 497, 503, 504, 505, 517, 520])
      expect(held.some((tie) => tie.startsWith(`001${line} `))).toBe(true);
    for (const line of [526, 528, 529, 531, 532, 533, 534, 535, 537, 538])
      expect(held.some((tie) => tie.startsWith(`001${line} `))).toBe(true);
  });

  it('have the same administration by names that share no word', () => {
    expect(tiesOfKind(report!, 'samma belopp i två rapporter')).toContain('001540 EXACT 1485761 1485761');
  });

  it('tell the equity of each year back to 2016', () => {
    const chain = equityChain(conceptFiguresOf(['000', '001'].map(sourceOf).map(readDocumentParts)));
    expect(chain.map(({ year, kronor }) => [year, kronor.toString()])).toEqual([
      [2021, '7769372'],
      [2020, '8241303'],
      [2019, '8053977'],
      [2018, '6777501'],
      [2017, '5338228'],
      [2016, '3930051'],
    ]);
    expect(tiesOfKind(report!, 'kedja av eget kapital')).toEqual(['000799 EXACT 8053977 8053977']);
  });

  it('agree with what is said of the equity elsewhere, in millions', () => {
    const page = ['Samordningsförbundet Västerås', '', 'Det egna kapitalet var 8,1 Mkr 2019-12-31.'];
    const { documents } = checkDocuments([sourceOf('000'), readText('sida', page.join('\n'))]);
    const ties = documents.flatMap((document) =>
      document.ties.filter(({ place }) => document.name === 'sida' && place.line === 3),
    );
    expect(
      ties.map(({ kind, outcome, printed, recomputed }) => [kind, outcome, printed, recomputed]),
    ).toEqual([['kedja av eget kapital', 'ROUNDING', '8.1', '8.1']]);
  });

  it('miss the promise from the equity of the annual report too', () => {
    const [first] = report!.findings;
    expect(first).toMatchObject({ document: '001', class: 'self-contradiction' });
    expect(first!.message).toMatch(/eget kapital 2021-12-31 7 769 372/);
  });

  it('explain the sum that is off by the row that differs', () => {
    const at = (printed: string) => report!.findings.filter((finding) => finding.printed === printed);
    expect(at('1485761')).toEqual([]);
    expect(at('69240')).toMatchObject([{ severity: 'error', recomputed: '59237', consequences: [] }]);
    expect(at('69240')[0]!.message).toMatch(/"Revision" 69 240 kr .*”Summa administration” 1 485 761/);
  });

  it('say which part of a right total lacks a row, and which row the other has', () => {
    const at = (printed: string) => report!.findings.filter((finding) => finding.printed === printed);
    expect(at('13781932')).toEqual([]);
    expect(at('12040578')).toMatchObject([
      { class: 'missing-row', severity: 'error', recomputed: '12296171', consequences: [] },
    ]);
    expect(at('12040578')[0]!.message).toMatch(
      /”Kartläggning\/utvärdering” 290 253 kr finns där men inte här/,
    );
  });
});
