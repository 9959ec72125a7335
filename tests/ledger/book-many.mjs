// A process of its own that books entries into one förbund, one transaction after another, with the built product:
// node book-many.mjs DATABASE-URL FORBUND-ID NAME BOOKINGS. Says `ready`, and begins when a line comes on stdin.
import 'reflect-metadata';
import { once } from 'node:events';

const built = (file) => import(new URL(`../../dist/libs/${file}`, import.meta.url));
const { servingSource } = await built('platform/database/data-source.js');
const { Database } = await built('platform/database/database.js');
const { tenantContext, SYSTEM } = await built('platform/tenant-context.js');
const { BookingRepository } = await built('ledger/journal/booking.repository.js');
const { JournalBooking } = await built('ledger/journal/journal-booking.service.js');
const { JournalChainRepository } = await built('ledger/journal/journal-chain.repository.js');
const { JournalHeadRepository } = await built('ledger/journal/journal-head.repository.js');

const [url, forbundId, name, bookings] = process.argv.slice(2);
const source = servingSource({ url, poolSize: 2, applicationName: name }, []);
await source.initialize();
const database = new Database(source);
const writer = new JournalBooking(
  new BookingRepository(),
  new JournalChainRepository(),
  new JournalHeadRepository(),
);
const row = { line: 0, counterparty: '', insats: '', costCentre: '', otherObjects: '', text: '' };
const entry = (number, at) => ({
  line: 0,
  // A series of its own, and one that all write to.
  series: at % 2 === 0 ? name : 'GEMENSAM',
  number: `${name}-${number}-${at}`,
  date: '2023-05-01',
  period: 5,
  text: 'Prov',
  rows: [
    { ...row, account: '1930', ore: 100n },
    { ...row, account: '3511', ore: -100n },
  ],
});
process.stdout.write('ready\n');
await once(process.stdin, 'data');
for (let number = 0; number < Number(bookings); number += 1) {
  const facts = { year: 2023, recordedAt: new Date(), importId: null, isConstructed: true };
  await database.tenant(tenantContext(forbundId, SYSTEM), (tx) =>
    writer.book(tx, facts, async (booking) => {
      for (let at = 0; at < 4; at += 1) await booking.add(entry(number, at));
    }),
  );
}
await source.destroy();
process.exit(0);
