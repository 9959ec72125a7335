import { EquityForecastRepository } from './equity-forecast.repository.js';
import { ForecastAccuracyService } from './forecast-accuracy.service.js';
import { ForecastAgreements } from './forecast-agreements.js';
import { ForecastBooksService } from './forecast-books.service.js';
import { ForecastChangeRepository } from './forecast-change.repository.js';
import { ForecastReader } from './forecast-reader.js';
import { ForecastResolver } from './forecast.resolver.js';
import { ForecastService } from './forecast.service.js';
import { PublishForecastService } from './publish-forecast.service.js';
import { SavedForecastRepository } from './saved-forecast.repository.js';
import { SavedForecastService } from './saved-forecast.service.js';
import { ToldBudgets } from './told-budgets.js';

/** What others may use of forecasts. */
export const FORECAST_SERVICES = [
  ForecastAccuracyService,
  ForecastService,
  PublishForecastService,
  SavedForecastService,
];

/** Everything that forecasts are made of. */
export const FORECAST_PROVIDERS = [
  ...FORECAST_SERVICES,
  EquityForecastRepository,
  ForecastAgreements,
  ForecastBooksService,
  ForecastChangeRepository,
  ForecastReader,
  ForecastResolver,
  SavedForecastRepository,
  ToldBudgets,
];
