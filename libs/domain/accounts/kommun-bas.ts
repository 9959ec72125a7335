import type { LeafLine } from '../statements/statement-line.js';
import type { MappingRow, MappingVersion } from './mapping.js';

const read = (prefix: string, line: LeafLine, note = ''): MappingRow => ({
  prefix,
  line,
  note,
  unverified: false,
});
const assumed = (prefix: string, line: LeafLine, note = ''): MappingRow => ({
  prefix,
  line,
  note,
  unverified: true,
});

const WHOLE_CLASS = 'Hela klassen; kontogruppens gränser är inte kontrollerade mot SKR:s kontoplan.';
const INVESTMENT =
  'Investeringsutgifter ska vid bokslut vara omförda till klass 1; ett kvarstående saldo är en fråga till ekonomen.';

/**
 * The default mapping of Kommun-Bas to the statement lines.
 * Rows whose account group has not been read in a published chart are `unverified` until a person confirms them.
 * Deliberately left out, so that an amount there is reported as unmapped: 14 (förråd) and 21, which no line
 * takes; 80–83 (taxes and equalisation), which a förbund cannot have; 86–89 (extraordinary items, result of the
 * year), whose ranges are not known; class 9, which is internal and must sum to zero.
 */
export const KOMMUN_BAS_2021: MappingVersion = {
  id: 'kommun-bas-2021.1',
  validFrom: '2021-01-01',
  rows: [
    read('10', 'INTANGIBLE_ASSETS'),
    read('11', 'TANGIBLE_ASSETS'),
    read('12', 'TANGIBLE_ASSETS'),
    assumed('13', 'FINANCIAL_ASSETS'),
    assumed('15', 'RECEIVABLES'),
    assumed('16', 'RECEIVABLES'),
    assumed('17', 'RECEIVABLES'),
    read('18', 'SHORT_TERM_INVESTMENTS'),
    assumed('19', 'CASH'),
    assumed('20', 'OTHER_EQUITY'),
    read('22', 'PROVISIONS'),
    read('23', 'LONG_TERM_DEBT'),
    assumed('24', 'SHORT_TERM_DEBT'),
    assumed('25', 'SHORT_TERM_DEBT'),
    assumed('26', 'SHORT_TERM_DEBT'),
    assumed('27', 'SHORT_TERM_DEBT'),
    assumed('28', 'SHORT_TERM_DEBT'),
    assumed('29', 'SHORT_TERM_DEBT'),
    assumed('3', 'INCOME', WHOLE_CLASS),
    read('30', 'INCOME'),
    read('31', 'INCOME'),
    read('34', 'INCOME'),
    read('35', 'INCOME'),
    assumed('36', 'INCOME'),
    assumed('38', 'INCOME'),
    assumed('4', 'COSTS', WHOLE_CLASS),
    assumed('40', 'COSTS', INVESTMENT),
    assumed('45', 'COSTS'),
    assumed('46', 'COSTS'),
    assumed('5', 'COSTS', WHOLE_CLASS),
    read('50', 'COSTS'),
    assumed('51', 'COSTS'),
    assumed('55', 'COSTS'),
    assumed('56', 'COSTS'),
    read('57', 'COSTS'),
    assumed('59', 'COSTS', INVESTMENT),
    assumed('6', 'COSTS', WHOLE_CLASS),
    assumed('7', 'COSTS', WHOLE_CLASS),
    assumed('79', 'DEPRECIATION'),
    read('84', 'FINANCIAL_INCOME'),
    read('85', 'FINANCIAL_COSTS'),
  ],
};
