import type { ForbundSlug } from '../county.js';

/** A forecast that is made of constructed books as a person would make it: the proposal with one change. */
export interface ConstructedForecast {
  readonly forbund: ForbundSlug;
  readonly year: number;
  readonly asOf: number;
  readonly name: string;
  /** The label of the line that is changed. */
  readonly line: string;
  readonly amount: string;
  readonly reason: string;
}

const made = (forbund: ForbundSlug, line: string, amount: string, reason: string): ConstructedForecast => ({
  ...{ forbund, line, amount, year: 2023, asOf: 6, name: 'Prognos efter juni 2023 (konstruerad)' },
  reason: `${reason} (konstruerat)`,
});

/** One forecast a förbund, of 2023 as of June. */
export const CONSTRUCTED_FORECASTS: readonly ConstructedForecast[] = [
  made('vasteras', 'Revision', '95000', 'Revisionen faktureras i sin helhet efter sommaren'),
  made('norra-vastmanland', 'Lön och sociala avgifter', '430000', 'Vikarie under hösten'),
  made(
    'vastra-malardalen',
    'Lön och sociala avgifter',
    '400000',
    'Tjänsten som samordnare utökas från september',
  ),
];
