import { renameSync, rmSync } from 'node:fs';

/**
 * A file that appears when it is whole: `write` fills one beside it, which then takes its name. A throw or a kill leaves
 * what stood there before.
 */
export async function wholeFile<Result>(
  file: string,
  write: (half: string) => Promise<Result>,
): Promise<Result> {
  const half = `${file}.half-${process.pid}`;
  try {
    const result = await write(half);
    renameSync(half, file);
    return result;
  } finally {
    rmSync(half, { force: true });
  }
}
