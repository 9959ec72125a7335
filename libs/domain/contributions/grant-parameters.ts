/** What the state's model of distribution is set by. */
export const GRANT_PARAMETERS = {
  BASE: { label: 'Grundtilldelning per förbund', unit: 'KR' },
  WEIGHT_SUPPORT: { label: 'Försörjningsmåttets vikt', unit: 'PERCENT' },
  WEIGHT_INHABITANTS: { label: 'Vikt för invånare 16–64 år', unit: 'PERCENT' },
  BRAKE: { label: 'Bromsen: största minskning från ett år till nästa', unit: 'PERCENT' },
  EQUITY_OUTSIDE_BRAKE: {
    label: 'Eget kapital över rimlig nivå står utanför bromsen (1 = ja)',
    unit: 'NUMBER',
  },
} as const;

/** One of them. */
export type GrantParameterKey = keyof typeof GRANT_PARAMETERS;
export const GRANT_PARAMETER_KEYS = Object.keys(GRANT_PARAMETERS) as GrantParameterKey[];

/** A parameter's value over some time, with where it is read; days `YYYY-MM-DD`, the last counted in. */
export interface GrantParameter {
  readonly key: GrantParameterKey;
  /** Decimal text, in the parameter's unit. */
  readonly value: string;
  readonly validFrom: string;
  /** Null as long as nothing else is known. */
  readonly validTo: string | null;
  readonly source: string;
  /** False where the value is carried on from earlier years and nobody has confirmed it. */
  readonly verified: boolean;
}

const PUBLISHED = 'Försäkringskassan, Statens fördelningsmodell, 2015-01-22';
const CARRIED_ON = `Antagen oförändrad från ${PUBLISHED}; modellen skulle ses över inför 2017, och senare villkor är inte bekräftade`;

const VALUES: Readonly<Record<GrantParameterKey, string>> = {
  BASE: '400000',
  WEIGHT_SUPPORT: '75',
  WEIGHT_INHABITANTS: '25',
  BRAKE: '10',
  EQUITY_OUTSIDE_BRAKE: '1',
};

/** The model in force from 2016. What was decided is known for 2016 and 2017; thereafter it is assumed, and says so. */
export const STATE_GRANT_MODEL: readonly GrantParameter[] = GRANT_PARAMETER_KEYS.flatMap((key) => [
  {
    key,
    value: VALUES[key],
    validFrom: '2016-01-01',
    validTo: '2017-12-31',
    source: PUBLISHED,
    verified: true,
  },
  { key, value: VALUES[key], validFrom: '2018-01-01', validTo: null, source: CARRIED_ON, verified: false },
]);

/** The parameters that hold on a day, in order; none before the model. */
export function grantParametersOn(
  day: string,
  model: readonly GrantParameter[] = STATE_GRANT_MODEL,
): GrantParameter[] {
  return model.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
}

/** The largest decrease from one year to the next that holds on a day, in percent; null before the model. */
export function brakeOn(day: string): string | null {
  return grantParametersOn(day).find(({ key }) => key === 'BRAKE')?.value ?? null;
}
