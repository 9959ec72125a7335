import { Money } from '@samla/domain/money/money.js';

/** Kronor as people write them, `1 250 000,50`, exact; undefined for what is no amount. */
export function parseKronor(text: string): Money | undefined {
  const plain = text
    .replace(/[\s\u00a0]/g, '')
    .replace('−', '-')
    .replace(',', '.');
  try {
    return Money.parse(plain);
  } catch {
    return undefined;
  }
}

/** Exact kronor as they are written in a field: without öre where there are none. */
export function kronorText(exact: string): string {
  return exact.replace(/\.00$/, '').replace('.', ',');
}
