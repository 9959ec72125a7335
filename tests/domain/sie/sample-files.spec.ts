import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { planImport } from '@samla/domain/sie/import-planner.js';
import { PREVIEWED_BYTES, previewOf } from '@samla/domain/sie/preview.js';
import type { AccountFigure, ImportPlan, PlannedCorrection } from '@samla/domain/sie/plan.js';
import { books, faultsOf, planned, warningsOf } from './sie-file.js';

const folder = resolve(__dirname, '../../../../shared/sie-samples');
const present = existsSync(folder);
const bytesOf = (name: string) => readFileSync(resolve(folder, name));
const planOf = (name: string) => planImport(bytesOf(name), books(), { sample: true, fileName: name });
/** The lines with letters that are shown of a file. */
const shownOf = (name: string) =>
  previewOf(bytesOf(name).subarray(0, PREVIEWED_BYTES), planOf(name).charset)
    .map(({ text }) => text)
    .filter((text) => /[^\0-\x7f]/.test(text));

/** Öre by account, and by month where a figure has one; zero is left out. */
function amounts(figures: readonly (AccountFigure & { readonly period?: number })[]): Record<string, string> {
  const sums = new Map<string, bigint>();
  for (const { account, period, ore } of figures) {
    const key = period === undefined ? account : `${account} ${period}`;
    sums.set(key, (sums.get(key) ?? 0n) + ore);
  }
  return Object.fromEntries(
    [...sums].filter(([, ore]) => ore !== 0n).map(([key, ore]) => [key, String(ore)]),
  );
}

/** What the rows of a file of type 4E give: öre by account and month. */
function movedBy(name: string): Record<string, string> {
  const { entries } = planned(bytesOf(name));
  return amounts(
    entries.flatMap(({ period, rows }) =>
      rows.map(({ account, ore, line }) => ({ account, ore, line, period })),
    ),
  );
}

const oracles = (found: ImportPlan): string[] =>
  warningsOf(found).filter((rule) => /UNEXPLAINED|YEAR_UNBALANCED|UNPAIRED/.test(rule));

if (!present) {
  // Published files of accounting programs are not ours to commit; without them the fixtures stand alone.
  test.skip(`sample files of accounting programs: ${folder} is not there`, () => undefined);
}

