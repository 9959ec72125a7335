import { DomainError } from '@samla/domain/errors/domain-error.js';

/** Constraints that people can run into, and what each means to them. The only place that knows their names. */
const MEANING: Readonly<Record<string, readonly [code: string, message: string]>> = {
  ledger_entry_zero_sum: ['UNBALANCED_ENTRY', 'Verifikationen summerar inte till noll.'],
  journal_entry_number: ['ENTRY_NUMBER_TAKEN', 'Verifikationsnumret är redan använt i serien det året.'],
  forbund_slug_key: ['SLUG_TAKEN', 'Kortnamnet är redan använt av ett annat förbund.'],
  forbund_organisation_number_key: ['ORGNR_TAKEN', 'Organisationsnumret tillhör redan ett annat förbund.'],
  forbund_name_one_a_day: ['NAMES_OVERLAP', 'Förbundet har redan ett namn de dagarna; avsluta det först.'],
  mandate_forbund_id_fkey: ['NOT_FOUND', 'Det finns inget sådant förbund.'],
  mandate_county_id_fkey: ['NOT_FOUND', 'Det finns inget sådant län.'],
  county_slug_key: ['CONFLICT', 'Länet lades upp samtidigt av någon annan; försök igen.'],
  organisation_slug_key: ['CONFLICT', 'Organisationen lades upp samtidigt av någon annan; försök igen.'],
  app_user_username_key: ['USERNAME_TAKEN', 'Användarnamnet är upptaget.'],
  duty_event_number: ['CONFLICT', 'Någon ändrade i årshjulet samtidigt; läs om och försök igen.'],
  county_duty_event_number: ['CONFLICT', 'Någon ändrade i årshjulet samtidigt; läs om och försök igen.'],
  risk_version_number: ['RISK_CHANGED', 'Någon bedömde risken samtidigt; läs om och försök igen.'],
  submission_forbund_id_year_to_period_kind_version_key: [
    'CONFLICT',
    'Någon lämnade in samtidigt; läs om och försök igen.',
  ],
};

/** PostgreSQL's class of values that it cannot take: too large, too long, no date, a NUL character … */
const DATA_EXCEPTION = /^22/;

/** How the pool says that all connections are taken and stay so; it has no code. */
const POOL_EXHAUSTED = 'timeout exceeded when trying to connect';

/** Of that class, but never anybody's input: a division by zero, and the empty id of work that forgot its tenant. */
function isOwnFault({ code, message }: { code?: unknown; message?: string }): boolean {
  return code === '22012' || (code === '22P02' && message?.endsWith('uuid: ""') === true);
}

/**
 * Turns a constraint violation into the domain's words, and a value that cannot be stored into `BAD_USER_INPUT` without
 * repeating it, and a wait in vain for a connection into `RATE_LIMITED`; other errors pass through unchanged.
 */
export function inDomainWords(error: unknown): unknown {
  const { code, constraint, message } = (error ?? {}) as {
    code?: unknown;
    constraint?: string;
    message?: string;
  };
  if (message === POOL_EXHAUSTED)
    return new DomainError('RATE_LIMITED', 'Servern är upptagen; försök igen om en stund.');
  if (typeof code !== 'string' || error instanceof DomainError) return error;
  const meaning = code.startsWith('23') && constraint ? MEANING[constraint] : undefined;
  if (meaning) return new DomainError(meaning[0], meaning[1]);
  if (!DATA_EXCEPTION.test(code) || isOwnFault({ code, message })) return error;
  return new DomainError(
    'BAD_USER_INPUT',
    'Ett värde går inte att ta emot: det är för stort, för långt eller har tecken som inte får finnas.',
  );
}
