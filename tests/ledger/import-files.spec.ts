import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { request as open } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { Database } from '@samla/platform/database/database.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { CHUNK_BYTES } from '@samla/ledger/import/files/import-file.js';
import { FileIntake } from '@samla/ledger/import/files/import-file-intake.js';
import { cp437, soundFile } from '../domain/sie/sie-file.js';
import { startApi, type TestApi } from '../support/api.js';
import { type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { addressOf, upload } from './import-api.js';
import { tokenOf } from './ledger-api.js';

const MB = 1024 ** 2;
const FILE = `query ($slug: String!, $id: ID!) { forbund(slug: $slug) { importFile(id: $id) {
  id fileName sha256 size charset isConstructed receivedBy url preview { line text } } } }`;

interface Shown {
  readonly forbund: {
    readonly importFile: {
      readonly url: string;
      readonly preview: readonly { line: number; text: string }[];
    };
  };
}

let urls: TestDatabaseUrls;
let api: TestApi;
let forbund: TestForbund;
let ekonom: string;

beforeAll(async () => {
  urls = await workerDatabase();
  api = await startApi(urls);
  await api.app.listen(0, '127.0.0.1');
});
afterAll(() => api.close());
beforeEach(async () => {
  forbund = await newForbund(api.app.get(Database));
  ekonom = await tokenOf(api, 'EKONOM', forbund.id);
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const show = (id: string, token = ekonom) => api.graphql<Shown>(FILE, { slug: forbund.slug, id }, token);

async function download(path: string, token: string | undefined = ekonom) {
  const answer = await fetch(`${addressOf(api)}${path}`, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

/** How many rows a table of files holds for the förbund. */
function kept(table: 'import_file' | 'import_file_chunk', id = forbund.id): Promise<number> {
  return withOwner(async (owner) => {
    const { rows } = await owner.query<{ count: number }>(
      `select count(*)::integer as count from ${table} where forbund_id = $1`,
      [id],
    );
    return rows[0]!.count;
  }, urls.owner);
}

describe('a file that is sent', () => {
  it('is kept byte for byte, and comes back as it came', async () => {
    const bytes = randomBytes(3 * CHUNK_BYTES + 17);
    const sent = await upload(api, forbund.slug, [bytes], { token: ekonom, fileName: 'bokslut å 2021.se' });
    expect(sent).toMatchObject({ status: 201, body: { size: bytes.length, sha256: sha256(bytes) } });
    expect(await kept('import_file_chunk')).toBe(4);
    const { data } = await show(sent.body.fileId);
    const { url } = data.forbund.importFile;
    const back = await download(url);
    expect(back.status).toBe(200);
    expect(back.bytes.equals(bytes)).toBe(true);
    expect(back.headers.get('content-disposition')).toBe(
      `attachment; filename="bokslut _ 2021.se"; filename*=UTF-8''bokslut%20%C3%A5%202021.se`,
    );
    expect(back.headers.get('content-length')).toBe(`${bytes.length}`);
  });

  it('is the same file when its content comes again, under any name', async () => {
    const bytes = cp437(soundFile());
    const first = await upload(api, forbund.slug, [bytes], { token: ekonom });
    const again = await upload(api, forbund.slug, [bytes.subarray(0, 100), bytes.subarray(100)], {
      token: ekonom,
      fileName: 'annat-namn.se',
    });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect([await kept('import_file'), await kept('import_file_chunk')]).toEqual([1, 1]);
    const neighbour = await newForbund(api.app.get(Database), forbund.countyId);
    const other = await upload(api, neighbour.slug, [bytes], {
      token: await tokenOf(api, 'EKONOM', neighbour.id),
    });
    expect(other.status).toBe(201);
    expect(other.body.fileId).not.toBe(first.body.fileId);
  });

  it('is the same file also when it comes twice at the same time', async () => {
    const bytes = randomBytes(2 * CHUNK_BYTES);
    const sent = await Promise.all([1, 2].map(() => upload(api, forbund.slug, [bytes], { token: ekonom })));
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(sent[0]!.body.fileId).toBe(sent[1]!.body.fileId);
    expect(await kept('import_file_chunk')).toBe(2);
  });

  it('is shown with the character set that its bytes decide, and with the lines that prove it', async () => {
    const lines = [
      ...Array.from({ length: 30 }, (_, at) => `#KONTO ${at + 1} Konto`),
      '#FNAMN "Västerås"',
      '#SLUT',
    ];
    const cases = [
      ['CP437', cp437(lines.join('\r\n'))],
      ['UTF-8', Buffer.from(`\ufeff${lines.join('\n')}`, 'utf8')],
      ['ISO-8859-1', Buffer.from(lines.join('\r\n'), 'latin1')],
      ['ASCII', Buffer.from('#FLAGGA 0\r\n', 'latin1')],
    ] as const;
    for (const [charset, bytes] of cases) {
      const sent = await upload(api, forbund.slug, [bytes], { token: ekonom });
      expect(sent.body.charset).toBe(charset);
      if (charset === 'ASCII') continue;
      const { data } = await show(sent.body.fileId);
      const { preview } = data.forbund.importFile;
      expect(preview).toHaveLength(21);
      expect(preview[0]).toEqual({ line: 1, text: '#KONTO 1 Konto' });
      expect(preview[20]).toEqual({ line: 31, text: '#FNAMN "Västerås"' });
    }
  });

  it('does not grow what the API holds: 200 MB in and out', async () => {
    const piece = randomBytes(MB);
    const whole = createHash('sha256');
    function* pieces(): Generator<Uint8Array> {
      for (let at = 0; at < 200; at += 1) {
        piece.writeUInt32LE(at, 0);
        whole.update(piece);
        yield Buffer.from(piece);
      }
    }
    const held = (): number => {
      const { heapUsed, external } = process.memoryUsage();
      return (heapUsed + external) / MB;
    };
    const before = held();
    let most = 0;
    const watch = setInterval(() => (most = Math.max(most, held() - before)), 20);
    const sent = await upload(api, forbund.slug, pieces(), { token: ekonom });
    const { data } = await show(sent.body.fileId);
    const answer = await fetch(`${addressOf(api)}${data.forbund.importFile.url}`, {
      headers: { authorization: `Bearer ${ekonom}` },
    });
    const back = createHash('sha256');
    let size = 0;
    for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
      back.update(part);
      size += part.length;
    }
    clearInterval(watch);
    const digest = whole.digest('hex');
    expect(sent).toMatchObject({ status: 201, body: { size: 200 * MB, sha256: digest } });
    expect([size, back.digest('hex')]).toEqual([200 * MB, digest]);
    // Sender, server and reader are this one process; 200 MB whole anywhere would be seen.
    process.stdout.write(`200 MB through the API: at most ${most.toFixed(0)} MB more held\n`);
    expect(most).toBeLessThan(180);
  }, 240_000);
});

describe('a file that is not taken', () => {
  it.each([
    ['nobody', null, 401, 'UNAUTHENTICATED'],
    ['a wrong key', 'samla_unknown', 401, 'UNAUTHENTICATED'],
    ['a revisor', 'REVISOR', 403, 'FORBIDDEN'],
    ['an ekonom next door', 'NEIGHBOUR', 404, 'NOT_FOUND'],
  ] as const)('is refused from %s', async (_, who, status, code) => {
    const token =
      who === 'REVISOR'
        ? await tokenOf(api, 'REVISOR', forbund.id)
        : who === 'NEIGHBOUR'
          ? await tokenOf(api, 'EKONOM', (await newForbund(api.app.get(Database), forbund.countyId)).id)
          : (who ?? undefined);
    const sent = await upload(api, forbund.slug, [Buffer.from('#FLAGGA 0\r\n')], {
      ...(token && { token }),
    });
    expect(sent).toMatchObject({ status, body: { code } });
    expect(await kept('import_file')).toBe(0);
  });

  it('tells a foreign förbund and one that is not there apart in nothing', async () => {
    const neighbour = await newForbund(api.app.get(Database), forbund.countyId);
    const foreign = await upload(api, neighbour.slug, [Buffer.from('x')], { token: ekonom });
    const unknown = await upload(api, `forbund-${randomUUID()}`, [Buffer.from('x')], { token: ekonom });
    expect(foreign).toEqual(unknown);
    expect(foreign.status).toBe(404);
  });

  it('is refused empty, without a name, and of another type', async () => {
    const empty = await upload(api, forbund.slug, [], { token: ekonom });
    expect(empty).toMatchObject({ status: 400, body: { code: 'FILE_EMPTY' } });
    const nameless = await upload(api, forbund.slug, [Buffer.from('x')], { token: ekonom, fileName: '' });
    expect(nameless).toMatchObject({ status: 400, body: { code: 'BAD_USER_INPUT' } });
    const form = await upload(api, forbund.slug, [Buffer.from('{}')], {
      token: ekonom,
      headers: { 'content-type': 'application/json' },
    });
    expect(form).toMatchObject({ status: 400, body: { code: 'BAD_USER_INPUT' } });
    expect(await kept('import_file_chunk')).toBe(0);
  });

  it('is refused at once where it says beforehand that it is over 1 GB', async () => {
    const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
      const { port } = new URL(addressOf(api));
      const socket = connect(Number.parseInt(port, 10), '127.0.0.1');
      socket.on('error', reject);
      socket.on('data', (data) => {
        const text = data.toString('utf8');
        socket.destroy();
        resolve({ status: Number.parseInt(text.split(' ')[1]!, 10), text });
      });
      socket.write(
        `POST /forbund/${forbund.slug}/files?fileName=x HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${ekonom}\r\n` +
          `content-type: application/octet-stream\r\ncontent-length: ${1024 * MB + 1}\r\n\r\nx`,
      );
    });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain('FILE_TOO_LARGE');
  });

  it('is not taken with the cookie by the page of another host', async () => {
    const cookie = { cookie: `samla_session=${ekonom}` };
    const elsewhere = await upload(api, forbund.slug, [Buffer.from('x')], {
      headers: { ...cookie, origin: 'https://elsewhere.example' },
    });
    expect(elsewhere).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    const own = await upload(api, forbund.slug, [Buffer.from('x')], {
      headers: { ...cookie, origin: addressOf(api) },
    });
    expect(own.status).toBe(201);
  });

  it('leaves nothing behind when the sender goes away in the midst of it', async () => {
    const sent = open(`${addressOf(api)}/forbund/${forbund.slug}/files?fileName=x`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${ekonom}` },
    });
    sent.on('error', () => undefined);
    sent.write(randomBytes(3 * CHUNK_BYTES));
    await eventually('the upload is in its transaction', () =>
      withOwner(async (owner) => {
        const { rowCount } = await owner.query(
          `select 1 from pg_stat_activity where datname = current_database() and state = 'idle in transaction'
             and query like 'insert into import_file_chunk%'`,
        );
        return (rowCount ?? 0) > 0;
      }, urls.owner),
    );
    sent.destroy();
    await eventually('the transaction is over', () =>
      withOwner(async (owner) => {
        const { rowCount } = await owner.query(
          `select 1 from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'
             and query like 'insert into import_file_chunk%'`,
        );
        return rowCount === 0;
      }, urls.owner),
    );
    expect([await kept('import_file'), await kept('import_file_chunk')]).toEqual([0, 0]);
    // The place is free again: as many as may at once can send.
    const sizes = await Promise.all(
      [1, 2, 3].map((n) => upload(api, forbund.slug, [Buffer.from(`x${n}`)], { token: ekonom })),
    );
    expect(sizes.map(({ status }) => status)).toEqual([201, 201, 201]);
  });

  it('is not taken as a body anywhere else', async () => {
    const answer = await fetch(`${addressOf(api)}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${ekonom}` },
      body: '{"query":"{ me { username } }"}',
    });
    expect(answer.status).toBe(415);
  });

  it('is told over the limit also by its bytes, at the first one too many', async () => {
    let given = 0;
    function* forEver(): Generator<Uint8Array> {
      for (;;) {
        given += CHUNK_BYTES;
        yield Buffer.alloc(CHUNK_BYTES);
      }
    }
    const intake = new FileIntake(3 * CHUNK_BYTES);
    let taken = 0;
    const taking = async (): Promise<void> => {
      for await (const chunk of intake.chunks(Readable.from(forEver()))) taken += chunk.length;
    };
    await expect(taking()).rejects.toMatchObject({ code: 'FILE_TOO_LARGE' });
    expect(taken).toBe(3 * CHUNK_BYTES);
    expect(given).toBeLessThan(40 * CHUNK_BYTES);
  });
});

describe('a kept file', () => {
  it('is read by those who read the journal, and by a foreign or unknown id by nobody', async () => {
    const sent = await upload(api, forbund.slug, [cp437(soundFile())], { token: ekonom });
    const { fileId } = sent.body;
    const path = `/forbund/${forbund.slug}/files/${fileId}`;
    const neighbour = await newForbund(api.app.get(Database), forbund.countyId);
    const tokens = {
      revisor: await tokenOf(api, 'REVISOR', forbund.id),
      medlem: await tokenOf(api, 'MEDLEM', forbund.id),
      neighbour: await tokenOf(api, 'EKONOM', neighbour.id),
    };
    const statuses: Record<string, number> = {};
    for (const [name, token] of Object.entries(tokens)) statuses[name] = (await download(path, token)).status;
    expect(statuses).toEqual({ revisor: 200, medlem: 403, neighbour: 404 });
    expect((await download(path, '')).status).toBe(401);
    const wrong = [
      toGlobalId('ImportFile', forbund.id, randomUUID()),
      toGlobalId('ImportFile', neighbour.id, randomUUID()),
      toGlobalId('ImportFile', forbund.id, 'x'),
      toGlobalId('ImportRun', forbund.id, randomUUID()),
      'x',
    ];
    for (const id of wrong) {
      expect((await download(`/forbund/${forbund.slug}/files/${id}`)).status).toBe(404);
      expect((await show(id)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
    // A förbund's file is not found through another's name, even by somebody of both.
    expect((await download(`/forbund/${neighbour.slug}/files/${fileId}`, tokens.neighbour)).status).toBe(404);
  });

  it('leaves in the trail who sent it and who fetched it', async () => {
    const sent = await upload(api, forbund.slug, [Buffer.from('#FLAGGA 0')], { token: ekonom });
    await download(`/forbund/${forbund.slug}/files/${sent.body.fileId}`);
    const actions = await withOwner(async (owner) => {
      const { rows } = await owner.query<{ action: string }>(
        'select action from audit_event where forbund_id = $1 order by event_no',
        [forbund.id],
      );
      return rows.map(({ action }) => action);
    }, urls.owner);
    expect(actions).toEqual(['receiveImportFile', 'readImportFile']);
  });

  it('is never changed and never taken away', async () => {
    await upload(api, forbund.slug, [Buffer.from('#FLAGGA 0')], { token: ekonom });
    for (const table of ['import_file', 'import_file_chunk']) {
      for (const sql of [`delete from ${table}`, `update ${table} set forbund_id = forbund_id`]) {
        const done = api.app.get(Database).tenant(forbund.context, (tx) => tx.execute(sql));
        await expect(done).rejects.toMatchObject({ code: '42501' });
      }
    }
  });
});
