import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from '../command.js';
import { assertDemo, signInAs } from '../client/sign-in-as.js';
import { ExitCode, UsageError } from '../failures.js';
import { useApi } from '../instance/use-api.js';

/** Sends a GraphQL file to the API and prints the answer as it is. */
export const queryCommand: Command = {
  name: 'query',
  usage: 'FILE.graphql [--as USER] [--variables JSON]',
  summary:
    'Ställer en GraphQL-fråga som en demoanvändare; utan --as den som filens första rad (# as: USER) säger.',
  options: { as: { type: 'string' }, variables: { type: 'string' }, json: { type: 'boolean' } },
  words: 1,
  async run(invocation) {
    const { values, words, config, surroundings } = invocation;
    const file = path.resolve(surroundings.cwd, words[0]!);
    const query = readText(file);
    const variables = readVariables(values['variables'] as string | undefined, file);
    const user = (values['as'] as string | undefined) ?? /^# as: (\S+)/.exec(query)?.[1];
    assertDemo(config);
    const answer = await useApi(invocation, async (api) => {
      const client = user ? await signInAs(api, user, config) : api;
      return client.send(query, variables);
    });
    process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
    return answer.errors ? ExitCode.REFUSED : ExitCode.DONE;
  },
};

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`Filen ${file} går inte att läsa.`);
  }
}

/** The variables given, else those of `NAME.variables.json` beside `NAME.graphql`. */
function readVariables(given: string | undefined, file: string): Record<string, unknown> {
  const beside = file.replace(/\.graphql$/, '.variables.json');
  const text = given ?? (beside !== file && existsSync(beside) ? readText(beside) : '{}');
  try {
    const variables: unknown = JSON.parse(text);
    if (typeof variables === 'object' && variables !== null && !Array.isArray(variables))
      return variables as Record<string, unknown>;
  } catch {
    // told below
  }
  throw new UsageError('Variablerna ska vara ett JSON-objekt.');
}
