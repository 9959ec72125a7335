import assert from 'node:assert/strict';

/**
 * Proves that the servers do the same work: the bare handler's `data` is the API's, byte for byte, kept or not; PostGraphile's
 * consolidation has the API's lines, and its rows are those that the API's amounts are the sums of.
 */
export async function assertSameFigures(servers, county) {
  const answers = Object.fromEntries(
    await Promise.all(servers.map(async (server) => [server.name, await answer(server)])),
  );
  const ours = JSON.stringify(answers['samla']);
  for (const other of ['samla-unkept', 'bare-handler']) {
    const theirs = JSON.stringify(answers[other]);
    if (ours !== theirs) throw new Error(`${other} answers something else: ${firstDifference(ours, theirs)}`);
  }
  const { consolidation } = answers['samla'].county;
  assert.equal(consolidation.status, 'COMPLETE');
  assert.equal(consolidation.columns.length, county.forbund.length);
  assert.ok(consolidation.eliminations.length > 0, 'nothing was eliminated');
  if (answers['postgraphile']) assertSameLines(answers['postgraphile'], consolidation);
  if (answers['postgraphile-rows']) assertSameCash(answers['postgraphile-rows'], consolidation);
}

async function answer({ name, url, method, headers, body }) {
  const reply = await fetch(url, { method, headers, body });
  const { data, errors } = await reply.json();
  if (!reply.ok || errors) throw new Error(`${name} answered ${reply.status}: ${JSON.stringify(errors)}`);
  return data;
}

/** One line that no elimination touches, summed from PostGraphile's rows: the same öre as the API's total. */
function assertSameCash({ allCountyRollupsList: rollups }, { balanceSheet, columns }) {
  assert.equal(rollups.length, columns.length, 'PostGraphile answers another number of submissions');
  const cash = rollups.flatMap(({ rows }) => rows.filter(({ line }) => line === 'CASH'));
  const ore = cash.reduce((sum, { closing }) => sum + BigInt(closing.replace('.', '')), 0n);
  const total = balanceSheet.find(({ line }) => line === 'CASH').total.exact;
  assert.equal(ore, BigInt(total.replace('.', '')), 'PostGraphile answers other amounts');
}

/** Every line that takes accounts: förbund side by side, eliminated and total. The sums differ by the named differences. */
function assertSameLines({ consolidatedCountyYearList: lines }, { incomeStatement, balanceSheet }) {
  const derived = new Set(lines.filter(({ isSum }) => isSum).map(({ line }) => line));
  const ours = [...incomeStatement, ...balanceSheet].filter(
    ({ line }) => line !== null && !derived.has(line),
  );
  const shape = ({ line, cells, eliminated, total }, slugOf) => ({
    line,
    cells: cells.map((cell) => [slugOf(cell), cell.amount]),
    eliminated,
    total,
  });
  assert.deepEqual(
    lines.filter(({ isSum }) => !isSum).map((each) => shape(each, ({ slug }) => slug)),
    ours.map((each) => shape(each, ({ forbund }) => forbund.slug)),
    'PostGraphile consolidates to other amounts',
  );
}

function firstDifference(ours, theirs) {
  let at = 0;
  while (at < ours.length && ours[at] === theirs[at]) at += 1;
  const around = (text) => text.slice(Math.max(0, at - 60), at + 60);
  return `${around(ours)} ≠ ${around(theirs)}`;
}
