/** What the machine has beyond Node. */
export interface Capabilities {
  redisUrl: string | undefined;
  redisServer: string | undefined;
  browser: string | undefined;
  hledger: string | undefined;
  beanQuery: string | undefined;
  samples: string | undefined;
}
export function onPath(name: string, env: Record<string, string | undefined>): string | undefined;
export function capabilities(root: string, env: Record<string, string | undefined>): Capabilities;
export function leftOut(found: Capabilities): string[];
