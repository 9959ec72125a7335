/** What finds a verifikation in the journal: its number, and the month and account that narrow the search. */
export interface EntryPlace {
  readonly entryNo: string;
  readonly period: number;
  readonly account: string;
}

/** Where a verifikation is shown in its förbund's journal. */
export function entryPath(slug: string, year: number, { entryNo, period, account }: EntryPlace): string {
  return `/forbund/${slug}/grundbok?ar=${year}&manad=${period}&konto=${account}&ver=${entryNo}`;
}
