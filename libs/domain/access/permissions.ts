/** What a role may allow, each with what it means in Swedish. Nothing is allowed that no permission names. */
export const PERMISSIONS = {
  READ_FORBUND: 'Se förbundets uppgifter, andelar och tillstånd.',
  READ_MEMBERS: 'Se förbundets parter och medlemmar.',
  READ_STATEMENTS: 'Se resultaträkning, balansräkning, driftredovisning och noter.',
  READ_BOOKS: 'Se konton, verifikationer och konteringsrader.',
  IMPORT_BOOKS: 'Läsa in SIE-filer och bokföra.',
  MAP_ACCOUNTS: 'Ändra konton, motparter och mappning till uppställningens rader.',
  LOCK_PERIOD: 'Låsa perioder och räkenskapsår.',
  UNLOCK_PERIOD: 'Öppna en låst period i ett öppet räkenskapsår.',
  READ_PLAN: 'Se budget, prognos, bidrag, insatser, eget kapital, årshjul och risker.',
  WRITE_PLAN: 'Arbeta med budget, prognos, bidrag, insatser, årshjul och risker.',
  RECORD_DECISION: 'Registrera beslut, och binda budget, bidrag och insatser till dem.',
  READ_SUBMISSIONS: 'Se inlämningar och beslut om dem.',
  HAND_IN: 'Lämna in till länet.',
  APPROVE_SUBMISSION: 'Godkänna en inlämning som någon annan lämnat in.',
  READ_CONSOLIDATION: 'Se länssammanställningen.',
  REQUEST_REPORT: 'Beställa en rapport över länssammanställningen.',
  READ_COUNTY_PLAN: 'Se länets eget årshjul.',
  WRITE_COUNTY_PLAN: 'Arbeta med länets eget årshjul.',
  READ_REPORTS: 'Läsa färdiga rapporter.',
  READ_AUDIT: 'Se loggen över vad som gjorts och lästs.',
  READ_COUNTY_AUDIT: 'Se loggen över länets egna åtgärder.',
  READ_ARCHIVE: 'Ta emot arkivpaket.',
  ADMINISTER: 'Lägga upp förbund, användare, uppdrag och nycklar.',
} as const;

/** One of the permissions. */
export type Permission = keyof typeof PERMISSIONS;

/** Permissions that change something. A role that must not write has none of them. */
export const WRITING_PERMISSIONS: readonly Permission[] = [
  'IMPORT_BOOKS',
  'MAP_ACCOUNTS',
  'LOCK_PERIOD',
  'UNLOCK_PERIOD',
  'WRITE_PLAN',
  'RECORD_DECISION',
  'HAND_IN',
  'APPROVE_SUBMISSION',
  'WRITE_COUNTY_PLAN',
  'REQUEST_REPORT',
  'ADMINISTER',
];

/** Permissions that open a förbund's figures. The operator has none of them. */
export const FIGURE_PERMISSIONS: readonly Permission[] = [
  'READ_STATEMENTS',
  'READ_BOOKS',
  'READ_PLAN',
  'READ_SUBMISSIONS',
  'READ_CONSOLIDATION',
  'READ_REPORTS',
];
