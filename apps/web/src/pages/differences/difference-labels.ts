import type { DifferenceStatus, MutualDifference } from './differences.answers.js';

/** Each state in words, and how it looks. */
export const STATUSES: Readonly<
  Record<DifferenceStatus, { readonly text: string; readonly tone: 'good' | 'warning' | 'bad' | 'quiet' }>
> = {
  OPEN: { text: 'Öppen', tone: 'bad' },
  BEING_SORTED_OUT: { text: 'Reds ut', tone: 'warning' },
  EXPLAINED: { text: 'Förklarad', tone: 'quiet' },
  CORRECTED: { text: 'Rättad', tone: 'good' },
  AGREED: { text: 'Överens', tone: 'good' },
};

/** What a difference is about. */
export const AREAS: Readonly<Record<MutualDifference['area'], string>> = {
  BALANCE: 'Fordran och skuld',
  RESULT: 'Kostnad och ersättning',
};

/** What a kind of proposal is called. */
export const PROPOSALS: Readonly<Record<string, string>> = {
  TIMING: 'Olika tid',
  VAT: 'Moms',
  TRANSPOSITION: 'Omkastade siffror',
  SIGN: 'Fel tecken',
  DOUBLE: 'Bokfört två gånger',
  MISSING_ENTRY: 'Saknas hos den ena',
  PARTIAL: 'Flera verifikationer tillsammans',
  OPENING: 'Från ingående balans',
};
