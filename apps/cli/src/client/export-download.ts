import type { BooksFormat } from '@samla/ledger/export/export-format.js';
import type { ApiClient } from './api-client.js';

/** Which books are to be exported, and how they are to be written: those of a year, or the whole journal to verify. */
export type ExportOrder =
  | { readonly slug: string; readonly year: number; readonly format: BooksFormat }
  | { readonly slug: string; readonly year: null; readonly format: 'journal' };

/** A letter that the format has not got, and how many times it was replaced. */
export interface MissingLetter {
  readonly letter: string;
  readonly times: number;
}

/** Books on their way out: what is told of them, and their bytes. */
export interface OutgoingBooks {
  readonly entries: number;
  readonly rows: number;
  readonly replaced: { readonly times: number; readonly letters: readonly MissingLetter[] };
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Fetches the books from the API as whoever `api` is signed in as. */
export async function exportThroughApi(
  api: ApiClient,
  { slug, year, format }: ExportOrder,
): Promise<OutgoingBooks> {
  const file = year === null ? 'journal' : `books/${year}/${format}`;
  const response = await api.download(`/forbund/${encodeURIComponent(slug)}/${file}`);
  const told = (name: string): string => response.headers.get(`samla-${name}`) ?? '0';
  return {
    entries: Number.parseInt(told('entries'), 10),
    rows: Number.parseInt(told('rows'), 10),
    replaced: replacedIn(told('replaced-letters')),
    bytes: response.body as unknown as AsyncIterable<Uint8Array>,
  };
}

/** Reads `3; U+0142=2, U+20AC=1`. */
function replacedIn(header: string): OutgoingBooks['replaced'] {
  const [times = '0', list = ''] = header.split('; ');
  const letters = [...list.matchAll(/U\+([0-9A-F]+)=(\d+)/g)].map(([, code, count]) => ({
    letter: String.fromCodePoint(Number.parseInt(code!, 16)),
    times: Number.parseInt(count!, 10),
  }));
  return { times: Number.parseInt(times, 10), letters };
}
