/** Öre as kronor with two decimals and a point, `-12.05`: how every format here writes an amount. */
export function kronor(ore: bigint): string {
  const digits = (ore < 0n ? -ore : ore).toString().padStart(3, '0');
  return `${ore < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
