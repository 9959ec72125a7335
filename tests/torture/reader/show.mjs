import { Cases } from './cases.mjs';
import { corpus } from './corpus.mjs';

/** Writes the bytes of one case to stdout, and what they are made of to stderr. */
export function showCase({ seed, number }) {
  const { file, ways, bytes, cuts } = new Cases(seed, corpus()).at(number);
  process.stderr.write(`${file.name}; ${ways.join(', ')}; cut at ${cuts}\n`);
  process.stdout.write(bytes);
  return 0;
}
