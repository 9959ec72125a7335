// `samla` of a private build: what the checkout's own command does after it has built.
import path from 'node:path';
import { from } from '../support/private-build.mjs';

const [build, ...words] = process.argv.slice(2);
const { main } = await from(build, 'apps/cli/src/main.js');
process.exitCode = await main(words, { root: path.resolve(build), cwd: process.cwd() });
