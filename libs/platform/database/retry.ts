const SERIALIZATION_FAILURE = '40001';
const DEADLOCK_DETECTED = '40P01';
const MOST_ATTEMPTS = 5;

/** Whether PostgreSQL asks for the whole transaction to be run again, and it has not been asked too often. */
export function retryable(error: unknown, attempt: number): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return attempt < MOST_ATTEMPTS && (code === SERIALIZATION_FAILURE || code === DEADLOCK_DETECTED);
}
