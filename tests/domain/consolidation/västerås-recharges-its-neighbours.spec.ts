import {
  consolidate,
  eliminatedTotal,
  type ConsolidatedRow,
} from '@samla/domain/consolidation/consolidate.js';
import type { ConsolidationRow } from '@samla/domain/consolidation/perimeter.js';
import type { StatementLine } from '@samla/domain/statements/statement-line.js';
import { COUNTY, MALARDALEN, NORRA, row, VASTERAS } from '../support/county.js';
import { VASTERAS_2021 } from '../support/vasteras-2021.js';

const COUNTERPARTIES = new Map([
  ['NV', NORRA],
  ['VM', MALARDALEN],
]);

/** Västerås' real year; its neighbours have the mirrored debts and costs, and some money and equity. */
const rows: readonly ConsolidationRow[] = [
  ...VASTERAS_2021.map(({ line, counterparty, change, closing, account }) => ({
    forbund: VASTERAS,
    line,
    counterpartyForbund: COUNTERPARTIES.get(counterparty) ?? null,
    amount: account < '3' ? closing : change,
  })),
  row(NORRA, 'INCOME', '-500000'),
  row(NORRA, 'COSTS', '93677', VASTERAS),
  row(NORRA, 'COSTS', '300000'),
  row(NORRA, 'CASH', '250000'),
  row(NORRA, 'OTHER_EQUITY', '-50000'),
  row(NORRA, 'SHORT_TERM_DEBT', '-93677', VASTERAS),
  row(MALARDALEN, 'INCOME', '-127016'),
  row(MALARDALEN, 'COSTS', '127016', VASTERAS),
  row(MALARDALEN, 'CASH', '127016'),
  row(MALARDALEN, 'SHORT_TERM_DEBT', '-127016', VASTERAS),
];
const county = consolidate(COUNTY, rows);

const shown = (statement: readonly ConsolidatedRow[], line: StatementLine) => {
  const found = statement.find((candidate) => candidate.line === line)!;
  return [...found.perForbund.map(({ amount }) => amount), found.eliminated, found.total].map(String);
};

describe('Västerås recharges its neighbours', () => {
  it('eliminates 93677.00 with Norra Västmanland and 127016.00 with Västra Mälardalen, on both sides', () => {
    const amounts = county.eliminations.map(({ side, first, second, amount, difference }) =>
      [side, first.forbund, second.forbund, amount, difference].join(' '),
    );
    expect(amounts).toEqual([
      'BALANCE norra vasteras 93677.00 0.00',
      'RESULT norra vasteras 93677.00 0.00',
      'BALANCE vasteras malardalen 127016.00 0.00',
      'RESULT vasteras malardalen 127016.00 0.00',
    ]);
    expect(eliminatedTotal(county.eliminations, 'BALANCE').toString()).toBe('220693.00');
    expect([county.status, county.findings]).toEqual(['COMPLETE', []]);
  });

  it('takes claims and debts out of the balance sheet, each förbund still shown as it handed in', () => {
    expect(shown(county.balanceSheet, 'RECEIVABLES')).toEqual([
      '0.00',
      '561187.00',
      '0.00',
      '220693.00',
      '340494.00',
    ]);
    expect(shown(county.balanceSheet, 'SHORT_TERM_DEBT')).toEqual([
      '93677.00',
      '3726342.40',
      '127016.00',
      '220693.00',
      '3726342.40',
    ]);
    expect(shown(county.balanceSheet, 'TOTAL_ASSETS')[1]).toBe('11495714.60');
    expect(shown(county.balanceSheet, 'TOTAL_ASSETS').at(-1)).toBe(
      shown(county.balanceSheet, 'TOTAL_EQUITY_AND_DEBT').at(-1),
    );
  });

  it('lets a cost credit meet a cost, so that the costs are what the three have spent outside', () => {
    expect(shown(county.incomeStatement, 'COSTS')).toEqual([
      '-393677.00',
      '-13781931.20',
      '-127016.00',
      '0.00',
      '-14302624.20',
    ]);
    expect(shown(county.incomeStatement, 'RESULT')).toEqual([
      '106323.00',
      '-471931.20',
      '0.00',
      '0.00',
      '-365608.20',
    ]);
    expect(shown(county.balanceSheet, 'RESULT_FOR_YEAR')).toEqual(shown(county.incomeStatement, 'RESULT'));
  });

  it('meets a cost credit also where the other side has booked it on another line', () => {
    const moved = rows.map((candidate) =>
      candidate.forbund === NORRA && candidate.line === 'COSTS' && candidate.counterpartyForbund === VASTERAS
        ? { ...candidate, line: 'FINANCIAL_COSTS' as const }
        : candidate,
    );
    const { incomeStatement, eliminations } = consolidate(COUNTY, moved);
    expect(eliminations[1]).toMatchObject({
      side: 'RESULT',
      difference: expect.objectContaining({ ore: 0n }),
    });
    expect(shown(incomeStatement, 'COSTS').slice(-2)).toEqual(['93677.00', '-14302624.20']);
    expect(shown(incomeStatement, 'FINANCIAL_COSTS').slice(-2)).toEqual(['-93677.00', '0.00']);
    expect(shown(incomeStatement, 'RESULT').at(-1)).toBe('-365608.20');
  });

  it('names the submission that each amount comes from', () => {
    expect(county.incomeStatement[0]!.perForbund.map(({ submission }) => submission)).toEqual([
      's-norra',
      's-vasteras',
      's-malardalen',
    ]);
  });

  it('leaves purchases from members and their contributions in', () => {
    expect(shown(county.incomeStatement, 'INCOME').slice(-2)).toEqual(['0.00', '13937016.00']);
  });
});
