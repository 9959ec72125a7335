/** The largest file that is taken, in bytes: 1 GB. */
export const MOST_FILE_BYTES = 1024 ** 3;

/** Bytes of one chunk, as a file is kept: small enough to hold a few, large enough to make statements cheap. */
export const CHUNK_BYTES = 1024 ** 2;

/** A file as it came to a förbund; its bytes stand in chunks beside it and never change. */
export interface ImportFile {
  readonly id: string;
  readonly fileName: string;
  /** SHA-256 of the bytes, hexadecimal: the same content is the same file. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** Character set, decided from the bytes. */
  readonly charset: string;
  /** Whether the books in the file are made up, for a demonstration. */
  readonly isConstructed: boolean;
  readonly receivedBy: string;
  readonly receivedAt: Date;
}
