/** What became of a file. */
export const IMPORT_STATUSES = ['BOOKED', 'WOULD_BE_BOOKED', 'ALREADY_BOOKED', 'REFUSED'] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
