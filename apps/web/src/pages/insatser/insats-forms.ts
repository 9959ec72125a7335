import { COST_KINDS } from '@samla/domain/insatser/cost-kind.js';
import { GOAL_DIRECTIONS, GOAL_UNITS } from '@samla/domain/insatser/goal.js';
import { FOLLOW_UP_METHODS, INSATS_KINDS } from '@samla/domain/insatser/insats-kind.js';
import { parseKronor } from '../../parts/parse-kronor.js';
import type { Filled, FormDescription, FormField } from './insats-form.js';
import type { Goal, InsatsCard, Report } from './insatser.answers.js';
import {
  ADD_INSATS,
  CHANGE_INSATS,
  GRANT_MONEY,
  RECEIVE_REPORT,
  REPORT_GOAL,
  REQUIRE_REPORT,
  SET_GOAL,
} from './insatser.queries.js';

const COST_KIND_CHOICE = Object.fromEntries(
  Object.entries(COST_KINDS).map(([kind, { label, fundable }]) => [
    kind,
    { YES: label, NO: `${label} (får inte finansieras, 7 §)`, JUDGE: `${label} (måste bedömas, 7 §)` }[
      fundable
    ],
  ]),
);
const NO_PERSONS = 'Skriv inget om enskilda.';

/** Two fields for a period. */
export function periodFields(what: string, from = '', to = '', required = true): FormField[] {
  return [
    { name: 'from', label: `${what} från`, type: 'date', value: from, required },
    { name: 'to', label: `${what} till och med`, type: 'date', value: to, required },
  ];
}

function detailFields(card?: InsatsCard): FormField[] {
  return [
    { name: 'name', label: 'Namn', required: true, value: card?.name ?? '', hint: NO_PERSONS },
    { name: 'performer', label: 'Utförare (organisation)', required: true, value: card?.performer ?? '' },
    ...periodFields('Överenskommelsen gäller', card?.agreement.from ?? '', card?.agreement.to ?? '', false),
    { name: 'document', label: 'Överenskommelsens dokument', value: card?.agreement.document ?? '' },
    {
      name: 'costKind',
      label: 'Kostnadsslag',
      options: COST_KIND_CHOICE,
      value: card?.costKind.kind ?? 'INSATS',
    },
  ];
}

const detailsOf = (filled: Filled) => ({
  name: filled['name'],
  performer: filled['performer'],
  agreementFrom: filled['from'] || null,
  agreementTo: filled['to'] || null,
  agreementDocument: filled['document'],
  costKind: filled['costKind'],
});

/** A new insats; what cannot be changed afterwards says so. */
export function addForm(forbundId: string): FormDescription {
  return {
    title: 'Lägg upp insats',
    action: 'Lägg upp',
    mutation: ADD_INSATS,
    answer: 'addInsats',
    fields: [
      { name: 'code', label: 'Kod (objektet i böckerna)', required: true },
      {
        name: 'kind',
        label: 'Inriktning',
        options: INSATS_KINDS,
        value: 'INDIVIDUAL',
        hint: 'Kan inte ändras sedan. En insats som är båda läggs upp två gånger.',
      },
      {
        name: 'followUpMethod',
        label: 'Uppföljning',
        options: FOLLOW_UP_METHODS,
        value: 'VOLUMES',
        hint: 'Kan inte ändras sedan.',
      },
      {
        name: 'isEsf',
        label: 'Medfinansierad av Europeiska socialfonden (kan inte ändras sedan)',
        type: 'checkbox',
      },
      ...detailFields(),
    ],
    inputOf: (filled) => ({
      forbundId,
      code: filled['code'],
      kind: filled['kind'],
      followUpMethod: filled['followUpMethod'],
      isEsf: filled['isEsf'] === 'ja',
      ...detailsOf(filled),
    }),
  };
}

/** Changes what may be changed, with a reason. */
export function changeForm(forbundId: string, card: InsatsCard): FormDescription {
  return {
    title: `Ändra ${card.name}`,
    action: 'Ändra',
    mutation: CHANGE_INSATS,
    answer: 'changeInsats',
    fields: [
      ...detailFields(card),
      { name: 'endedOn', label: 'Avslutades', type: 'date', value: card.endedOn ?? '' },
      { name: 'cancelledOn', label: 'Avbröts', type: 'date', value: card.cancelledOn ?? '' },
      { name: 'reason', label: 'Varför den ändras', required: true },
    ],
    inputOf: (filled) => ({
      forbundId,
      code: card.code,
      ...detailsOf(filled),
      endedOn: filled['endedOn'] || null,
      cancelledOn: filled['cancelledOn'] || null,
      reason: filled['reason'],
    }),
  };
}

