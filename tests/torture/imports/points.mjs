import pg from 'pg';

/** Moments of an import that are told by its statements: where a process that ends there leaves the most unclear. */
export const POINTS = {
  'while copying': { statement: /^copy new_row/, repeats: true, when: 'DURING' },
  'before the rows are inserted': { statement: /^insert into ledger_entry/, repeats: true, when: 'BEFORE' },
  'while rows are inserted': { statement: /^insert into ledger_entry/, repeats: true, when: 'SENT' },
  'before the commit': { statement: /^commit/, booking: true, when: 'BEFORE' },
  'when the commit is sent': { statement: /^commit/, booking: true, when: 'SENT' },
  'after the commit': { statement: /^commit/, booking: true, when: 'AFTER' },
  'before progress is written': { statement: /^update import_job set bytes_read/, when: 'BEFORE' },
  'after progress is written': { statement: /^update import_job set bytes_read/, when: 'AFTER' },
  'before the job ends': { statement: /^update import_job set state = \$3/, when: 'BEFORE' },
  'before the run is kept': { statement: /^insert into import_run/, when: 'BEFORE' },
  'after the run is kept': { statement: /^insert into import_run/, when: 'AFTER' },
};

const dead = () => process.kill(process.pid, 'SIGKILL');

/** Kills this process with no time to tidy up where it comes to the point for the `nth` time, from 1. */
export function killAt(name, nth) {
  const { statement, booking = false, when } = POINTS[name];
  const { query } = pg.Client.prototype;
  let seen = 0;
  pg.Client.prototype.query = function watched(...args) {
    const [first] = args;
    const sql = typeof first === 'string' ? first : (first?.text ?? '');
    if (/^insert into journal_entry/.test(sql)) this.isBooking = true;
    if (!statement.test(sql) || (booking && !this.isBooking) || (seen += 1) !== nth)
      return query.apply(this, args);
    if (when === 'BEFORE') dead();
    const answer = query.apply(this, args);
    if (when === 'SENT') setImmediate(dead);
    else if (when === 'DURING') setTimeout(dead, 3);
    else void Promise.resolve(answer).then(dead, dead);
    return answer;
  };
}
