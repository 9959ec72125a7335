/** Holds what the product made of a file without faults against what the reference read; answers the first difference. */
export function differenceOf(file, { plan, entries }, bookedAccounts) {
  const checks = [
    () => differs('charset', plan.charset, file.charset),
    () =>
      differs('year', String(plan.year?.year), file.year ?? file.entries[0]?.date.slice(0, 4) ?? 'undefined'),
    () =>
      differs(
        'accounts',
        plan.accounts.map(({ number, name }) => `${number} ${name}`),
        [...file.accounts].map((each) => each.join(' ')),
      ),
    () =>
      differs(
        'entries',
        entries.map((entry) => entryText(entry, plan)),
        file.entries.map(referenceEntry),
      ),
    () => (file.type === '4' ? openingDiffers(file, plan) : balancesDiffer(file, plan)),
    () =>
      differs(
        'budget',
        plan.budget ? monthsOf(plan.budget.periods) : [],
        monthsOfReference(file.months['#PBUDGET'], true),
      ),
    () =>
      differs(
        'counts',
        [plan.entries, plan.rows],
        [file.entries.length, file.entries.flatMap(({ rows }) => rows).length],
      ),
    () => repeated(file),
    () => undeclared(file, entries, plan, bookedAccounts),
  ];
  for (const check of checks) {
    const found = check();
    if (found) return found;
  }
  return undefined;
}

function differs(what, product, reference) {
  const [a, b] = [JSON.stringify(product), JSON.stringify(reference)];
  if (a === b) return undefined;
  let at = 0;
  while (a?.[at] === b?.[at]) at += 1;
  return `${what}: product …${a?.slice(Math.max(0, at - 60), at + 80)} reference …${b?.slice(Math.max(0, at - 60), at + 80)}`;
}

function entryText({ series, number, date, period, text, rows }, plan) {
  return [series, number, date, period, text, ...rows.map((row) => rowText(row, plan))];
}

function rowText(row, { dimensions }) {
  const numberOf = (meaning) => dimensions.find((dimension) => dimension.meaning === meaning)?.number;
  const objects = [
    row.counterparty && `${numberOf('COUNTERPARTY')}=${row.counterparty}`,
    row.insats && `${numberOf('INSATS')}=${row.insats}`,
    row.costCentre && `${numberOf('COST_CENTRE')}=${row.costCentre}`,
    ...Object.entries(row.otherObjects ? JSON.parse(row.otherObjects) : {}).map((pair) => pair.join('=')),
  ];
  return [row.account, row.ore.toString(), objects.filter(Boolean).sort(), row.text];
}

function referenceEntry({ series, number, date, text, rows }) {
  const unnumbered = number === '' || (series === '' && number === '0');
  const month = Number.parseInt(date.slice(5, 7), 10);
  return [
    series,
    unnumbered ? '' : number,
    date,
    month,
    text,
    ...rows.map((row) => [row.account, row.ore.toString(), row.objects, row.text]),
  ];
}

function openingDiffers(file, plan) {
  const sums = new Map();
  for (const { account, ore } of plan.opening?.rows ?? []) sums.set(account, (sums.get(account) ?? 0n) + ore);
  return differs('opening', amounts(sums), amounts(file.balances['#IB']));
}

function balancesDiffer(file, plan) {
  if (file.entries.length > 0) return 'entries in a file of balances';
  const { opening, closing, result, periods, moved } = plan.balances;
  const changes = new Map();
  for (const { account, ore } of moved) changes.set(account, (changes.get(account) ?? 0n) + ore);
  const stated = (label, account) => file.balances[label].get(account) ?? 0n;
  const wanted = new Map(
    ['#IB', '#UB', '#RES']
      .flatMap((label) => [...file.balances[label].keys()])
      .map((account) => [account, stated('#UB', account) - stated('#IB', account) + stated('#RES', account)]),
  );
  const closes = file.balances['#UB'].size + file.balances['#RES'].size > 0;
  return (
    differs('opening balances', figures(opening), amounts(file.balances['#IB'])) ??
    differs('closing balances', figures(closing), amounts(file.balances['#UB'])) ??
    differs('results', figures(result), amounts(file.balances['#RES'])) ??
    differs('months', monthsOf(periods), monthsOfReference(file.months['#PSALDO'], true)) ??
    (closes ? differs('movements', amounts(changes), amounts(wanted)) : undefined)
  );
}

function figures(list) {
  return amounts(new Map(list.map(({ account, ore }) => [account, ore])));
}

function amounts(map) {
  return [...map]
    .filter(([, ore]) => ore !== 0n)
    .map(([account, ore]) => `${account} ${ore}`)
    .sort();
}

function monthsOf(periods) {
  return periods.map(({ account, period, ore }) => `${account} ${period} ${ore}`);
}

function monthsOfReference(months, ofAccounts) {
  return months
    .filter(({ objects }) => (objects.length === 0) === ofAccounts)
    .map(({ account, month, ore }) => `${account} ${Number.parseInt(month.slice(4), 10)} ${ore}`);
}

function repeated({ entries }) {
  const seen = new Set();
  for (const { series, number } of entries) {
    if (number === '' || (series === '' && number === '0')) continue;
    const key = `${series}\n${number}`;
    if (seen.has(key)) return `entry ${series} ${number} is there twice`;
    seen.add(key);
  }
  return undefined;
}

function undeclared({ accounts }, entries, { fileType, opening }, booked) {
  const known = new Set([...accounts.keys(), ...(fileType === '4I' ? booked : [])]);
  const used = [...entries, ...(opening ? [opening] : [])].flatMap(({ rows }) =>
    rows.map(({ account }) => account),
  );
  const missing = used.find((account) => !known.has(account));
  return missing && `account ${missing} is not declared`;
}
