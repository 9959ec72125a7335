import { parseArgs } from 'node:util';
import type { Command, Invocation } from './command.js';
import type { NamedCommand } from './commands.js';
import { UsageError } from './failures.js';

/** A command and what stood after its name. */
export type ParsedCommand = Pick<Invocation, 'values' | 'words'> & { readonly command: Command };

/** Finds the command that the arguments name and reads its options; throws UsageError. */
export async function parseCommand(
  commands: readonly NamedCommand[],
  argv: readonly string[],
): Promise<ParsedCommand> {
  const named = commandNamed(commands, argv);
  if (!named)
    throw new UsageError(
      argv[0] ? `Kommandot ${argv[0]} finns inte. Se samla --help.` : 'Vilket kommando? Se samla --help.',
    );
  const command = await named.load();
  const args = argv.slice(command.name.split(' ').length);
  const { values, positionals } = readOptions(command, args);
  const isEnough = command.moreWords
    ? positionals.length >= command.words
    : positionals.length === command.words;
  if (!isEnough) {
    const extra = positionals[command.words];
    const fault = extra === undefined ? 'Något saknas efter kommandot.' : `${extra} är ett ord för mycket.`;
    throw new UsageError(`${fault}\nSkriv: ${usageOf(command)}`);
  }
  return { command, values, words: positionals };
}

function commandNamed(commands: readonly NamedCommand[], argv: readonly string[]): NamedCommand | undefined {
  return commands.find(({ name }) => name === argv.slice(0, name.split(' ').length).join(' '));
}

function readOptions(command: Command, args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true });
    return { values: values as Invocation['values'], positionals };
  } catch (error) {
    throw new UsageError(`${faultOf(error, command)}\nSkriv: ${usageOf(command)}`);
  }
}

/** What parseArgs found wrong, in Swedish; it names the option in quotation marks and nowhere else. */
function faultOf(error: unknown, { options }: Command): string {
  const { code, message } = error as Error & { code?: string };
  const flag = /'(--?[^\s',=]+)/.exec(message)?.[1];
  if (code?.startsWith('ERR_PARSE_ARGS_') !== true || flag === undefined) throw error;
  const name = flag.replace(/^--/, '');
  if (!Object.hasOwn(options, name)) return `Flaggan ${flag} finns inte.`;
  return options[name]?.type === 'string' ? `${flag} behöver ett värde.` : `${flag} tar inget värde.`;
}

/** The line that shows how a command is written. */
export function usageOf({ name, usage }: Command): string {
  return `samla ${name}${usage && ` ${usage}`}`;
}

/** The manual of the command that the words name, of those that begin with the first of them, or of all; throws UsageError. */
export async function manualsOf(
  commands: readonly NamedCommand[],
  words: readonly string[],
): Promise<string[]> {
  const [first] = words;
  const named = commandNamed(commands, words);
  const asked = named
    ? [named]
    : commands.filter(({ name }) => first === undefined || name.startsWith(`${first} `));
  if (asked.length === 0) throw new UsageError(`Kommandot ${first} finns inte. Se samla --help.`);
  return Promise.all(asked.map(async ({ load }) => manualOf(await load())));
}

/** How a command is written and what it does. */
function manualOf(command: Command): string {
  return `${usageOf(command)}\n    ${command.summary}`;
}
