import type { MappingVersion } from '@samla/domain/accounts/mapping.js';

/** A mapping version as a förbund has it. */
export interface StoredMapping extends MappingVersion {
  /** Where its rows were read, or who decided them: in words, for a reader. */
  readonly source: string;
}
