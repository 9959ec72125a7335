import { createHash } from 'node:crypto';
import { monthsFrom } from '@samla/domain/merger/equity-plan/plan-month.js';
import type { ScenarioForbund, ScenarioInputs } from '@samla/domain/merger/scenarios/scenario-inputs.js';
import { Money } from '@samla/domain/money/money.js';

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const kr = (text: string): Money => Money.parse(text);

const forbund = (
  key: string,
  into: string | null,
  [opening, allotment, costs]: readonly [string, string, string],
  outcomePpm: number[],
): ScenarioForbund => ({
  key,
  into,
  opening: kr(opening),
  allotment: kr(allotment),
  costs: monthsFrom('2023-01', 36).map(() => Money.fromOre(kr(costs).ore / 12n)),
  outcomePpm,
  lostBase: kr(into === null ? '0' : '1600000'),
});

/** Three förbund of which two cease after a year; the amounts of Västerås are of its plan for 2023, the others are made up. */
export const THREE: ScenarioInputs = {
  first: '2023-01',
  months: 36,
  mergesAt: 12,
  forbund: [
    forbund('norra-vastmanland', null, ['1900000', '7000000', '7400000'], [870_000, 940_000, 1_010_000]),
    forbund('vasteras', 'norra-vastmanland', ['4600000', '9902000', '14192000'], [884_000, 923_000, 985_000]),
    forbund('vastra-malardalen', 'norra-vastmanland', ['1200000', '4000000', '4300000'], [800_000, 950_000]),
  ],
  allotmentPpm: [-120_000, 20_000],
  brakePpm: 100_000,
  ceilingPpm: 200_000,
  strayPpm: 150_000,
  promises: [{ forbund: 'vasteras', month: 11, amount: kr('400000') }],
};
