import type {
  PublishedKind,
  PublishedUnit,
  SignConvention,
} from '@samla/domain/statements/published/published-table.js';

/** The kinds of document, in words. */
export const KINDS: Readonly<Record<PublishedKind, string>> = {
  ANNUAL_REPORT: 'Årsredovisning',
  INTERIM_REPORT: 'Delårsrapport',
  PLAN: 'Verksamhetsplan och budget',
  OTHER: 'Annat',
};

/** What a table counts, in words. */
export const UNITS: Readonly<Record<PublishedUnit, string>> = {
  KR: 'kronor',
  TKR: 'tkr',
  KKR: 'kkr',
  MKR: 'mkr',
  KR_PER_DAY: 'kronor per dag',
  COUNT: 'antal',
  PERCENT: 'procent',
  YEARS: 'år',
  TEXT: 'text',
};

/** How a table signs, in words. */
export const SIGNS: Readonly<Record<SignConvention, string>> = {
  COSTS_NEGATIVE: 'kostnader med minus',
  ALL_POSITIVE: 'intäkter och kostnader utan tecken',
  INCOME_NEGATIVE: 'intäkter med minus',
  NONE: '',
};
