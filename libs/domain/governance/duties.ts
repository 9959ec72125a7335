import type { DutyDefinition } from './duty-definition.js';

type Told = Pick<DutyDefinition, 'key' | 'title' | 'basis' | 'standing' | 'rule' | 'role' | 'evidence'> &
  Partial<DutyDefinition>;

/** Finansiell samordning came with the act of 2003 that is in force from 2004. */
const FIRST_YEAR = 2004;

function duty(told: Told): DutyDefinition {
  return {
    fromYear: FIRST_YEAR,
    toYear: null,
    occasion: 'EVERY_YEAR',
    isMoved: false,
    after: null,
    note: '',
    ...told,
  };
}

const fixed = (month: number, day: number) => ({ kind: 'FIXED', on: { month, day } }) as const;
const period = (from: [number, number], to: [number, number]) =>
  ({
    kind: 'PERIOD',
    from: { month: from[0], day: from[1] },
    to: { month: to[0], day: to[1] },
  }) as const;

/** The budget of next year is decided; the samråd with the members comes first. */
export const BUDGET_DUTY = 'BUDGET';
export const CONSULTATION_DUTY = 'MEMBER_CONSULTATION';

/** Whose wording of 23 § was read: published 2024-01-03. What it said before is told by guidance alone. */
const WORDING_READ_FROM = 2024;

/** A duty by 23 §: law in the years whose wording was read, guidance before. */
function bySection23(told: Omit<Told, 'basis' | 'standing'>, guidance: string): DutyDefinition[] {
  const before = { basis: guidance, standing: 'GUIDANCE', toYear: WORDING_READ_FROM - 1 } as const;
  const after = { basis: 'Finsamlagen 23 §', standing: 'LAW', fromYear: WORDING_READ_FROM } as const;
  return [duty({ ...told, ...before }), duty({ ...told, ...after })];
}

const CONSULTATION = bySection23(
  {
    key: CONSULTATION_DUTY,
    title: 'Medlemssamråd om budget och verksamhetsplan',
    rule: period([9, 1], [11, 30]),
    role: 'FORBUNDSCHEF',
    evidence: 'MEETING',
    note: 'Hålls före styrelsens beslut om budgeten.',
  },
  'finsam.se om medlemssamråd: bindande, före beslutet; lagens dåvarande lydelse är inte läst',
);
const BUDGET = bySection23(
  {
    key: BUDGET_DUTY,
    title: 'Styrelsen beslutar nästa års budget och verksamhetsplan',
    rule: fixed(11, 30),
    isMoved: true,
    role: 'STYRELSE',
    evidence: 'DECISION',
    after: CONSULTATION_DUTY,
    note: 'Efter samrådet. Mötet är offentligt (19 §).',
  },
  'finsam.se om medlemssamråd: senast 30 november, bindande; lagens dåvarande lydelse är inte läst',
);

