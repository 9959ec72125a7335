/** Where a command speaks: results on stdout, progress on stderr; with `--json` the result is one document. */
export class Console {
  constructor(private readonly json: boolean) {}

  /** The result of a command: `document` with `--json`, else the lines made from it. */
  result(document: unknown, lines: () => readonly string[]): void {
    process.stdout.write(
      this.json
        ? `${JSON.stringify(document, null, 2)}\n`
        : lines()
            .map((line) => `${line}\n`)
            .join(''),
    );
  }

  /** Text for people on stdout, for commands that have no document. */
  say(line = ''): void {
    process.stdout.write(`${line}\n`);
  }

  /** What is going on, on stderr. */
  progress(line: string): void {
    process.stderr.write(`${line}\n`);
  }

  /** A failure: with `--json` also as the one document, so that a program need not read stderr. */
  failure(failure: { code: string; message: string }): void {
    process.stderr.write(`samla: ${failure.message}\n`);
    if (this.json) process.stdout.write(`${JSON.stringify({ error: failure })}\n`);
  }
}
