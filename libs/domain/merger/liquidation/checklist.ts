import type { Day } from '../../calendar/day.js';
import { type Missing, missing } from '../process/refusal.js';

/** When something must be done: before the final account, before it is served, or after the förbund is dissolved. */
export type ChecklistStage = 'BEFORE_FINAL_ACCOUNT' | 'BEFORE_SERVICE' | 'AFTER_DISSOLUTION';

/** A thing of an ending förbund that has to come to its end. */
export interface ChecklistItem {
  readonly title: string;
  readonly doneWhen: string;
  /** What shows that it is done. */
  readonly evidence: string;
  readonly stage: ChecklistStage;
  readonly source: string;
}

const item = (
  stage: ChecklistStage,
  title: string,
  doneWhen: string,
  evidence: string,
  source: string,
): ChecklistItem => ({ title, doneWhen, evidence, stage, source });

/** The template of the hand-over checklist; keys are never reused. */
export const CHECKLIST = {
  INSATSER: item(
    'BEFORE_FINAL_ACCOUNT',
    'Pågående insatser och projektavtal',
    'Avslutade med slutrapport, eller övertagna av länsförbundet med utförarens samtycke och återstående åtagande.',
    'Slutrapport eller övertagandeavtal',
    'Slutsats',
  ),
  SHARED_AGREEMENTS: item(
    'BEFORE_FINAL_ACCOUNT',
    'Gemensamma avtal',
    'En ny ägare är utsedd, övriga avtal är uppsagda och sista fakturan har kommit.',
    'Avtal och uppsägningar',
    'Slutsats',
  ),
  STAFF: item(
    'BEFORE_FINAL_ACCOUNT',
    'Personal',
    'Inlånade har gått åter, egna anställningar är överförda eller avslutade, semester- och pensionsskuld betald eller övertagen.',
    'Beslut och lönespecifikation utan skuld',
    'Slutsats',
  ),
  CLAIMS: item(
    'BEFORE_FINAL_ACCOUNT',
    'Fordringar',
    'Alla är inbetalda, också de på andra förbund och den sista momsersättningen.',
    'Kontoutdrag och reskontra utan poster',
    'finsam.se, Avsluta förbund',
  ),
  DEBTS: item(
    'BEFORE_FINAL_ACCOUNT',
    'Skulder',
    'Alla är betalda eller säkrade, med arvoden, revision och bokslut för det sista året.',
    'Reskontra utan poster, handling om säkerhet',
    'finsam.se, Avsluta förbund',
  ),
  ACCOUNTS: item(
    'BEFORE_FINAL_ACCOUNT',
    'Räkenskaper',
    'Verifikationer och systemdokumentation förvaras den lagstadgade tiden hos den medlem som har utsetts.',
    'Beslut och mottagningsbevis',
    'LKBR 3 kap.; tiden är inte bekräftad',
  ),
  ARCHIVE: item(
    'BEFORE_SERVICE',
    'Arkiv',
    'Arkivbeskrivning och förteckning finns, arkivet är levererat och kvitterat, också det digitala.',
    'Arkivmyndighetens kvitto',
    '20 § lagen (2003:1210)',
  ),
  PERSONAL_DATA: item(
    'BEFORE_SERVICE',
    'Personuppgifter',
    'Registret över behandlingar är stängt, kontaktuppgifter gallrade eller arkiverade, dataskyddsombudet har rapporterat.',
    'Slutrapport från dataskyddsombudet',
    'Dataskyddsförordningen',
  ),
  AUDITORS: item(
    'BEFORE_SERVICE',
    'Revision',
    'Revisorerna har berättat om det sista året och om likvidationen.',
    'Revisionsberättelser',
    '25–26 §§ lagen (2003:1210)',
  ),
  MEMBERS: item(
    'BEFORE_SERVICE',
    'Medlemmarna',
    'Varje medlem har prövat ansvarsfriheten.',
    'Protokollsutdrag',
    '26 § lagen (2003:1210)',
  ),
  BANK: item(
    'AFTER_DISSOLUTION',
    'Bankkonton och fullmakter',
    'Avslutade efter den sista delgivningen.',
    'Bankens bekräftelse',
    'Slutsats',
  ),
  REGISTRATIONS: item(
    'AFTER_DISSOLUTION',
    'Organisationsnummer, arbetsgivare, Skatteverket',
    'Avregistrerade; länsförbundet behåller sitt eget nummer.',
    'Bevis om avregistrering',
    'Slutsats',
  ),
} as const satisfies Readonly<Record<string, ChecklistItem>>;
export type ChecklistKey = keyof typeof CHECKLIST;
export const CHECKLIST_KEYS = Object.keys(CHECKLIST) as ChecklistKey[];

/** Something on the list that is done, or does not concern this förbund, with what shows it. */
export interface ChecklistEvidence {
  readonly key: ChecklistKey;
  readonly on: Day;
  /** The document, by its reference. */
  readonly evidence: string;
  /** Why it does not concern this förbund; null where it is done. */
  readonly notApplicable: string | null;
}

/** What is not done of a stage; an item without a reference or a reason is not done. */
export function openItems(stage: ChecklistStage, done: readonly ChecklistEvidence[]): ChecklistKey[] {
  const closed = new Set(
    done.filter(({ evidence, notApplicable }) => evidence !== '' || !!notApplicable).map(({ key }) => key),
  );
  return CHECKLIST_KEYS.filter((key) => CHECKLIST[key].stage === stage && !closed.has(key));
}

/** The open items of a stage as what is missing: those of the archive and personal data by G15, the others by G12. */
export function checklistMissing(stage: ChecklistStage, done: readonly ChecklistEvidence[]): Missing[] {
  return openItems(stage, done).map((key) => {
    const guard = key === 'ARCHIVE' || key === 'PERSONAL_DATA' ? 'G15' : key === 'MEMBERS' ? 'G14' : 'G12';
    return missing(
      guard,
      'CHECKLIST_OPEN',
      `${CHECKLIST[key].title} är inte klart: ${CHECKLIST[key].doneWhen}`,
      key,
    );
  });
}
