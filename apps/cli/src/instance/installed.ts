import type { Config } from '@samla/platform/config/config.js';

/** The database of this installation, running and migrated. */
export interface Installation {
  /** Connection that owns the tables; undefined where only a serving connection was given. */
  readonly ownerUrl: string | undefined;
  /** Connection to serve with: owns nothing and cannot go around row security. */
  readonly servingUrl: string;
  /** The embedded database of SAMLA_HOME, not a server: only there demo passwords exist. */
  readonly embedded: boolean;
  close(): Promise<void>;
}

/** What opening an installation is told; `progress` gets Swedish lines. */
export interface Opening {
  readonly config: Config;
  readonly progress: (line: string) => void;
  /** True for `samla migrate` alone, which may make a serving role on a server. */
  readonly migrating: boolean;
}
