import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One TypeScript file, read and parsed. */
export interface SourceFile {
  /** Path from the root of the tree, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly syntax: ts.SourceFile;
}

/** All TypeScript files of a tree that has the layout of the repository. */
export class SourceTree {
  private readonly byPath: ReadonlyMap<string, SourceFile>;

  private constructor(
    readonly root: string,
    readonly files: readonly SourceFile[],
  ) {
    this.byPath = new Map(files.map((file) => [file.path, file]));
  }

  /** Reads the product's folders of `root`, or those that are named; a folder that is missing is left out. */
  static read(root: string, folders: readonly string[] = ['libs', 'apps', 'migrations']): SourceTree {
    const paths = folders.flatMap((folder) => typescriptFiles(root, folder)).sort();
    return new SourceTree(
      root,
      paths.map((path) => parse(root, path)),
    );
  }

  has(path: string): boolean {
    return this.byPath.has(path);
  }

  /** The files below a folder such as `libs/domain`. */
  within(folder: string): SourceFile[] {
    return this.files.filter((file) => file.path.startsWith(`${folder}/`));
  }
}

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.vite']);

function typescriptFiles(root: string, folder: string): string[] {
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return entries.flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : typescriptFiles(root, path);
    return /\.(ts|tsx)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : [];
  });
}

function parse(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8');
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { path, text, syntax: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, kind) };
}
