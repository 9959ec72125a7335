import type { DemoEquityForecast } from './demo-forecast.js';

const told = (kind: DemoEquityForecast['kind'], toldOn: string, amount: string): DemoEquityForecast => ({
  ...{ forbund: 'norra-vastmanland', year: 2014, kind, toldOn, amount },
  document: 'Norra Västmanlands Samordningsförbund, årsredovisning 2014',
  place: 'Styrelsens arbete; skrivet i kkr',
});

/** What the board of Norra Västmanland was told of closing equity 2014, and what it became. */
export const NORRA_2014_EQUITY: readonly DemoEquityForecast[] = [
  told('FORECAST', '2014-09-18', '590000'),
  told('FORECAST', '2014-11-26', '680000'),
  told('OUTCOME', '2014-12-31', '1264000'),
];
