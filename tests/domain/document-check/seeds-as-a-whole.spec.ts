import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkDocuments } from '@samla/domain/document-check/check-documents.js';
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
  return checkDocuments(
    numbers.map((number) => {
      const file = readdirSync(seeds).find((name) => name.startsWith(number))!;
      return readText(number, readFileSync(resolve(seeds, file), 'utf8'));
    }),
  );
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

  it('miss the promise from the equity of the annual report too', () => {
    const [first] = report!.findings;
    expect(first).toMatchObject({ document: '001', class: 'self-contradiction' });
    expect(first!.message).toMatch(/eget kapital 2021-12-31 7 769 372/);
  });

  it('explain the sum that is off by the row that differs', () => {
    const sum = report!.findings.find(({ printed }) => printed === '1485761')!;
    expect(sum.message).toMatch(/"Revision" 69 240 kr/);
    expect(report!.findings.filter(({ place }) => place.row === 'Revision')).toEqual([]);
  });
});
