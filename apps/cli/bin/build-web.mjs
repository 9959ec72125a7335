// The page: Vite builds it beside the old one, which is then replaced in one step.
import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Builds apps/web into dist/apps/web. Where Vite is left out (npm ci --omit=dev) the page is left out too, and said so. */
export async function buildWeb(root, say) {
  const source = path.join(root, 'apps/web');
  if (!existsSync(path.join(source, 'index.html'))) return;
  const vite = await import('vite').catch(() => undefined);
  if (!vite) {
    say('Webbsidan byggs inte: Vite är inte installerat. Gränssnittet /graphql finns ändå.');
    return;
  }
  say('Bygger webbsidan …');
  const began = performance.now();
  const made = path.join(root, 'dist', '.web-new');
  const old = path.join(root, 'dist', '.web-old');
  const target = path.join(root, 'dist/apps/web');
  for (const leftover of [made, old]) rmSync(leftover, { recursive: true, force: true });
  await vite.build({ root: source, logLevel: 'error', build: { outDir: made, emptyOutDir: true } });
  if (existsSync(target)) renameSync(target, old);
  renameSync(made, target);
  rmSync(old, { recursive: true, force: true });
  say(`Byggde webbsidan på ${((performance.now() - began) / 1000).toFixed(1).replace('.', ',')} s`);
}
