import type { Problem } from '../api/problem.js';

/** A förbund or county that the viewer may open. */
export interface Place {
  readonly slug: string;
  readonly name: string;
}

/** What somebody is, and where. */
export interface Mandate {
  readonly role: string;
  readonly roleName: string;
  /** What the role allows, as `READ_BOOKS`. */
  readonly permissions: readonly string[];
  readonly forbund: Place | null;
  readonly county: Place | null;
}

/** Who is signed in. */
export interface Viewer {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly isDemo: boolean;
  /** The password is one that somebody else chose: nothing opens before it is changed. */
  readonly mustChangePassword: boolean;
  readonly mandates: readonly Mandate[];
}

export interface MeAnswer {
  readonly me: Viewer | null;
}

export interface SignInVariables {
  readonly input: { readonly username: string; readonly password: string };
}

export interface SignInAnswer {
  readonly signIn: { readonly __typename: 'SignedIn'; readonly viewer: Viewer } | Problem;
}

export interface ChangePasswordVariables {
  readonly input: {
    readonly oldPassword: string;
    readonly newPassword: string;
    readonly idempotencyKey: string;
  };
}

export interface ChangePasswordAnswer {
  readonly changePassword: { readonly __typename: 'PasswordChanged'; readonly viewer: Viewer } | Problem;
}

export interface SignOutAnswer {
  readonly signOut: boolean;
}
