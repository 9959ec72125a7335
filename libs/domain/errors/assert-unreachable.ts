/** Ends a mapping over a union: the compiler refuses a forgotten member, and at run time it throws. */
export function assertUnreachable(value: never): never {
  throw new Error(`Unexpected value: ${String(value)}`);
}
