import { randomUUID } from 'node:crypto';

/** A new förbund without an organisation number, which takes anybody's file. */
export async function newForbund({ app }) {
  const id = randomUUID();
  const countyId = randomUUID();
  const slug = `forbund-${id}`;
  await app.database.registry(async (tx) => {
    await tx.execute(`insert into county (id, slug, name) values ($1, $2, 'Provlänet')`, [
      countyId,
      `lan-${countyId}`,
    ]);
    await tx.execute(
      `insert into forbund (id, county_id, slug, seat, is_constructed) values ($1, $2, $3, 'Provstad', true)`,
      [id, countyId, slug],
    );
    await tx.execute(
      `insert into forbund_name (forbund_id, valid_from, name) values ($1, '2010-01-01', 'Samordningsförbundet Prov')`,
      [id],
    );
  });
  return { id, slug };
}

/** Books the earlier file where there is one, uploads the file and orders that it is booked. */
export async function orderImport(world, forbund, files) {
  const fileId = await uploaded(world, forbund, files);
  const { app } = world;
  const context = app.contextOf(forbund.id);
  const job = await app.jobs.book(context, { fileId, evenIfDeclined: false, idempotencyKey: randomUUID() });
  return { forbundId: forbund.id, jobId: job.id };
}

async function uploaded(world, forbund, files) {
  await bookEarlier(world, forbund, files);
  const { app } = world;
  const { file } = await app.files.receive(app.contextOf(forbund.id), { fileName: 'year.se' }, [files.bytes]);
  return file.id;
}

/** What stands in the books before, through the same door. */
export async function bookEarlier({ app }, forbund, { earlier }) {
  if (!earlier) return;
  const asked = {
    fileName: 'earlier.se',
    bytes: earlier,
    dryRun: false,
    sample: false,
    isConstructed: false,
    idempotencyKey: randomUUID(),
  };
  await app.imports.importSie(app.contextOf(forbund.id), asked);
}
