import { consolidate, type Consolidation } from '@samla/domain/consolidation/consolidate.js';
import { eliminate } from '@samla/domain/consolidation/eliminate.js';
import { findingsOf } from '@samla/domain/consolidation/findings.js';
import { COUNTY, MALARDALEN, NORRA, row, VASTERAS, without } from '../support/county.js';

/** Västerås claims 100 and has credited 100; Norra has booked what is given. */
const pair = (debt: string, cost: string) => [
  row(VASTERAS, 'RECEIVABLES', '100.00', NORRA),
  row(VASTERAS, 'COSTS', '-100.00', NORRA),
  row(NORRA, 'SHORT_TERM_DEBT', debt, VASTERAS),
  row(NORRA, 'COSTS', cost, VASTERAS),
];
const totals = (statement: Consolidation['balanceSheet']) =>
  Object.fromEntries(
    statement
      .filter(({ total }) => !total.isZero())
      .map(({ line, label, total }) => [line ?? label, total.toString()]),
  );
const LABEL = 'Differens i mellanhavanden Norra Västmanland–Västerås';

describe('a pair does not agree', () => {
  it('a claim of 100 against a debt of 95 leaves an asset and a result of 5, each in a named row', () => {
    const county = consolidate(COUNTY, pair('-95.00', '95.00'));
    expect(totals(county.balanceSheet)).toEqual({
      [LABEL]: '5.00',
      TOTAL_CURRENT_ASSETS: '5.00',
      TOTAL_ASSETS: '5.00',
      RESULT_FOR_YEAR: '5.00',
      TOTAL_EQUITY_AND_DEBT: '5.00',
    });
    expect(totals(county.incomeStatement)).toEqual({
      [LABEL]: '5.00',
      OPERATING_RESULT: '5.00',
      RESULT_AFTER_FINANCIAL: '5.00',
      RESULT: '5.00',
    });
    expect(county.status).toBe('COMPLETE');
  });

  it('a debt of 120 against a claim of 100 leaves a debt and a negative result of 20', () => {
    const county = consolidate(COUNTY, pair('-120.00', '120.00'));
    expect(totals(county.balanceSheet)).toEqual({
      [LABEL]: '20.00',
      RESULT_FOR_YEAR: '-20.00',
    });
    expect(county.balanceSheet.map(({ line, label }) => line ?? label).slice(-3)).toEqual([
      'SHORT_TERM_DEBT',
      LABEL,
      'TOTAL_EQUITY_AND_DEBT',
    ]);
    expect(totals(county.incomeStatement)[LABEL]).toBe('-20.00');
  });

  it('shows both sides of the difference', () => {
    const { eliminations } = eliminate(COUNTY, pair('-95.00', '95.00'));
    expect(
      eliminations.map(({ side, first, second, amount, difference }) =>
        [side, first.forbund, first.booked, second.forbund, second.booked, amount, difference].join(' '),
      ),
    ).toEqual([
      'BALANCE norra -95.00 vasteras 100.00 100.00 5.00',
      'RESULT norra 95.00 vasteras -100.00 100.00 -5.00',
    ]);
  });

  it('is found, pair by pair, after what makes the answer incomplete', () => {
    const county = consolidate(without(COUNTY, MALARDALEN), pair('-95.00', '95.00'));
    expect(
      findingsOf(county).map(({ code, forbund, counterparty }) => [code, forbund, counterparty]),
    ).toEqual([
      ['MISSING', MALARDALEN, null],
      ['DIFFERENCE', NORRA, VASTERAS],
      ['DIFFERENCE', NORRA, VASTERAS],
    ]);
    expect(findingsOf(county)[1]?.message).toBe(
      `${LABEL}: −95,00\u00a0kr mot 100,00\u00a0kr, kvar 5,00\u00a0kr.`,
    );
    expect(findingsOf(consolidate(COUNTY, pair('-100.00', '100.00')))).toEqual([]);
  });

  it('two claims on each other, a fault in one of the books, are both removed and named', () => {
    const { eliminations } = eliminate(COUNTY, [
      row(VASTERAS, 'RECEIVABLES', '100.00', NORRA),
      row(NORRA, 'RECEIVABLES', '100.00', VASTERAS),
    ]);
    expect(eliminations.map(({ difference }) => difference.toString())).toEqual(['200.00']);
  });
});

