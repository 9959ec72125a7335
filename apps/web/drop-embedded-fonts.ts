import type { Plugin } from 'vite';

/**
 * GraphiQL's style sheet carries its fonts inside itself, a megabyte that our content security policy would refuse.
 * The page uses the reader's own fonts instead.
 */
export function dropEmbeddedFonts(): Plugin {
  return {
    name: 'drop-embedded-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes('graphiql') || !id.endsWith('.css')) return undefined;
      return { code: code.replace(/@font-face\s*\{[^}]*\}/g, ''), map: null };
    },
  };
}
