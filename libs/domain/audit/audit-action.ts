/** Where an action is done: in a förbund, in a county, or in the installation's registry. Its event stands in that chain. */
export type AuditPlace = 'FORBUND' | 'COUNTY' | 'INSTALLATION';

/** An action as data: what people call it, whether it changes or shows something, where it is done and on what. */
export interface AuditActionFacts {
  readonly label: string;
  readonly kind: 'WRITE' | 'READ';
  readonly place: AuditPlace;
  /** What kind of thing it is done on; its key stands in each event. */
  readonly object: string;
}

const write = (place: AuditPlace, object: string, label: string): AuditActionFacts => ({
  label,
  kind: 'WRITE',
  place,
  object,
});
const read = (place: AuditPlace, object: string, label: string): AuditActionFacts => ({
  label,
  kind: 'READ',
  place,
  object,
});

/** Every mutation of the API, by its name. */
const MUTATIONS = {
  signIn: write('INSTALLATION', 'User', 'Loggade in'),
  signOut: write('INSTALLATION', 'User', 'Loggade ut'),
  changePassword: write('INSTALLATION', 'User', 'Bytte lösenord'),
  createApiKey: write('INSTALLATION', 'ApiKey', 'Skapade API-nyckel'),
  revokeApiKey: write('INSTALLATION', 'ApiKey', 'Återkallade API-nyckel'),
  addUser: write('INSTALLATION', 'User', 'Lade upp användare'),
  disableUser: write('INSTALLATION', 'User', 'Stängde av användare'),
  grantMandate: write('INSTALLATION', 'Mandate', 'Gav uppdrag'),
  endMandate: write('INSTALLATION', 'Mandate', 'Avslutade uppdrag'),
  addForbund: write('INSTALLATION', 'Forbund', 'Lade upp förbund'),
  recordSuccession: write('INSTALLATION', 'Forbund', 'Registrerade efterträdare'),
  importSie: write('FORBUND', 'ImportRun', 'Läste in SIE-fil'),
  planImport: write('FORBUND', 'ImportJob', 'Provläste fil'),
  requestImport: write('FORBUND', 'ImportJob', 'Beställde inläsning av fil'),
  declineImport: write('FORBUND', 'ImportJob', 'Avböjde fil'),
  reverseImport: write('FORBUND', 'ImportRun', 'Återförde en inläst fil'),
  lockPeriod: write('FORBUND', 'FiscalYear', 'Låste period eller år'),
  unlockPeriod: write('FORBUND', 'FiscalYear', 'Öppnade låst period'),
  carryForward: write('FORBUND', 'FiscalYear', 'Förde över ingående balanser'),
  addMappingVersion: write('FORBUND', 'MappingVersion', 'Ändrade kontomappning'),
  setCounterparty: write('FORBUND', 'Counterparty', 'Ändrade motpart'),
  setDimensionMeaning: write('FORBUND', 'Dimension', 'Ändrade dimension'),
  handIn: write('FORBUND', 'Submission', 'Lämnade in'),
  approveSubmission: write('FORBUND', 'Submission', 'Godkände inlämning'),
  answerMutualDifference: write('FORBUND', 'MutualDifference', 'Svarade på differens i mellanhavanden'),
  recordDecision: write('FORBUND', 'Decision', 'Registrerade beslut'),
  markDutyDone: write('FORBUND', 'Duty', 'Bockade av i årshjulet'),
  setDutyNotApplicable: write('FORBUND', 'Duty', 'Satte att en uppgift inte gäller i år'),
  reopenDuty: write('FORBUND', 'Duty', 'Öppnade en uppgift i årshjulet igen'),
  addLocalDuty: write('FORBUND', 'Duty', 'Lade till i årshjulet'),
  createCalendarFeed: write('FORBUND', 'CalendarFeed', 'Skapade kalenderadress'),
  revokeCalendarFeed: write('FORBUND', 'CalendarFeed', 'Återkallade kalenderadress'),
  addRisk: write('FORBUND', 'Risk', 'Lade till risk'),
  reviseRisk: write('FORBUND', 'Risk', 'Bedömde om risk'),
  setSubmissionDeadline: write('COUNTY', 'SubmissionDeadline', 'Satte sista dag för inlämning'),
  markCountyDutyDone: write('COUNTY', 'Duty', 'Bockade av i länets årshjul'),
  setCountyDutyNotApplicable: write('COUNTY', 'Duty', 'Satte att en länsuppgift inte gäller i år'),
  addCountyDuty: write('COUNTY', 'Duty', 'Lade till i länets årshjul'),
  takeUpMergerDuties: write('COUNTY', 'Duty', 'Tog upp sammanslagningens uppgifter'),
  setContributionKey: write('FORBUND', 'ContributionKey', 'Angav fördelningsnyckel'),
  requestContributions: write('FORBUND', 'ContributionVersion', 'Begärde bidrag'),
  decideContributions: write('FORBUND', 'ContributionVersion', 'Band bidrag till beslut'),
  setEquityGoal: write('FORBUND', 'EquityGoal', 'Angav mål för eget kapital'),
  setEquityCeiling: write('FORBUND', 'EquityCeiling', 'Angav tak för eget kapital'),
  createBudget: write('FORBUND', 'BudgetVersion', 'Lade upp budget'),
  setBudgetLines: write('FORBUND', 'BudgetVersion', 'Ändrade utkast till budget'),
  copyBudget: write('FORBUND', 'BudgetVersion', 'Kopierade budget'),
  decideBudget: write('FORBUND', 'BudgetVersion', 'Band budget till beslut'),
  proposeToLansforbund: write('FORBUND', 'BudgetVersion', 'Föreslog budgetrader till länsförbundet'),
  planBudgetImport: write('FORBUND', 'ImportFile', 'Provläste budgetfil'),
  importBudget: write('FORBUND', 'BudgetVersion', 'Läste in budget'),
  changeForecastLine: write('FORBUND', 'ForecastChange', 'Ändrade rad i prognos'),
  saveForecast: write('FORBUND', 'BudgetVersion', 'Sparade prognos'),
  addDocument: write('FORBUND', 'Document', 'Lade in handling'),
  addDocumentVersion: write('FORBUND', 'Document', 'Lade in ny version av handling'),
  checkDocuments: write('FORBUND', 'DocumentCheck', 'Beställde kontroll av handlingar'),
  answerFinding: write('FORBUND', 'DocumentFinding', 'Svarade på fynd i handling'),
  publishCheckedTable: write(
    'FORBUND',
    'PublishedTable',
    'Lade in publicerad tabell från kontrollerad handling',
  ),
  addInsats: write('FORBUND', 'Insats', 'Lade upp insats'),
  changeInsats: write('FORBUND', 'Insats', 'Ändrade insats'),
  grantInsatsMoney: write('FORBUND', 'InsatsGrant', 'Gav insats medel enligt beslut'),
  setInsatsGoal: write('FORBUND', 'InsatsGoal', 'Satte mål för insats'),
  reportInsatsGoal: write('FORBUND', 'InsatsGoal', 'Rapporterade mål för insats'),
  requireInsatsReport: write('FORBUND', 'InsatsReport', 'Begärde rapport om insats'),
  receiveInsatsReport: write('FORBUND', 'InsatsReport', 'Tog emot rapport om insats'),
  setInsatsCounts: write('FORBUND', 'InsatsCounts', 'Satte antal deltagare i insats'),
  enterPublishedTable: write('FORBUND', 'PublishedTable', 'Förde in publicerad tabell'),
  planPublishedImport: write('FORBUND', 'ImportFile', 'Provläste fil med publicerade tabeller'),
  importPublished: write('FORBUND', 'ImportFile', 'Läste in publicerade tabeller'),
  requestConsolidatedReport: write('COUNTY', 'ReportRun', 'Beställde rapport'),
} as const satisfies Readonly<Record<string, AuditActionFacts>>;

