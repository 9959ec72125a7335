/** Why the server did not answer the question; `code` is the API's own, or `NETWORK` when it was never reached. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  /** The error as one of ours, whatever was thrown. */
  static from(thrown: unknown): ApiError {
    if (thrown instanceof ApiError) return thrown;
    return new ApiError('NETWORK', 'Det gick inte att nå Samla. Kontrollera uppkopplingen och försök igen.');
  }
}
