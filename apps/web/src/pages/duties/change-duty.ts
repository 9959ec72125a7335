import type { Problem } from '../../api/problem.js';
import { send } from '../../api/send.js';
import type { DutyPlace, LocalDutyFields } from './duties.answers.js';
import {
  ADD,
  ADD_COUNTY,
  COUNTY_NOT_APPLICABLE,
  type DutyWritten,
  MARK,
  MARK_COUNTY,
  NOT_APPLICABLE,
  REOPEN,
} from './duty-changes.queries.js';

/** Which duty of which year, and the key of the wish. */
export interface DutyWish {
  readonly dutyKey: string;
  readonly year: number;
  readonly idempotencyKey: string;
}

/** That it is done. A county names no decision. */
export async function markDone(
  place: DutyPlace,
  done: DutyWish & { readonly doneOn: string; readonly note: string; readonly decisionId: string | null },
): Promise<DutyWritten | Problem> {
  if (place.kind === 'FORBUND')
    return (await send(MARK, { input: { forbundId: place.id, ...done } })).markDutyDone;
  const { decisionId: _none, ...told } = done;
  return (await send(MARK_COUNTY, { input: { countyId: place.id, ...told } })).markCountyDutyDone;
}

/** That it does not apply that year, and why. */
export async function setNotApplicable(
  place: DutyPlace,
  told: DutyWish & { readonly reason: string },
): Promise<DutyWritten | Problem> {
  return place.kind === 'FORBUND'
    ? (await send(NOT_APPLICABLE, { input: { forbundId: place.id, ...told } })).setDutyNotApplicable
    : (await send(COUNTY_NOT_APPLICABLE, { input: { countyId: place.id, ...told } }))
        .setCountyDutyNotApplicable;
}

/** That what was told no longer holds; of a förbund alone. */
export async function reopen(place: DutyPlace, told: DutyWish): Promise<DutyWritten | Problem> {
  return (await send(REOPEN, { input: { forbundId: place.id, ...told } })).reopenDuty;
}

/** A duty of one's own. */
export async function addLocal(
  place: DutyPlace,
  duty: LocalDutyFields & { readonly idempotencyKey: string },
): Promise<DutyWritten | Problem> {
  return place.kind === 'FORBUND'
    ? (await send(ADD, { input: { forbundId: place.id, ...duty } })).addLocalDuty
    : (await send(ADD_COUNTY, { input: { countyId: place.id, ...duty } })).addCountyDuty;
}
