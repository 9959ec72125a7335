import pg from 'pg';
import type { PoolClient } from 'pg';
import { bind, describe, EXECUTE, parse, SYNC } from './wire.js';

/** A statement with its values; one with a name is prepared once on each connection. */
export interface Statement {
  readonly name?: string | undefined;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What a statement answered. */
export interface Answer {
  readonly rows: unknown[];
  readonly rowCount: number;
}

/** How to read the rows of a statement; empty until the server has told its columns. */
interface Shape {
  names: readonly string[];
  parsers: readonly ((text: string) => unknown)[];
}

/** The driver's connection, as far as it is used here. */
interface Connection {
  readonly stream: { readonly writable: boolean; write(bytes: Buffer): boolean };
}

/** Statements that a connection was told to prepare. */
const prepared = new WeakMap<PoolClient, Map<string, Shape>>();

/** Apart from the names under which the driver itself prepares statements on the same connection. */
const PREFIX = 'read:';

/** The driver's own conversion of a value to text. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils;

/**
 * A transaction of one read, written at once: what it may see, the statement, and the end of both. PostgreSQL runs all
 * up to `Sync` as one transaction, so there is no begin and no commit to send, and the settings of the scope, which are
 * local to the transaction, end with it. The columns of a prepared statement cannot change, so they are asked for once.
 *
 * It is a `Query` because a pipelining client takes no other class; it replaces all that the driver's own does.
 */
export class WholeRead extends pg.Query {
  readonly answer: Promise<Answer>;
  /** Not `rows`: that is the page size of the driver's class. */
  private readonly found: unknown[] = [];
  private readonly describing: Shape[] = [];
  private shape: Shape = newShape();
  private failed: unknown;
  private resolve!: (answer: Answer) => void;
  private reject!: (error: unknown) => void;

  constructor(
    private readonly client: PoolClient,
    private readonly scope: Statement,
    private readonly read: Statement,
  ) {
    super('');
    this.answer = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  /** Writes all of the transaction. An error that it answers is told to `handleError` by the driver. */
  override submit = ({ stream }: Connection): Error | null => {
    try {
      const messages = this.messages();
      if (stream.writable) stream.write(Buffer.concat(messages));
      return null;
    } catch (error) {
      return error as Error;
    }
  };

  handleRowDescription({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void {
    const shape = this.describing.shift();
    if (!shape) return;
    shape.names = fields.map(({ name }) => name);
    shape.parsers = fields.map(({ dataTypeID }) => this.client.getTypeParser(dataTypeID, 'text') as never);
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    const { names, parsers } = this.shape;
    const row: Record<string, unknown> = {};
    try {
      for (let at = 0; at < fields.length; at += 1) {
        const text = fields[at] as string | null;
        row[names[at] as string] = text === null ? null : parsers[at]!(text);
      }
      this.found.push(row);
    } catch (error) {
      this.failed ??= error;
    }
  }

  handleCommandComplete(): void {
    // The end of the scope, and that of the read: their rows have been counted as they came.
  }

  handleReadyForQuery(): void {
    if (this.failed) this.reject(this.failed);
    else this.resolve({ rows: this.found, rowCount: this.found.length });
  }

  handleError(error: Error): void {
    // What was not described was not prepared either; what was stays prepared, whatever failed after it.
    const known = prepared.get(this.client);
    for (const [name, shape] of known ?? []) if (this.describing.includes(shape)) known?.delete(name);
    this.reject(error);
  }

  private messages(): Buffer[] {
    const { name, values } = this.read;
    const scope = this.prepare(`${PREFIX}${this.scope.name}`, this.scope.text);
    const scoped = [bind(`${PREFIX}${this.scope.name}`, this.scope.values.map(asText)), EXECUTE];
    const texts = values.map(asText);
    if (name !== undefined) {
      // Prepared before the scope is taken on, so that a scope that fails does not take this with it.
      const read = this.prepare(`${PREFIX}${name}`, this.read.text);
      return [...scope, ...read, ...scoped, bind(`${PREFIX}${name}`, texts), EXECUTE, SYNC];
    }
    this.shape = newShape();
    this.describing.push(this.shape);
    return [...scope, ...scoped, parse('', this.read.text), describe(''), bind('', texts), EXECUTE, SYNC];
  }

  /** What is to be sent before the statement can be bound on this connection; its shape becomes the one to read by. */
  private prepare(name: string, text: string): Buffer[] {
    const known = prepared.get(this.client) ?? new Map<string, Shape>();
    prepared.set(this.client, known);
    const shape = known.get(name);
    this.shape = shape ?? newShape();
    if (shape) return [];
    known.set(name, this.shape);
    this.describing.push(this.shape);
    return [parse(name, text), describe(name)];
  }
}

function newShape(): Shape {
  return { names: [], parsers: [] };
}

function asText(value: unknown): string | null {
  const text = prepareValue(value);
  if (text === null || typeof text === 'string') return text;
  if (Buffer.isBuffer(text)) return `\\x${text.toString('hex')}`;
  throw new TypeError('a value that is no text');
}