(present ? describe : describe.skip)('published files of accounting programs', () => {
  it.each([
    ['BL0001_typ4.SE', '4E', 84, 405, 117],
    ['Bokslut_Norstedts_SIE_4E.se', '4E', 177, 678, 351],
    ['MAMUT_SIE4_EXPORT.SE', '4E', 168, 458, 412],
    ['SIE4_Exempelfil_med_underdim.SE', '4E', 295, 1330, 530],
    ['transaktioner_ovnbolag.se', '4E', 163, 671, 567],
    ['BL0001_typ4I.SI', '4I', 1, 10, 0],
    ['LON_Lonekorning.SI', '4I', 1, 25, 0],
  ])('%s would be booked', (name, fileType, entries, rows, accounts) => {
    const found = planOf(name);
    expect(found.faults).toEqual([]);
    expect(found).toMatchObject({ fileType, content: 'ENTRIES', entries, rows, balances: undefined });
    expect(found.newAccounts).toHaveLength(accounts);
    expect(oracles(found)).toEqual([]);
    expect(found.wholeYear).toBe(fileType === '4E');
  });

  it.each([
    ['BL0001_typ1.SE', '1', [26, 28, 17], [0, 0, 0, 0]],
    ['BL0001_typ2.SE', '2', [26, 28, 17], [97, 0, 0, 0]],
    ['BL0001_typ3.SE', '3', [26, 28, 17], [97, 3, 12, 19]],
    ['arsaldo_ovnbolag.se', '1', [28, 33, 49], [0, 0, 0, 0]],
    ['periodsaldo_ovnbolag.se', '2', [28, 33, 49], [158, 0, 0, 0]],
    ['objektsaldo_ovnbolag.se', '3', [28, 33, 49], [85, 0, 0, 137]],
  ])('%s becomes balances', (name, fileType, whole, parts) => {
    const found = planOf(name);
    expect(found.faults).toEqual([]);
    expect(found).toMatchObject({ fileType, content: 'BALANCES', entries: 0, rows: 0, wholeYear: false });
    const { opening, closing, result, periods, ...rest } = found.balances!;
    expect([opening.length, closing.length, result.length]).toEqual(whole);
    expect([
      periods.length,
      rest.objectOpening.length,
      rest.objectClosing.length,
      rest.objectPeriods.length,
    ]).toEqual(parts);
    expect(amounts([...opening, ...rest.moved].map(withoutPeriod))).toEqual(amounts([...closing, ...result]));
  });

  it('one company in every type: the months of type 2 and 3 are the entries of type 4', () => {
    const [types, moved] = [['1', '2', '3'], movedBy('BL0001_typ4.SE')];
    const [first, second, third] = types.map((type) => planOf(`BL0001_typ${type}.SE`).balances!);
    expect(amounts(second!.moved)).toEqual(moved);
    expect(amounts(third!.moved)).toEqual(moved);
    for (const balances of [second!, third!]) {
      expect(amounts(balances.opening)).toEqual(amounts(first!.opening));
      expect(amounts(balances.closing)).toEqual(amounts(first!.closing));
      expect(amounts(balances.result)).toEqual(amounts(first!.result));
    }
  });

  it('ovnbolag: four types of the same books agree', () => {
    const [year, months, objects] = ['arsaldo', 'periodsaldo', 'objektsaldo'].map((name) =>
      planOf(`${name}_ovnbolag.se`),
    );
    const entries = planOf('transaktioner_ovnbolag.se');
    for (const { balances } of [months!, objects!]) {
      expect(amounts(balances!.opening)).toEqual(amounts(year!.balances!.opening));
      expect(amounts(balances!.closing)).toEqual(amounts(year!.balances!.closing));
      expect(amounts(balances!.result)).toEqual(amounts(year!.balances!.result));
    }
    expect(amounts(entries.opening!.rows)).toEqual(amounts(year!.balances!.opening));
    const moved = movedBy('transaktioner_ovnbolag.se');
    expect(amounts(months!.balances!.periods)).toEqual(moved);
    expect(amounts(months!.balances!.moved)).toEqual(moved);
    expect(amounts([...entries.opening!.rows, ...months!.balances!.moved].map(withoutPeriod))).toEqual(
      amounts([...year!.balances!.closing, ...year!.balances!.result]),
    );
    for (const { budget } of [objects!, entries]) {
      expect(budget!.periods).toHaveLength(624);
      expect(amounts(budget!.periods)).toEqual(amounts(months!.budget!.periods));
    }
    // Its 1,248 rows are of two years.
    const rows = bytesOf('periodsaldo_ovnbolag.se')
      .toString('latin1')
      .match(/^#PBUDGET (0|-1) /gm);
    expect(rows).toHaveLength(1248);
  });

  it('objektsaldo: months that are only stated per object are not summed, and said', () => {
    const found = planOf('objektsaldo_ovnbolag.se');
    const unexplained = found.warnings.filter(({ rule }) => rule === 'PERIODS_UNEXPLAINED');
    const accounts = unexplained.map(({ message }) => /Konto (\d+):/.exec(message)![1]!);
    expect(accounts.filter((account) => account < '3').sort()).toEqual(['1460', '1510', '2440']);
    const whole = planOf('periodsaldo_ovnbolag.se').balances!.moved;
    const alike = (figures: readonly AccountFigure[]) =>
      amounts(figures.filter(({ account }) => !accounts.includes(account)));
    expect(alike(found.balances!.moved)).toEqual(alike(whole));
    const months = found.balances!.moved.filter(({ account }) => accounts.includes(account));
    expect(new Set(months.map(({ period }) => period))).toEqual(new Set([12]));
  });

  it.each([
    [
      'transaktioner_ovnbolag-bad-balance.se',
      3905,
      'Verifikation B 1 balanserar inte: differensen är −12 771,00 kr.',
    ],
    ['XE_SIE_4_20151125095119.SE', 1356, 'Verifikation 1 1 balanserar inte: differensen är 2,00 kr.'],
    ['Sie4.se', 721, 'Kontot "FEL" är inte ett tal med 3–6 siffror.'],
  ])('%s is refused whole and names why', (name, line, message) => {
    const { faults } = planOf(name);
    const said = faults.map((fault) => ({ ...fault, message: fault.message.replaceAll('\u00a0', ' ') }));
    expect(said).toContainEqual(expect.objectContaining({ line, message }));
  });

  it('an account that is not a number leaves no misleading faults behind', () => {
    const rules = new Set(planOf('Sie4.se').faults.map(({ rule }) => rule));
    expect([...rules].sort()).toEqual(['INVALID_ACCOUNT', 'QUOTE_UNCLOSED']);
    expect(planOf('transaktioner_ovnbolag-bad-balance.se').faults).toHaveLength(1);
  });

  it('Norstedts: the control sum is right, and a changed byte is found', () => {
    const bytes = Buffer.from(bytesOf('Bokslut_Norstedts_SIE_4E.se'));
    expect(faultsOf(planImport(bytes, books(), { sample: true }))).toEqual([]);
    bytes[bytes.indexOf('Storgatan')] = 's'.charCodeAt(0);
    expect(faultsOf(planImport(bytes, books(), { sample: true }))).toEqual([
      expect.stringMatching(/^KSUMMA_MISMATCH@/),
    ]);
    const [empty] = [
      planned(bytesOf('Bokslut_Norstedts_SIE_4E.se')).entries.filter(({ rows }) => !rows.length),
    ];
    expect(empty).toHaveLength(3);
  });

  it('BL0001: every added row has its twin though days and names differ', () => {
    const { entries } = planned(bytesOf('BL0001_typ4.SE'));
    const corrections = entries.flatMap((entry) =>
      entry.corrections === '' ? [] : (JSON.parse(entry.corrections) as PlannedCorrection[]),
    );
    expect(corrections.filter(({ kind }) => kind === 'STRUCK')).toHaveLength(3);
    const added = corrections.filter(({ kind }) => kind === 'ADDED');
    expect(added).toHaveLength(6);
    expect(added.every(({ twinLine }) => twinLine !== undefined)).toBe(true);
    expect(JSON.stringify(corrections)).not.toContain('Christer');
  });

  it('an import file without days takes its year from the entries, and has no number', () => {
    expect(planOf('BL0001_typ4I.SI').year).toEqual({
      year: 2011,
      startsOn: '2011-01-01',
      endsOn: '2011-12-31',
    });
    expect(warningsOf(planOf('BL0001_typ4I.SI'))).toContain('FISCAL_YEAR_FROM_ENTRIES@11');
    const { planner, entries } = planned(bytesOf('LON_Lonekorning.SI'));
    expect(entries[0]).toMatchObject({ series: '', number: '', date: '2011-02-25', period: 2 });
    expect(planner.plan().faults.map(({ rule }) => rule)).not.toContain('ENTRY_NUMBER_MISSING');
  });

  it('letters that were lost before the file was made are a warning, and are shown', () => {
    const found = planOf('SIE4_Exempelfil_med_underdim.SE');
    expect(warningsOf(found)).toContain('LETTERS_LOST@6');
    expect(shownOf('SIE4_Exempelfil_med_underdim.SE')[0]).toBe('#FNAMN "\uFFFDvningsbolaget AB"');
    expect(found.dimensions).toContainEqual(
      expect.objectContaining({ parent: expect.any(Number) as number }),
    );
  });

  it.each(['BL0001_typ1.SE', 'MAMUT_SIE4_EXPORT.SE'])(
    '%s: the letters are shown as they were read',
    (name) => {
      expect(shownOf(name).length).toBeGreaterThanOrEqual(5);
      for (const line of shownOf(name)) expect(line).toMatch(/[åäöÅÄÖé]/);
    },
  );
});

function withoutPeriod({ line, account, ore }: AccountFigure): AccountFigure {
  return { line, account, ore };
}
