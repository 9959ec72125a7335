import { DomainError } from '../errors/domain-error.js';

/** Refuses, with `SAME_PERSON`, that the person who handed a submission in also approves it. */
export function assertAnotherPerson(handedInBy: string, approvedBy: string): void {
  if (handedInBy !== approvedBy) return;
  throw new DomainError(
    'SAME_PERSON',
    'Den som har lämnat in får inte godkänna. Be förbundschefen eller ordföranden, om det är en annan person.',
  );
}