describe('one side has booked nothing', () => {
  const rows = pair('-95.00', '95.00').filter(({ forbund }) => forbund === VASTERAS);

  it('eliminates nothing, reports it one-sided on both statements, and is incomplete', () => {
    const county = consolidate(COUNTY, rows);
    expect(county.eliminations).toEqual([]);
    expect(county.status).toBe('INCOMPLETE');
    expect(county.findings).toMatchObject([
      { code: 'ONE_SIDED', side: 'BALANCE', forbund: VASTERAS, counterparty: NORRA },
      { code: 'ONE_SIDED', side: 'RESULT', forbund: VASTERAS, counterparty: NORRA },
    ]);
    expect(totals(county.balanceSheet)['RECEIVABLES']).toBe('100.00');
  });

  it('treats the sides apart: the balance meets although nobody has booked the cost', () => {
    const { eliminations, findings } = eliminate(COUNTY, pair('-100.00', '0.00'));
    expect(eliminations.map(({ side }) => side)).toEqual(['BALANCE']);
    expect(findings.map((finding) => finding.code)).toEqual(['ONE_SIDED']);
  });

  it('an account that has been emptied is no claim', () => {
    const paid = [
      row(VASTERAS, 'RECEIVABLES', '100.00', NORRA),
      row(VASTERAS, 'RECEIVABLES', '-100.00', NORRA),
      row(NORRA, 'SHORT_TERM_DEBT', '-100.00', VASTERAS),
    ];
    const { eliminations, findings } = eliminate(COUNTY, paid);
    expect(eliminations).toEqual([]);
    expect(findings).toMatchObject([{ code: 'ONE_SIDED', forbund: NORRA, counterparty: VASTERAS }]);
  });
});

describe('a side that sums to zero', () => {
  const debt = row(NORRA, 'SHORT_TERM_DEBT', '-100.00', VASTERAS);

  it('in one line has no row, since rows come summed by line', () => {
    const summed = [row(VASTERAS, 'RECEIVABLES', '0.00', NORRA), debt];
    const apart = [
      row(VASTERAS, 'RECEIVABLES', '100.00', NORRA),
      row(VASTERAS, 'RECEIVABLES', '-100.00', NORRA),
      debt,
    ];
    for (const rows of [summed, apart]) {
      expect(eliminate(COUNTY, rows)).toMatchObject({
        status: 'INCOMPLETE',
        eliminations: [],
        findings: [{ code: 'ONE_SIDED', forbund: NORRA, counterparty: VASTERAS }],
      });
    }
  });

  it('in two lines has rows, and both sides are removed whole', () => {
    const both = [
      row(VASTERAS, 'RECEIVABLES', '100.00', NORRA),
      row(VASTERAS, 'SHORT_TERM_DEBT', '-100.00', NORRA),
      debt,
    ];
    const { status, eliminations, findings } = eliminate(COUNTY, both);
    expect([status, findings]).toEqual(['COMPLETE', []]);
    expect(eliminations.map(({ difference }) => difference.toString())).toEqual(['-100.00']);
  });
});

describe('amounts that do not balance', () => {
  it.each([
    ['a claim with nothing against it', [row(VASTERAS, 'RECEIVABLES', '100.00')]],
    ['a pair that is eliminated', [...pair('-100.00', '100.00'), row(NORRA, 'CASH', '0.01')]],
  ])('are refused, and never COMPLETE: %s', (_, rows) => {
    expect(() => consolidate(COUNTY, rows)).toThrow(
      expect.objectContaining({ code: 'BALANCE_SHEET_UNBALANCED' }),
    );
  });
});

describe('a förbund has no approved submission', () => {
  it('is missing, what others have booked with it stays in, and the answer is incomplete', () => {
    const rows = pair('-95.00', '95.00').filter(({ forbund }) => forbund === VASTERAS);
    const county = consolidate(without(COUNTY, NORRA), rows);
    expect(county.findings).toMatchObject([{ code: 'MISSING', forbund: NORRA }]);
    expect(county.status).toBe('INCOMPLETE');
    expect(county.balanceSheet[0]!.perForbund.map(({ forbund }) => forbund)).toEqual([VASTERAS, MALARDALEN]);
    expect(totals(county.balanceSheet)['RECEIVABLES']).toBe('100.00');
  });

  it('refuses amounts of it, since they would be left out without a word', () => {
    expect(() => consolidate(without(COUNTY, NORRA), pair('-95.00', '95.00'))).toThrow(
      expect.objectContaining({ code: 'OUTSIDE_PERIMETER', details: { forbund: [NORRA] } }),
    );
  });

  it('refuses the same förbund twice', () => {
    expect(() => consolidate([...COUNTY, COUNTY[0]!], [])).toThrow(
      expect.objectContaining({ code: 'DUPLICATE_FORBUND' }),
    );
  });
});
