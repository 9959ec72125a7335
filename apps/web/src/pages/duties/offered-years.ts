/** The years to choose among: those with books, the one before them, and on to next year. */
export function offeredYears(booked: readonly number[]): number[] {
  const next = new Date().getFullYear() + 1;
  const first = Math.min(...booked, next - 2) - 1;
  return Array.from({ length: next - first + 1 }, (_, index) => first + index);
}
