/** Whose chain an event stands in. */
export interface TrailPlace {
  readonly kind: 'tenant' | 'county' | 'registry';
  /** Id of the förbund or county; empty for the registry. */
  readonly id: string;
}
