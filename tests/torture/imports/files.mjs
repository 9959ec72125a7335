import { sieFile } from '../../bench/sie-import/sie-file.mjs';

/** Rows of the files: one batch, a few, and more than one round of reading. */
export const SIZES = { small: 300, middle: 8_000, large: 50_000 };

/** A file of that size, and the one that was booked before it where it corrects one: other texts, three entries fewer. */
export function filesOf(size, situation) {
  const { bytes } = sieFile({ rows: SIZES[size], seed: SIZES[size], organisationNumber: '222000-2824' });
  if (situation === 'NEW') return { bytes };
  const text = bytes.toString('latin1');
  const changed = text.replace(/"Verifikation (\d*7)"/g, '"Tidigare $1"');
  const last = changed.split('#VER').slice(0, -3).join('#VER');
  return { bytes, earlier: Buffer.from(last, 'latin1') };
}
