/** An amount as the API gives it: exact kronor with öre, and as the statement prints it in `unit`. */
export interface Amount {
  readonly exact: string;
  readonly presented: string;
  readonly unit: 'KR' | 'TKR' | 'KKR';
}
