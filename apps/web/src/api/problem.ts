/** What the user can put right: every refusal of a mutation has these fields. */
export interface Problem {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
}
