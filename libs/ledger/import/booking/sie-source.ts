import { type CharsetGuess, decideCharset } from '@samla/domain/sie/charset.js';
import { FileYearFinder } from '@samla/domain/sie/file-year.js';

/** A SIE file to be read piece by piece; `chunks` may be run through more than once. */
export interface SieSource {
  readonly fileName: string;
  readonly charset: CharsetGuess;
  /** The bytes in order, cut anywhere. */
  chunks(): Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
}

/** A file whose bytes are at hand. */
export function sourceOf(fileName: string, bytes: Uint8Array): SieSource {
  return { fileName, charset: decideCharset(bytes), chunks: () => piecesOf(bytes) };
}

/** The calendar year that the file is about; undefined where its plan will say why. */
export async function yearOf(source: SieSource): Promise<number | undefined> {
  const finder = new FileYearFinder();
  for await (const chunk of source.chunks()) if (finder.feed(chunk)) break;
  return finder.end();
}

const PIECE = 1 << 20;

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}
