declare module 'dockerfilelint' {
  /** Lints a Dockerfile's text; `folder` is where a `.dockerfilelintrc` may lie. */
  export function run(folder: string, content: string): { rule: string; title: string; line: number }[];
}
