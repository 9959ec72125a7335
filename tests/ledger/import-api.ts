import { request as open } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TestApi } from '../support/api.js';

/** What the API answers to a file. */
export interface Uploaded {
  readonly status: number;
  readonly body: {
    readonly fileId: string;
    readonly sha256: string;
    readonly size: number;
    readonly charset: string;
    readonly code?: string;
    readonly message?: string;
  };
}

/** How a file is sent, where it is not as usual. */
export interface Sending {
  readonly token?: string;
  readonly fileName?: string;
  readonly headers?: Record<string, string>;
}

/** Sends bytes to a förbund over HTTP, in pieces, as they come out of `source`. The API must listen. */
export async function upload(
  api: TestApi,
  slug: string,
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  { token, fileName = 'prov.se', headers = {} }: Sending = {},
): Promise<Uploaded> {
  const query = fileName === '' ? '' : `?fileName=${encodeURIComponent(fileName)}`;
  const sent = open(`${addressOf(api)}/forbund/${slug}/files${query}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      ...(token && { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
  const answered = new Promise<Uploaded>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8');
        resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as Uploaded['body'] });
      });
    });
  });
  // Whoever is refused may be told before all is sent.
  const sending = pipeline(Readable.from(source), sent).catch(() => undefined);
  const answer = await answered;
  await sending;
  return answer;
}

/** Where the API under test listens. */
export function addressOf(api: TestApi): string {
  return `http://127.0.0.1:${(api.app.getHttpServer().address() as AddressInfo).port}`;
}
