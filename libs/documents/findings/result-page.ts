/** Rows of several checks after one place in their order. */
export interface ResultPage {
  /** The number of the last row seen; 0 for the first page. */
  readonly after: number;
  readonly limit: number;
}
