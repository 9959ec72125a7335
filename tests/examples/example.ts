import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestApi } from '../support/api.js';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from 'graphql';

const FOLDER = path.resolve(process.cwd(), 'docs/examples');

/** A variable that is read from an answer, since new ids are new each time. */
export interface ReadVariable {
  /** Where in the variables, as `input.id`. */
  readonly into: string;
  /** The query to ask, as the example's user. */
  readonly query: string;
  /** Where in its data, as `me.apiKeys.0.id`. */
  readonly at: string;
}

/** An example in `docs/examples`: the first line names its user, the lines after it what must stand before. */
export interface Example {
  readonly name: string;
  readonly as: string;
  readonly after: string | null;
  readonly with: ReadVariable | null;
  /** The file, beside the example, that is sent to Västerås before it. */
  readonly sends: string | null;
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
  /** The file with the committed answer. */
  readonly answerFile: string;
}

/** Names of all examples. */
export function exampleNames(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.replace(/\.graphql$/, ''))
    .sort();
}

/** Reads an example; throws for a head that is not as agreed. */
export function readExample(name: string): Example {
  const text = readFileSync(path.join(FOLDER, `${name}.graphql`), 'utf8');
  const as = /^# as: (\S+)\n/.exec(text)?.[1];
  if (!as) throw new Error(`${name}.graphql does not begin with "# as: USER"`);
  const document = parse(text);
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operations.length !== 1) throw new Error(`${name}.graphql has ${operations.length} operations`);
  const read = /^# with: (\S+) from (.+) at (\S+)$/m.exec(text);
  const beside = path.join(FOLDER, `${name}.variables.json`);
  return {
    name,
    as,
    after: /^# after: (\S+)$/m.exec(text)?.[1] ?? null,
    sends: /^# sends: (\S+)$/m.exec(text)?.[1] ?? null,
    with: read && { into: read[1]!, query: read[2]!, at: read[3]! },
    text,
    document,
    operation: operations[0]!,
    variables: existsSync(beside)
      ? (JSON.parse(readFileSync(beside, 'utf8')) as Record<string, unknown>)
      : {},
    answerFile: path.join(FOLDER, `${name}.json`),
  };
}

/** Sends the file that an example begins with, over HTTP as anybody would. */
export async function sendFile({ sends }: Example, api: TestApi, token: string): Promise<void> {
  if (!sends) return;
  const { statusCode, body } = await api.app.inject({
    method: 'POST',
    url: `/forbund/vasteras/files?fileName=${sends}`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    payload: readFileSync(path.join(FOLDER, sends)),
  });
  if (statusCode !== 201) throw new Error(`${sends} was not taken: ${body}`);
}

/** Files in the folder that belong to no example. */
export function strayFiles(): string[] {
  const names = exampleNames();
  const known = new Set(
    names.flatMap((name) => [
      `${name}.graphql`,
      `${name}.variables.json`,
      `${name}.json`,
      `${name}.se`,
      `${name}.csv`,
    ]),
  );
  return readdirSync(FOLDER).filter((file) => !known.has(file));
}

/** The value at a path like `me.apiKeys.0.id`. */
export function valueAt(data: unknown, at: string): unknown {
  return at
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], data);
}

/** The variables with one value changed. */
export function withValue(
  variables: Record<string, unknown>,
  into: string,
  value: unknown,
): Record<string, unknown> {
  const [key, ...rest] = into.split('.') as [string, ...string[]];
  const inner =
    rest.length === 0 ? value : withValue(variables[key] as Record<string, unknown>, rest.join('.'), value);
  return { ...variables, [key]: inner };
}