/** The year of a förbund. `year` is always the year in which the duty falls due: the budget of 2023 is a duty of 2022. */
export const FORBUND_DUTIES: readonly DutyDefinition[] = [
  duty({
    key: 'YEAR_START',
    title: 'Räkenskapsåret börjar',
    basis: 'LKBR 1 kap. 5 §',
    standing: 'LAW',
    rule: fixed(1, 1),
    role: 'EKONOM',
    evidence: 'NOTHING',
  }),
  duty({
    key: 'NEW_MANDATES',
    title: 'Ny mandatperiod börjar i styrelsen',
    basis: 'Finsamlagen 13–14 §§: 1 april efter valår, om förbundsordningen inte säger annat',
    standing: 'LAW',
    occasion: 'AFTER_ELECTION',
    rule: period([1, 1], [4, 1]),
    role: 'FORBUNDSCHEF',
    evidence: 'NOTHING',
    note: '1 januari eller 1 april: se förbundsordningen.',
  }),
  duty({
    key: 'CONSTITUTING_MEETING',
    title: 'Konstituerande möte',
    basis: 'lokal',
    standing: 'LOCAL',
    occasion: 'AFTER_ELECTION',
    rule: period([1, 1], [1, 31]),
    role: 'ORDFORANDE',
    evidence: 'MEETING',
  }),
  duty({
    key: 'INSATS_REPORTS',
    title: 'Helårsredovisningar från insatsernas utförare',
    basis: 'lokal',
    standing: 'LOCAL',
    rule: period([1, 1], [1, 31]),
    role: 'FORBUNDSCHEF',
    evidence: 'DOCUMENT',
  }),
  duty({
    key: 'ANNUAL_REPORT',
    title: 'Styrelsen upprättar årsredovisningen',
    basis: 'Finsamlagen 24 §: inom tre månader från räkenskapsårets utgång',
    standing: 'LAW',
    rule: period([1, 1], [3, 31]),
    isMoved: true,
    role: 'STYRELSE',
    evidence: 'DECISION',
  }),
  duty({
    key: 'AUDIT_AND_DISCHARGE',
    title: 'Revisionsberättelse till styrelsen och varje medlem; medlemmarna prövar ansvarsfrihet',
    basis: 'Finsamlagen 25–26 §§; KL 5 kap. 24 § om juni månads utgång gäller medlemmarnas egna',
    standing: 'LAW',
    rule: period([4, 1], [6, 30]),
    role: 'REVISOR',
    evidence: 'DOCUMENT',
    after: 'ANNUAL_REPORT',
    note: 'Lagen anger ingen dag; sista juni är praxis efter medlemmarnas egen dag.',
  }),
  duty({
    key: 'OWNERS_MEETING',
    title: 'Ägarmöte om nästa års budgetäskande',
    basis: 'lokal',
    standing: 'LOCAL',
    rule: period([4, 1], [5, 31]),
    role: 'FORBUNDSCHEF',
    evidence: 'MEETING',
  }),
  duty({
    key: 'INTERIM_PERIOD_END',
    title: 'Delårsperioden slutar',
    basis: 'LKBR 13 kap., om förbundsordningen kräver delårsrapport',
    standing: 'LOCAL',
    rule: fixed(6, 30),
    role: 'EKONOM',
    evidence: 'NOTHING',
  }),
  duty({
    key: 'INTERIM_REPORT',
    title: 'Delårsrapport',
    basis: 'lokal: KL 11 kap. 16 §, två månader, gäller bara kommuner och regioner',
    standing: 'LOCAL',
    rule: period([8, 1], [9, 30]),
    role: 'FORBUNDSCHEF',
    evidence: 'DECISION',
  }),
  ...CONSULTATION,
  duty({
    key: 'STATE_ALLOTMENT',
    title: 'Försäkringskassan meddelar nästa års statliga medel',
    basis: 'praxis',
    standing: 'GUIDANCE',
    rule: period([11, 1], [11, 30]),
    role: 'FORBUNDSCHEF',
    evidence: 'DOCUMENT',
  }),
  ...BUDGET,
  duty({
    key: 'INDICATOR_YEAR',
    title: 'Indikatorernas mätår börjar (november–oktober)',
    basis: 'Nationella nätverkets indikatorer',
    standing: 'UNVERIFIED',
    rule: fixed(11, 1),
    role: 'FORBUNDSCHEF',
    evidence: 'NOTHING',
  }),
  duty({
    key: 'EQUITY_MEASURED',
    title: 'Året slutar; det egna kapitalet mäts inför nästa tilldelning',
    basis: 'Statens fördelningsmodell, så som den tolkas',
    standing: 'UNVERIFIED',
    rule: fixed(12, 31),
    role: 'EKONOM',
    evidence: 'NOTHING',
  }),
];

/** What the county's förbund have to do together when they merge; `year` is the one before the merger is in force, or after. */
export const COUNTY_DUTIES: readonly DutyDefinition[] = [
  duty({
    key: 'MEMBER_DECISIONS',
    title: 'Medlemmarna beslutar om en och samma förbundsordning',
    basis: 'Finsamlagen 8 § och länets tidplan',
    standing: 'LOCAL',
    occasion: 'MERGER',
    rule: period([1, 1], [3, 31]),
    role: 'LANSPRESIDIUM',
    evidence: 'DECISION',
  }),
  duty({
    key: 'APPEAL_WINDOW',
    title: 'Kommunernas och regionens beslut har vunnit laga kraft',
    basis: 'KL 13 kap. 5 §: tre veckor efter att protokollets justering tillkännagavs',
    standing: 'LAW',
    occasion: 'MERGER',
    rule: { kind: 'AFTER', key: 'MEMBER_DECISIONS', days: 21 },
    isMoved: true,
    role: 'LANSPRESIDIUM',
    evidence: 'DOCUMENT',
    note: 'Räknas här från den sista dagen för besluten; varje beslut har sin egen dag.',
  }),
  duty({
    key: 'SURVIVOR_BUDGET',
    title: 'Det förbund som består beslutar länsförbundets budget och verksamhetsplan',
    basis: 'Finsamlagen 23 §, i lydelsen från 2024; tidigare efter finsam.se',
    standing: 'GUIDANCE',
    occasion: 'MERGER',
    rule: fixed(11, 30),
    isMoved: true,
    role: 'LANSPRESIDIUM',
    evidence: 'DECISION',
  }),
  duty({
    key: 'MERGER_EQUITY_MEASURED',
    title: 'Förbundens egna kapital mäts vid årets slut',
    basis: 'Statens fördelningsmodell, så som den tolkas',
    standing: 'UNVERIFIED',
    occasion: 'MERGER',
    rule: fixed(12, 31),
    role: 'LANSPRESIDIUM',
    evidence: 'NOTHING',
  }),
  duty({
    key: 'LAST_ANNUAL_REPORTS',
    title: 'De upphörande förbundens sista årsredovisningar för ett helt år',
    basis: 'Finsamlagen 24 §',
    standing: 'LAW',
    occasion: 'MERGER',
    rule: period([1, 1], [3, 31]),
    isMoved: true,
    role: 'LANSPRESIDIUM',
    evidence: 'DECISION',
    note: 'Året efter sammanslagningen; därefter skifte, slutredovisning och delgivning.',
  }),
];
