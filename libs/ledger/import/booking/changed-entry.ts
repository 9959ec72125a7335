/** An entry that a file changes or no longer holds. */
export interface ChangedEntry {
  readonly kind: 'CHANGED' | 'REMOVED';
  readonly series: string;
  readonly number: string;
}
