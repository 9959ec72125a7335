/** Accounts of a förbund's books as they stand in a submission, apart from the bank, which makes them balance. */
const ACCOUNTS = [
  { account: '1212', line: 'TANGIBLE_ASSETS', opening: 184_250_00n, change: -36_850_00n },
  { account: '1511', line: 'RECEIVABLES', opening: 240_000_00n, change: -12_500_50n },
  { account: '1651', line: 'RECEIVABLES', opening: 61_204_25n, change: 4_112_75n },
  { account: '1791', line: 'RECEIVABLES', opening: 0n, change: 93_677_00n },
  { account: '2011', line: 'OTHER_EQUITY', opening: -5_204_118_40n, change: 0n },
  { account: '2251', line: 'PROVISIONS', opening: -75_000_00n, change: 0n },
  { account: '2391', line: 'LONG_TERM_DEBT', opening: -110_000_00n, change: 22_000_00n },
  { account: '2511', line: 'SHORT_TERM_DEBT', opening: -402_118_80n, change: -55_310_15n },
  { account: '2991', line: 'SHORT_TERM_DEBT', opening: -86_420_00n, change: 7_120_00n },
  { account: '3511', line: 'INCOME', opening: 0n, change: -4_012_000_00n },
  { account: '3512', line: 'INCOME', opening: 0n, change: -2_006_000_00n },
  { account: '3513', line: 'INCOME', opening: 0n, change: -2_006_000_00n },
  { account: '7921', line: 'DEPRECIATION', opening: 0n, change: 36_850_00n },
  { account: '8411', line: 'FINANCIAL_INCOME', opening: 0n, change: -1_204_33n },
  { account: '8511', line: 'FINANCIAL_COSTS', opening: 0n, change: 842_10n },
];
const COST_ACCOUNTS = [
  '4511',
  '4611',
  '4631',
  '5011',
  '6521',
  '7011',
  '7111',
  '7221',
  '7421',
  '7431',
  '7441',
  '7451',
  '7461',
  '7611',
];
const INSATSER = ['', '110', '120', '130', '140', '210'];

/**
 * The rows that a förbund hands in for a year, in öre and ledger sign; another version has other amounts. It claims from the förbund after it in the
 * county, with a cost credit behind the claim, owes those before it, and the last pair differs by half a krona.
 */
export function submittedBooks({
  index,
  neighbours,
  year,
  version = 1,
  costAccounts = COST_ACCOUNTS.length,
}) {
  const scale = BigInt(89 + version + 7 * index + (year % 10));
  const rows = ACCOUNTS.map((row) => ({
    ...row,
    counterpart: null,
    insats: '',
    opening: (row.opening * scale) / 100n,
    change: (row.change * scale) / 100n,
  }));
  for (let at = 0; at < costAccounts; at += 1) {
    const account = COST_ACCOUNTS[at] ?? `${40_000 + at}`;
    for (const [step, insats] of INSATSER.entries()) {
      rows.push({
        account,
        line: 'COSTS',
        counterpart: null,
        insats,
        opening: 0n,
        change: 81_204_35n + BigInt(at * 1_317_17 + step * 911_03),
      });
    }
  }
  for (const other of neighbours) rows.push(...mutualRows(index, other, neighbours.length));
  return [...rows, bank(rows)];
}

function mutualRows(index, other, last) {
  const pair = BigInt(93_677_00 + 1_000_25 * (index + other.index));
  const counterpart = other.id;
  if (index < other.index) {
    return [
      { account: '1519', line: 'RECEIVABLES', counterpart, insats: '', opening: 0n, change: pair },
      { account: '4621', line: 'COSTS', counterpart, insats: '', opening: 0n, change: -pair },
    ];
  }
  const differs = index === last && other.index === last - 1 ? 50n : 0n;
  return [
    {
      account: '2519',
      line: 'SHORT_TERM_DEBT',
      counterpart,
      insats: '',
      opening: 0n,
      change: -pair + differs,
    },
    { account: '4621', line: 'COSTS', counterpart, insats: '', opening: 0n, change: pair - differs },
  ];
}

function bank(rows) {
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0n);
  return {
    account: '1931',
    line: 'CASH',
    counterpart: null,
    insats: '',
    opening: -sum('opening'),
    change: -sum('change'),
  };
}
