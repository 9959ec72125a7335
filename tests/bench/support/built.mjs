import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Root of the checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Imports a built module of the product, by its path below dist/. */
export const built = (file) => import(pathToFileURL(path.join(root, 'dist', file)).href);
