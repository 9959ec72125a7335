import type { ApiClient } from './api-client.js';

/** What is asked of an export of figures, as in its address. */
export type FiguresQuery = Readonly<Record<string, string>>;

/** Figures on their way out: the moment that they are of, and their bytes. */
export interface OutgoingFigures {
  readonly knownAt: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Where a county's figures come from in bulk. Both refuse in the API's words. */
export interface FiguresSource {
  figures(format: string, query: FiguresQuery): Promise<OutgoingFigures>;
  /** What the CSV is, as JSON. */
  metadata(query: FiguresQuery): Promise<Record<string, unknown>>;
}

/** The figures of a county from the API, as whoever `api` is signed in as. */
export function figuresThroughApi(api: ApiClient, county: string): FiguresSource {
  const download = (file: string, query: FiguresQuery): Promise<Response> =>
    api.download(
      `/export/counties/${encodeURIComponent(county)}/figures.${file}?${new URLSearchParams(query).toString()}`,
    );
  return {
    async figures(format, query) {
      const { headers, body } = await download(format, query);
      return {
        knownAt: headers.get('samla-known-at') ?? '',
        bytes: body as unknown as AsyncIterable<Uint8Array>,
      };
    },
    metadata: async (query) =>
      (await (await download('csv-metadata.json', query)).json()) as Record<string, unknown>,
  };
}
