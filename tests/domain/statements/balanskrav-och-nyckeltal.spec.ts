import { Money } from '@samla/domain/money/money.js';
import { wholePercentOf } from '@samla/domain/money/percent.js';
import { balanceRequirement, STANDARD_REQUIREMENT } from '@samla/domain/statements/balance-requirement.js';
import { keyFigures } from '@samla/domain/statements/key-figures.js';
import type { StatementBalance } from '@samla/domain/statements/statement-balance.js';
import { yearFigures } from '@samla/domain/statements/year-figures.js';
import { VASTERAS_2021 } from '../support/vasteras-2021.js';

const moved = (account: string, line: StatementBalance['line'], change: string): StatementBalance => ({
  account,
  line,
  counterparty: '',
  insats: '',
  opening: Money.zero,
  change: Money.parse(change),
  closing: Money.parse(change),
});
const amounts = (rows: ReturnType<typeof balanceRequirement>) =>
  Object.fromEntries(rows.map(({ key, amount }) => [key, amount.toString()]));

describe('balanskravsutredning', () => {
  it('of Västerås 2021 is its result: nothing is to be taken out', () => {
    const rows = balanceRequirement(VASTERAS_2021);
    expect(rows.map(({ label, amount }) => `${label} ${amount.toString()}`)).toEqual([
      'Periodens resultat -471931.20',
      'Reducering av samtliga realisationsvinster 0.00',
      'Vissa realisationsvinster enl. undantagsmöjlighet 0.00',
      'Vissa realisationsförluster enl. undantagsmöjlighet 0.00',
      'Orealiserade vinster/förluster i värdepapper 0.00',
      'Återföring orealiserade vinster/förluster i värdepapper 0.00',
      'Periodens resultat efter balanskravsjusteringar -471931.20',
      'Reservering till resultatutjämningsreserv 0.00',
      'Disponering från resultatutjämningsreserv 0.00',
      'Balanskravsresultat -471931.20',
    ]);
  });

  it('takes gains out, puts an exempt one back, and sets aside to and from the reserve by their sides', () => {
    const select: Record<string, object> = {
      'realised-gains': { accountPrefixes: ['382'] },
      'exempt-gains': { accountPrefixes: ['3829'], isReversed: true },
      'exempt-losses': { accountPrefixes: ['782'] },
      'to-reserve': { accountPrefixes: ['2081'], side: 'CREDIT' },
      'from-reserve': { accountPrefixes: ['2081'], side: 'DEBIT' },
    };
    const rules = STANDARD_REQUIREMENT.map((rule) => ({ ...rule, ...select[rule.key] }));
    const rows = balanceRequirement(
      [
        moved('3511', 'INCOME', '-1000'),
        moved('3820', 'INCOME', '-300'),
        moved('3829', 'INCOME', '-50'),
        moved('7820', 'COSTS', '20'),
        moved('2081', 'OTHER_EQUITY', '-100'),
        moved('2099', 'OTHER_EQUITY', '100'),
        moved('1930', 'CASH', '1330'),
      ],
      rules,
    );
    expect(amounts(rows)).toEqual({
      result: '1330.00',
      'realised-gains': '-350.00',
      'exempt-gains': '50.00',
      'exempt-losses': '20.00',
      unrealised: '0.00',
      'unrealised-reversed': '0.00',
      adjusted: '1050.00',
      'to-reserve': '-100.00',
      'from-reserve': '0.00',
      balanskravsresultat: '950.00',
    });
    expect(rows[1]!.accounts.map(({ balance, amount }) => [balance.account, amount.toString()])).toEqual([
      ['3820', '-300.00'],
      ['3829', '-50.00'],
    ]);
  });
});

describe('nyckeltal', () => {
  const sources = { allotment: null, budget: null, placementsAreCash: false };

  it('soliditet in whole percent, of the exact share and not of a rounded one', () => {
    expect(
      [
        ['7769372', '11495715'],
        ['8241303', '11723920'],
        ['67495', '100000'],
        ['-1', '2'],
        ['1', '1000'],
      ].map(([part, whole]) => wholePercentOf(Money.parse(part!), Money.parse(whole!))),
    ).toEqual(['68', '70', '67', '-50', '0']);
    expect(wholePercentOf(Money.parse('1'), Money.zero)).toBeNull();
  });

  it('of Västerås 2021, with what each is made of', () => {
    const found = keyFigures(yearFigures(VASTERAS_2021), {
      ...sources,
      allotment: { amount: Money.parse('13310000'), source: 'not 2' },
      budget: { result: Money.parse('-5196000'), costs: Money.parse('18506000'), source: 'avsnitt 5' },
    });
    expect(found.map(({ key, percent, amount }) => [key, percent ?? amount?.toString()])).toEqual([
      ['EQUITY_RATIO', '68'],
      ['EQUITY_OF_ALLOTMENT', '58'],
      ['BUDGET_DEVIATION', '4724068.80'],
      ['COSTS_OF_BUDGET', '74'],
      ['COSTS_OF_INCOME', '104'],
      ['CASH_OF_SHORT_TERM_DEBT', '293'],
    ]);
    expect(found[0]!.terms.map(({ label, amount }) => `${label} ${amount.toString()}`)).toEqual([
      'Eget kapital 7769372.20',
      'Summa tillgångar 11495714.60',
    ]);
  });

  it('leaves out what is not known, and divides by nothing without a number', () => {
    const empty = keyFigures(yearFigures([]), sources);
    expect(empty.map(({ key, percent }) => [key, percent])).toEqual([
      ['EQUITY_RATIO', null],
      ['COSTS_OF_INCOME', null],
      ['CASH_OF_SHORT_TERM_DEBT', null],
    ]);
  });
});
