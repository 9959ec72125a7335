import type { ImportFault, ImportReport } from '../client/import-report.js';

const STATUS: Readonly<Record<ImportReport['status'], string>> = {
  BOOKED: 'Bokförd',
  WOULD_BE_BOOKED: 'Skulle bokföras',
  ALREADY_BOOKED: 'Redan bokförd, inget ändrades',
  REFUSED: 'Läses inte in',
};

const COUNT = new Intl.NumberFormat('sv-SE');
/** So many changed entries are named; all are counted. */
const MOST_NAMED = 20;

/** An import for people: what became of the file, the plan as a short table, and each fault with what to do next. */
export function importText(report: ImportReport): string[] {
  const { status, file, forbund } = report;
  const rows = planOf(report).filter(([, value]) => value !== '');
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    `${STATUS[status]}: ${file} i ${forbund}`,
    ...rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`),
    ...faultsOf(report),
  ];
}

/** A fault or warning with its place on one line; line 0 means the whole file. */
export function placed({ line, label, field, rule, message }: ImportFault): string {
  const place = [line > 0 ? `rad ${line}` : 'hela filen', label, field].filter(Boolean).join(' ');
  return `${place}: ${message} (${rule})`;
}

function planOf(report: ImportReport): [name: string, value: string][] {
  const { year, span, entries, rows, differences, changes, newAccounts, unmappedAccounts } = report;
  const { added, same, changed, removed } = differences;
  const compared = [
    [added, 'nya'],
    [same, 'lika de bokförda'],
    [changed, 'ändrade'],
    [removed, 'borttagna'],
  ] as const;
  const parts = compared.flatMap(([count, what]) => (count > 0 ? [`${COUNT.format(count)} ${what}`] : []));
  return [
    ['Räkenskapsår', year === null ? '' : `${year}`],
    ['Period', span ? `${span.firstDate} – ${span.lastDate}` : ''],
    ['Verifikationer', COUNT.format(entries)],
    ['Rader', COUNT.format(rows)],
    ['Omslutning', span ? `${kronor(span.turnover)} kr` : ''],
    ['Mot böckerna', parts.join(', ')],
    ['Ändras', changesOf(changes, 'CHANGED', changed)],
    ['Återförs', changesOf(changes, 'REMOVED', removed)],
    ['Nya konton', newAccounts.join(', ')],
    ['Konton utan rad', unmappedAccounts.join(', ')],
  ];
}

/** `A 1, A 7 och 12 till`. */
function changesOf(changes: ImportReport['changes'], kind: string, count: number): string {
  const names = changes
    .filter((each) => each.kind === kind)
    .map(({ series, number }) => `${series} ${number}`.trim());
  const named = names.slice(0, MOST_NAMED);
  if (named.length === 0) return '';
  const more = count - named.length;
  return more > 0 ? `${named.join(', ')} och ${COUNT.format(more)} till` : named.join(', ');
}

function faultsOf({ faults, omittedFaults }: ImportReport): string[] {
  if (faults.length === 0) return [];
  const count = faults.length + omittedFaults;
  return [
    '',
    count === 1 ? 'Ett fel:' : `${COUNT.format(count)} fel:`,
    ...faults.flatMap((fault) => [`  ${placed(fault)}`, `    Gör så här: ${fault.advice}`]),
    ...(omittedFaults > 0 ? [`  … och ${COUNT.format(omittedFaults)} till.`] : []),
  ];
}

/** `1234567.50` as `1 234 567,50`: the digits as they are, so that nothing is rounded. */
function kronor(exact: string): string {
  const [whole = '0', decimals = '00'] = exact.split('.');
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ' ')},${decimals}`;
}