/** What is written by no mutation: by jobs, by the command line, by set-up, and by sign-ins that fail. */
const OTHER_WRITES = {
  lockOut: write('INSTALLATION', 'Username', 'Användarnamn spärrat efter misslyckade inloggningar'),
  registerUser: write('INSTALLATION', 'User', 'Registrerade användare'),
  registerMandate: write('INSTALLATION', 'Mandate', 'Registrerade uppdrag'),
  registerCounty: write('INSTALLATION', 'County', 'Registrerade län'),
  registerForbund: write('INSTALLATION', 'Forbund', 'Registrerade förbund'),
  registerSuccession: write('INSTALLATION', 'Forbund', 'Registrerade efterträdare vid uppläggning'),
  registerOrganisation: write('INSTALLATION', 'Organisation', 'Registrerade organisation'),
  registerMembership: write('INSTALLATION', 'Membership', 'Registrerade medlem'),
  restore: write('INSTALLATION', 'Archive', 'Läste tillbaka säkerhetskopia'),
  describeCounterparties: write('FORBUND', 'Counterparty', 'Beskrev motparter'),
  describeDimensions: write('FORBUND', 'Dimension', 'Beskrev dimensioner'),
  receiveImportFile: write('FORBUND', 'ImportFile', 'Tog emot fil'),
  registerInsatsGoal: write('FORBUND', 'InsatsGoal', 'Registrerade mål för insats'),
  registerInsatsOutcomes: write('FORBUND', 'Insats', 'Registrerade publicerat utfall för insats'),
  registerPublishedFigures: write('FORBUND', 'PublishedFigure', 'Registrerade publicerade belopp'),
  registerPublishedEquity: write('FORBUND', 'PublishedEquity', 'Registrerade publicerat eget kapital'),
  registerBudget: write('FORBUND', 'BudgetVersion', 'Registrerade budget'),
  registerLayout: write('FORBUND', 'StatementLayout', 'Registrerade uppställning'),
  registerDecisions: write('FORBUND', 'Decision', 'Lade upp beslut'),
  registerDuties: write('FORBUND', 'Duty', 'Lade upp årshjul'),
  registerRisks: write('FORBUND', 'Risk', 'Lade upp risker'),
  remindOfDuties: write('FORBUND', 'Duty', 'Påminde om uppgifter i årshjulet'),
  registerCountyDuties: write('COUNTY', 'Duty', 'Lade upp länets årshjul'),
  remindOfCountyDuties: write('COUNTY', 'Duty', 'Påminde om uppgifter i länets årshjul'),
  registerDocument: write('FORBUND', 'Document', 'Lade upp handling'),
  registerForecasts: write('FORBUND', 'BudgetVersion', 'Registrerade publicerade prognoser'),
  rollUpSubmission: write('COUNTY', 'Submission', 'Summerade godkänd inlämning'),
  makeReport: write('COUNTY', 'ReportRun', 'Framställde rapport'),
} as const satisfies Readonly<Record<string, AuditActionFacts>>;

