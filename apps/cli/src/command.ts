import type { ParseArgsConfig } from 'node:util';
import type { Config } from '@samla/platform/config/config.js';
import type { Console } from './console.js';

/** Options of a command as node:util's parseArgs takes them. */
export type CommandOptions = NonNullable<ParseArgsConfig['options']>;

/** Where the program lies and where the user stands, both absolute. */
export interface Surroundings {
  readonly root: string;
  readonly cwd: string;
}

/** One call of a command, parsed: its option values, its further words, and what it works with. */
export interface Invocation {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly words: readonly string[];
  readonly config: Config;
  readonly console: Console;
  readonly surroundings: Surroundings;
}

/** A command of `samla`. `run` answers the exit code; it throws what `exitCodeOf` can tell. */
export interface Command {
  /** One or two words, as in `demo load`. */
  readonly name: string;
  /** What follows the name, as in `FILE --forbund SLUG`. */
  readonly usage: string;
  /** One Swedish sentence. */
  readonly summary: string;
  readonly options: CommandOptions;
  /** How many words follow the name. */
  readonly words: number;
  /** Whether more words may follow, as further files. */
  readonly moreWords?: boolean;
  run(invocation: Invocation): Promise<number>;
}
