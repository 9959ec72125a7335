import { Money } from '@samla/domain/money/money.js';
import type { InsatsFacts } from '@samla/domain/statements/cost-note.js';
import type { StatementBalance } from '@samla/domain/statements/statement-balance.js';
import type { LeafLine } from '@samla/domain/statements/statement-line.js';

/** Insatser of Samordningsförbundet Västerås 2021 as its note 3 prints them. */
export const INSATSER: readonly InsatsFacts[] = [
  { code: '101', name: 'Samordningsteam Västerås', group: 'INDIVIDUAL' },
  { code: '102', name: 'JobbFokus 2.0/SPIRA', group: 'INDIVIDUAL' },
  { code: '103', name: 'Studie främjande psykisk hälsa/SIM', group: 'INDIVIDUAL' },
  { code: '201', name: 'Insatskatalog/indikatorer', group: 'STRUCTURAL' },
  { code: '202', name: 'Kartläggning/utvärdering', group: 'STRUCTURAL' },
  { code: '203', name: 'Utvecklingsmedel', group: 'STRUCTURAL' },
  { code: '204', name: 'Lokala utbildningsinsatser Västerås', group: 'STRUCTURAL' },
  { code: '205', name: 'Länsgemensamma utbildningsinsatser', group: 'STRUCTURAL' },
];

const balance =
  (line: LeafLine) =>
  (
    account: string,
    insats: string,
    counterparty: string,
    closing: string,
    opening = '0',
  ): StatementBalance => {
    const from = Money.parse(opening);
    const to = Money.parse(closing);
    return { account, line, insats, counterparty, opening: from, change: to.subtract(from), closing: to };
  };

const income = balance('INCOME');
const cost = balance('COSTS');
const receivable = balance('RECEIVABLES');
const debt = balance('SHORT_TERM_DEBT');

/** The exact books of Västerås 2021 in ledger sign, with its dealings with the two other förbund. */
export const VASTERAS_2021: readonly StatementBalance[] = [
  income('3511', '', 'FK', '-6655000'),
  income('3512', '', 'STAD', '-3327500'),
  income('3512', '', 'REGION', '-3327500'),
  cost('4611', '101', 'STAD', '6030339'),
  cost('4611', '102', 'STAD', '3294761'),
  cost('4611', '103', 'REGION', '1504294'),
  cost('4611', '201', '', '100000'),
  cost('4611', '202', '', '290253'),
  cost('4611', '203', '', '213626'),
  cost('4611', '204', 'VITAL', '717486.60'),
  cost('4611', '205', '', '366104'),
  cost('4619', '205', 'NV', '-93677'),
  cost('4619', '205', 'VM', '-127016'),
  cost('7411', '', 'STAD', '1485760.60'),
  receivable('1681', '', 'SKV', '340494', '276691'),
  receivable('1790', '', 'NV', '93677', '95000'),
  receivable('1790', '', 'VM', '127016'),
  balance('CASH')('1930', '', '', '10934527.60', '11352229.00'),
  balance('OTHER_EQUITY')('2010', '', '', '-8241303.40', '-8241303.40'),
  debt('2511', '', 'VITAL', '-400000.40', '-309129.60'),
  debt('2511', '', 'STAD', '-281620.00'),
  debt('2911', '102', 'STAD', '-827262', '-868228'),
  debt('2911', '101', 'STAD', '-1450776', '-1862386'),
  debt('2911', '103', 'REGION', '-679981', '-353000'),
  debt('2911', '204', 'VITAL', '-48500', '-51080'),
  debt('2990', '', '', '-38203', '-38793'),
];