/** Money by a registered decision. */
export function grantForm(
  forbundId: string,
  card: InsatsCard,
  decisions: Readonly<Record<string, string>>,
): FormDescription {
  return {
    title: `Medel till ${card.name}`,
    action: 'Ge medel',
    mutation: GRANT_MONEY,
    answer: 'grantInsatsMoney',
    fields: [
      {
        name: 'decisionId',
        label: 'Beslut',
        options: { '': 'Välj ett registrerat beslut', ...decisions },
        required: true,
      },
      { name: 'amount', label: 'Kronor', required: true, hint: 'Negativt tar tillbaka medel.' },
      ...periodFields('Medlen gäller', card.agreement.from ?? '', card.agreement.to ?? ''),
      { name: 'costKind', label: 'Vad medlen är till', options: COST_KIND_CHOICE, value: 'INSATS' },
      { name: 'note', label: 'Anmärkning' },
    ],
    inputOf: ({ decisionId, amount = '', from, to, costKind, note }) => ({
      ...{ forbundId, code: card.code, decisionId, from, to, costKind, note },
      // What is no amount is sent as it is, and refused in the server's words.
      amount: parseKronor(amount)?.toString() ?? amount,
    }),
  };
}

/** A goal, or a new wording of one. */
export function goalForm(forbundId: string, code: string, goal?: Goal): FormDescription {
  return {
    title: goal ? 'Ändra mål' : 'Sätt mål',
    action: goal ? 'Ändra' : 'Sätt mål',
    mutation: SET_GOAL,
    answer: 'setInsatsGoal',
    fields: [
      { name: 'label', label: 'Mål', required: true, value: goal?.label ?? '', hint: NO_PERSONS },
      {
        name: 'direction',
        label: 'Nås genom',
        options: GOAL_DIRECTIONS,
        value: goal?.direction ?? 'AT_LEAST',
      },
      { name: 'target', label: 'Målvärde', type: 'number', required: true, value: goal?.target ?? '' },
      { name: 'unit', label: 'Mäts i', options: GOAL_UNITS, value: goal?.unit ?? 'PERSONS' },
      ...periodFields('Målet gäller', goal?.from ?? '', goal?.to ?? ''),
    ],
    inputOf: ({ label, direction, target = '', unit, from, to }) => ({
      ...{ forbundId, code, goalId: goal?.id ?? null, label, direction, unit, from, to },
      target: target.replace(',', '.'),
    }),
  };
}

/** How a goal stands on a day. */
export function goalValueForm(forbundId: string, goal: Goal): FormDescription {
  return {
    title: `Rapportera: ${goal.label}`,
    action: 'Rapportera',
    mutation: REPORT_GOAL,
    answer: 'reportInsatsGoal',
    fields: [
      { name: 'onDay', label: 'Dag', type: 'date', required: true },
      { name: 'value', label: `Värde i ${GOAL_UNITS[goal.unit]}`, type: 'number', required: true },
      { name: 'comment', label: 'Kommentar', hint: NO_PERSONS },
    ],
    inputOf: ({ onDay, value = '', comment }) => ({
      ...{ forbundId, goalId: goal.id, onDay, comment },
      value: value.replace(',', '.'),
    }),
  };
}

/** A report to be asked for. */
export function requireForm(forbundId: string, code: string): FormDescription {
  return {
    title: 'Begär rapport',
    action: 'Begär',
    mutation: REQUIRE_REPORT,
    answer: 'requireInsatsReport',
    fields: [
      { name: 'title', label: 'Vad som ska rapporteras', required: true, value: 'Årsrapport' },
      ...periodFields('Rapporten gäller'),
      { name: 'dueOn', label: 'Ska ha kommit', type: 'date', required: true },
    ],
    inputOf: ({ title, from, to, dueOn }) => ({ forbundId, code, title, from, to, dueOn }),
  };
}

/** A report that has come. */
export function receiveForm(forbundId: string, report: Report): FormDescription {
  return {
    title: `${report.title} har kommit`,
    action: 'Spara',
    mutation: RECEIVE_REPORT,
    answer: 'receiveInsatsReport',
    fields: [
      { name: 'receivedOn', label: 'Kom in', type: 'date', required: true },
      { name: 'document', label: 'Var den finns, som ett diarienummer' },
    ],
    inputOf: ({ receivedOn, document }) => ({ forbundId, reportId: report.id, receivedOn, document }),
  };
}
