import { cpus } from 'node:os';

/** One JSON object a line: what was measured against what, and the ratios. */
export function jsonLines(results) {
  return results.map(({ json }) => `${JSON.stringify(json)}\n`).join('');
}

/** The tables of the benches, in Markdown, each after the facts of its run. */
export function table(results, { quick }) {
  const [cpu] = cpus();
  const machine = `Node ${process.versions.node}, ${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}`;
  const warning = quick ? '\nA quick run: the figures say nothing.\n' : '';
  const parts = results.map(({ details }) => details).filter((details) => details !== undefined);
  return `${machine}\n${warning}${parts.map((part) => `\n${part}\n`).join('')}`;
}

/** Rows of cells as a Markdown table. */
export function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_cell, index) => (index === 0 ? '---' : '---:'))),
    ...rows.map(line),
  ].join('\n');
}
