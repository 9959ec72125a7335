import { DomainError } from '@samla/domain/errors/domain-error.js';
import { assertPeriod } from '@samla/domain/insatser/period.js';
import { assertNoPersonalIdentity } from '@samla/domain/privacy/personal-identity.js';
import { badInput, checkedText, requiredText } from '@samla/governance/checked-text.js';
import type { InsatsDetails, NewInsats } from './insats.js';

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,29}$/u;
const OBJECT = /^(?:[\p{L}\p{N}][\p{L}\p{N}._/-]{0,29})?$/u;

/** The insats as it is stored. Throws `BAD_USER_INPUT` with the field, `PERSONAL_DATA`, `INSATS_PERIOD`. */
export function checkedInsats(asked: NewInsats): NewInsats {
  if (!CODE.test(asked.code)) throw badInput('code', 'code är 1–30 bokstäver, siffror eller . _ / -.');
  if (!OBJECT.test(asked.objectCode))
    throw badInput('objectCode', 'objectCode är ett objekt i böckerna, eller tomt.');
  assertNoPersonalIdentity({ code: asked.code, objectCode: asked.objectCode });
  return {
    ...asked,
    ...checkedDetails(asked),
    document: checkedText('document', asked.document, 200),
    place: checkedText('place', asked.place, 200),
  };
}

/** The details as they are stored; throws as `checkedInsats`. */
export function checkedDetails(asked: InsatsDetails): InsatsDetails {
  const { agreementFrom, agreementTo, endedOn, cancelledOn } = asked;
  if (agreementFrom !== null && agreementTo !== null)
    assertPeriod({ from: agreementFrom, to: agreementTo }, 'Överenskommelsen');
  if (endedOn !== null && cancelledOn !== null)
    throw new DomainError('INSATS_PERIOD', 'En insats är antingen avslutad eller avbruten, inte båda.');
  if (endedOn !== null && agreementFrom !== null && endedOn < agreementFrom)
    throw new DomainError(
      'INSATS_PERIOD',
      `Insatsen kan inte avslutas ${endedOn}, innan den börjar ${agreementFrom}.`,
    );
  return {
    name: requiredText('name', asked.name, 200),
    performer: requiredText('performer', asked.performer, 200),
    performerOrganisationId: asked.performerOrganisationId,
    agreementFrom,
    agreementTo,
    agreementDocument: checkedText('agreementDocument', asked.agreementDocument, 200),
    costKind: asked.costKind,
    endedOn,
    cancelledOn,
  };
}
