import { importsOf } from './imports.js';
import type { SourceTree } from './source-tree.js';
import type { Violation } from './violation.js';

/** Files that import each other in a ring; one violation a ring, at its first file. */
export function cycles(tree: SourceTree): Violation[] {
  const edges = new Map<string, Set<string>>(tree.files.map((file) => [file.path, new Set<string>()]));
  for (const { from, target } of importsOf(tree)) if (target) edges.get(from.path)!.add(target);
  return rings(edges).map((ring) => ({
    file: ring[0]!,
    line: 0,
    message: `is in an import cycle of ${ring.length}: ${ring.join(', ')}`,
  }));
}

/** The strongly connected parts with more than one file (Tarjan), and files that import themselves. */
function rings(edges: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];

  const walk = (path: string): void => {
    order.set(path, order.size);
    low.set(path, order.get(path)!);
    stack.push(path);
    for (const next of edges.get(path) ?? []) {
      if (!order.has(next)) {
        walk(next);
        low.set(path, Math.min(low.get(path)!, low.get(next)!));
      } else if (stack.includes(next)) {
        low.set(path, Math.min(low.get(path)!, order.get(next)!));
      }
    }
    if (low.get(path) !== order.get(path)) return;
    const part = stack.splice(stack.indexOf(path));
    if (part.length > 1 || edges.get(path)?.has(path)) found.push(part.sort());
  };

  for (const path of edges.keys()) if (!order.has(path)) walk(path);
  return found;
}
