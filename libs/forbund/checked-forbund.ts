import { DomainError } from '@samla/domain/errors/domain-error.js';
import { normaliseOrganisationNumber } from '@samla/domain/forbund/organisation-number.js';
import type { NewForbund } from './new-forbund.js';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_SLUG = 80;
const LONGEST_NAME = 200;

/**
 * The förbund in the form in which it is stored. Throws `SLUG_INVALID`, `NAME_INVALID`, `ORGNR_INVALID`, and
 * `MEMBER_TWICE` when an organisation is named twice.
 */
export function checkedForbund(forbund: NewForbund): NewForbund {
  const members = forbund.members.map(({ organisation, share }) => ({
    organisation: { ...organisation, slug: slug(organisation.slug) },
    share: share ?? null,
  }));
  const slugs = members.map(({ organisation }) => organisation.slug);
  const twice = slugs.find((each, index) => slugs.indexOf(each) !== index);
  if (twice)
    throw new DomainError('MEMBER_TWICE', `${twice} står två gånger bland medlemmarna.`, {
      organisation: twice,
    });
  return {
    ...forbund,
    county: { ...forbund.county, slug: slug(forbund.county.slug) },
    slug: slug(forbund.slug),
    name: name(forbund.name, 'Förbundets namn'),
    seat: name(forbund.seat, 'Förbundets säte'),
    organisationNumber: forbund.organisationNumber && normaliseOrganisationNumber(forbund.organisationNumber),
    members,
  };
}

/** A name without surrounding blanks; an empty or endless one is `NAME_INVALID`. */
export function name(text: string, what: string): string {
  const trimmed = text.trim();
  if (trimmed.length > 0 && trimmed.length <= LONGEST_NAME) return trimmed;
  throw new DomainError('NAME_INVALID', `${what} ska ha mellan 1 och ${LONGEST_NAME} tecken.`);
}

function slug(text: string): string {
  if (SLUG.test(text) && text.length <= LONGEST_SLUG) return text;
  throw new DomainError(
    'SLUG_INVALID',
    `"${text}" är inget kortnamn: a–z och 0–9, ord skilda av bindestreck.`,
    { slug: text },
  );
}