/**
 * The reads that are sensitive, and no others: what shows single vouchers, whole files or documents, this trail itself, or a
 * förbund to somebody who holds nothing there. Statements and consolidated figures are published facts and not listed.
 */
const SENSITIVE_READS = {
  readJournal: read('FORBUND', 'FiscalYear', 'Läste verifikationer'),
  readJournalEntry: read('FORBUND', 'JournalEntry', 'Läste en verifikation'),
  readImportFile: read('FORBUND', 'ImportFile', 'Hämtade en inläst fil'),
  exportBooks: read('FORBUND', 'FiscalYear', 'Exporterade bokföring'),
  exportJournal: read('FORBUND', 'Forbund', 'Exporterade hela journalen'),
  readAuditTrail: read('FORBUND', 'AuditEvent', 'Läste loggen'),
  readRegistryTrail: read('FORBUND', 'AuditEvent', 'Läste registrets logg om förbundet'),
  readReportDocument: read('COUNTY', 'ReportDocument', 'Hämtade rapport'),
  readCountyAuditTrail: read('COUNTY', 'AuditEvent', 'Läste länets logg'),
  readInstallationTrail: read('INSTALLATION', 'AuditEvent', 'Läste installationens logg'),
  operatorAccess: read('INSTALLATION', 'Forbund', 'Operatör öppnade förbund'),
  backup: read('INSTALLATION', 'Archive', 'Tog säkerhetskopia'),
} as const satisfies Readonly<Record<string, AuditActionFacts>>;

/** Every action that leaves an event. Codes are never renamed or reused: they stand in chains. */
export const AUDIT_ACTIONS = { ...MUTATIONS, ...OTHER_WRITES, ...SENSITIVE_READS } as const;

/** The code of an action. */
export type AuditAction = keyof typeof AUDIT_ACTIONS;

/** A sensitive read. */
export type SensitiveRead = keyof typeof SENSITIVE_READS;

/** The facts of an action; null for a code that this version does not know. */
export function auditActionFacts(action: string): AuditActionFacts | null {
  return Object.hasOwn(AUDIT_ACTIONS, action) ? AUDIT_ACTIONS[action as AuditAction] : null;
}
