import { KOMMUN_BAS_2021 } from '@samla/domain/accounts/kommun-bas.js';
import { compileMapping } from '@samla/domain/accounts/mapping.js';
import { EMPTY_BOOKS } from '@samla/domain/sie/books-state.js';
import { planImport } from '@samla/domain/sie/import-planner.js';
import type { PlannedRow } from '@samla/domain/sie/plan.js';
import { roleFacts } from '@samla/domain/access/roles.js';
import { DEMO_FORBUND } from '../../apps/cli/src/demo/county.js';
import { generateDemoCounty } from '../../apps/cli/src/demo/demo-county.js';
import { DemoBooks } from './demo-books.js';
import { ore } from './read-sie.js';

const county = generateDemoCounty();
const mapping = compileMapping(KOMMUN_BAS_2021.rows);

test.each(county.files.map((file) => [file.fileName, file] as const))(
  '%s is planned without a fault, and every account has a statement line',
  (_name, file) => {
    const previous = county.files.find(
      (each) => each.forbundSlug === file.forbundSlug && each.year === file.year - 1,
    );
    const closing = previous
      ? new DemoBooks(previous.forbundSlug, previous.year, previous.bytes).balances('#UB')
      : [];
    const plan = planImport(
      file.bytes,
      {
        ...EMPTY_BOOKS,
        organisationNumber: DEMO_FORBUND.find((each) => each.slug === file.forbundSlug)!.organisationNumber,
        previousClosing: new Map(closing.map((each) => [each.account, each.ore])),
        isMapped: (account) => mapping.lineOf(account) !== undefined,
      },
      { sample: false },
    );
    expect(plan.faults).toEqual([]);
    const unknownNumber = file.forbundSlug === 'norra-vastmanland' ? ['#ORGNR'] : [];
    expect(plan.warnings.map((warning) => warning.label)).toEqual(unknownNumber);
    expect(plan.unmappedAccounts).toEqual([]);
    expect(plan.year?.year).toBe(file.year);
    expect(plan.entries).toBeGreaterThan(200);
    expect(plan.dimensions.map((each) => each.meaning)).toEqual(['COST_CENTRE', 'INSATS', 'COUNTERPARTY']);
  },
);

test('the opening claim on Norra Västmanland is planned with its counterparty', () => {
  const file = county.files.find((each) => each.fileName === 'vasteras-2021.se')!;
  const plan = planImport(
    file.bytes,
    { ...EMPTY_BOOKS, organisationNumber: '222000-2824' },
    { sample: false },
  );
  const claim = (row: PlannedRow) => ({ counterparty: row.counterparty, ore: row.ore });
  expect(plan.opening!.rows.filter((row) => row.account === '1791').map(claim)).toEqual([
    { counterparty: '210', ore: ore('95000.00') },
  ]);
});

test('every demo user’s role holds where the role may hold', () => {
  for (const user of county.users)
    expect([user.username, user.scope.kind]).toEqual([user.username, roleFacts(user.role).scope]);
});
