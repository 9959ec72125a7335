import { formatDecimal } from './format-amount.js';

const STEPS = [
  [1024 ** 3, 'GB'],
  [1024 ** 2, 'MB'],
  [1024, 'kB'],
] as const;

/** A count of bytes as people say it, with one decimal: `1,4 MB`. */
export function formatSize(bytes: number): string {
  const step = STEPS.find(([size]) => bytes >= size);
  if (!step) return `${bytes} byte`;
  return `${formatDecimal((bytes / step[0]).toFixed(1))}\u00a0${step[1]}`;
}
