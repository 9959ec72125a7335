import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

/** What an input names: something that belongs to somebody. */
export type Named =
  | 'forbundSlug'
  | 'countySlug'
  | 'Forbund'
  | 'County'
  | 'Submission'
  | 'ReportRun'
  | 'JournalEntry'
  | 'ImportFile'
  | 'ImportJob'
  | 'ImportRun'
  | 'ApiKey'
  | 'User'
  | 'Mandate'
  | 'Organisation'
  | 'Decision'
  | 'BudgetVersion'
  | 'BudgetDraft'
  | 'UndecidedBudget'
  | 'ContributionVersion'
  | 'EquityGoal'
  | 'CalendarFeed'
  | 'Risk'
  | 'InsatsGoal'
  | 'InsatsReport'
  | 'Document'
  | 'DocumentCheck'
  | 'DocumentFinding'
  | 'CheckedTable'
  | 'PublishedDocument'
  | 'Document'
  | 'DocumentCheck'
  | 'DocumentFinding'
  | 'insatsCode'
  | 'dutyKey';

/** A place in an operation's variables where an id or a slug stands. */
export class Slot {
  constructor(
    readonly where: string,
    readonly names: Named,
    readonly optional: boolean,
  ) {}
}

/** One operation with everything selected that it can answer; `variables` hold a `Slot` wherever something is named. */
export interface GeneratedOperation {
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly slots: readonly Slot[];
}

/** Inputs that name something, by their own name or by their place. */
const NAMED: Readonly<Record<string, Named>> = {
  forbundId: 'Forbund',
  counterpartForbundId: 'Forbund',
  predecessorId: 'Forbund',
  successorId: 'Forbund',
  countyId: 'County',
  submissionId: 'Submission',
  userId: 'User',
  responsibleUserId: 'User',
  fileId: 'ImportFile',
  importJobId: 'ImportJob',
  importRunId: 'ImportRun',
  'Query.forbund.slug': 'forbundSlug',
  'Query.county.slug': 'countySlug',
  'Query.consolidations.counties': 'countySlug',
  'County.consolidation.forbund': 'forbundSlug',
  submissionIds: 'Submission',
  'Query.reportRun.id': 'ReportRun',
  'Subscription.reportRunProgress.id': 'ReportRun',
  'Subscription.importProgress.id': 'ImportJob',
  'Forbund.journalEntry.id': 'JournalEntry',
  'Forbund.importFile.id': 'ImportFile',
  'Forbund.importJob.id': 'ImportJob',
  'RevokeApiKeyInput.id': 'ApiKey',
  'CountyInput.slug': 'countySlug',
  'EndMandateInput.id': 'Mandate',
  organisationId: 'Organisation',
  performerOrganisationId: 'Organisation',
  decisionId: 'Decision',
  budgetVersionId: 'BudgetVersion',
  versionId: 'BudgetVersion',
  'Forbund.budgetDifference.from': 'BudgetVersion',
  'Forbund.budgetDifference.to': 'BudgetVersion',
  'SetBudgetLinesInput.versionId': 'BudgetDraft',
  'DecideBudgetInput.versionId': 'UndecidedBudget',
  'DecideContributionsInput.versionId': 'ContributionVersion',
  'SetEquityGoalInput.replaces': 'EquityGoal',
  feedId: 'CalendarFeed',
  riskId: 'Risk',
  goalId: 'InsatsGoal',
  reportId: 'InsatsReport',
  dutyKey: 'dutyKey',
  documentId: 'Document',
  documentIds: 'Document',
  findingId: 'DocumentFinding',
  checkedTableId: 'CheckedTable',
  'Forbund.document.id': 'Document',
  'Forbund.documentCheck.id': 'DocumentCheck',
  'Subscription.documentCheckProgress.id': 'DocumentCheck',
  'Forbund.publishedDocument.id': 'PublishedDocument',
  'Forbund.insats.code': 'insatsCode',
  'ChangeInsatsInput.code': 'insatsCode',
  'GrantInsatsMoneyInput.code': 'insatsCode',
  'RequireInsatsReportInput.code': 'insatsCode',
  'SetInsatsCountsInput.code': 'insatsCode',
  'SetInsatsGoalInput.code': 'insatsCode',
};

/** Inputs that are left out, and must be optional. */
const LEFT_OUT = new Set([
  // Refused where the difference is another by now, whoever asks.
  'AnswerMutualDifferenceInput.difference',
  'after',
  'organisationNumber',
  'AddForbundInput.members',
  'CountyInput.name',
  'GrantMandateInput.validTo',
  // A file at hand or one that is kept, not both: here the kept one, whose id can be foreign.
  'ImportSieInput.fileName',
  'ImportSieInput.contentBase64',
  'County.auditTrail.action',
  'Forbund.auditTrail.action',
  'Forbund.registryTrail.action',
  'Forbund.insatser.state',
  // Each narrows the entries, and together to none.
  'Forbund.journalEntries.counterparty',
  'Forbund.journalEntries.insats',
  'Forbund.journalEntries.costCentre',
  // A new table: the number is of one that stands.
  'EnterPublishedTableInput.tableNo',
  // One of two, never both.
  'ChangeInsatsInput.cancelledOn',
  'RequestContributionsInput.amount',
  'SetEquityGoalInput.percentOfAllotment',
  'BudgetLineInput.months',
  'DecideContributionsInput.lineNos',
  // A decision that is recorded or a new one, not both: here the recorded one, whose id can be foreign.
  'DecideBudgetInput.decision',
]);

/** A value that differs in each call. */
export const FRESH = Symbol('fresh');

/** Inputs about plans, insatser, contributions and the year of duties. */
const PLAN: Readonly<Record<string, unknown>> = {
  title: 'Prov',
  basis: 'Prov',
  document: 'Prov',
  place: 'Prov',
  wording: 'Prov',
  comment: 'Prov',
  measure: 'Prov',
  agreementDocument: 'Prov',
  performer: 'Prov',
  proposedBy: 'Styrelsen',
  groupKey: 'prov',
  groupLabel: 'Prov',
  label: 'Prov',
  key: 'prov',
  costCentre: '',
  objectCode: '',
  paragraph: '12',
  insats: '',
  amount: '1000',
  target: '10',
  value: '10',
  percent: '10',
  weight: '1',
  fromAllotment: '0',
  years: [2021],
  fromYear: 2020,
  toYear: 2022,
  asOfPeriod: 1,
  lineKey: '1',
  lineNos: [1],
  dueDay: 28,
  probability: 2,
  consequence: 3,
  afterVersion: 1,
  dueOn: '2022-06-30',
  opensOn: '2022-01-31',
  doneOn: '2021-06-30',
  receivedOn: '2021-06-30',
  onDay: '2021-06-30',
  decidedOn: '2021-06-30',
  samradOn: '2020-11-15',
  agreementFrom: '2021-01-01',
  agreementTo: '2021-12-31',
  endedOn: '2021-12-31',
  isYearly: false,
  isEsf: false,
  isPublished: true,
  isAsPrinted: true,
  takenAlong: true,
  verified: true,
  women: 1,
  men: 2,
  total: 3,
  all: 3,
  partOf: '',
  owner: 'EKONOM',
  evidence: 'DOCUMENT',
  body: 'BOARD',
  phase: 'PROPOSED',
  rule: 'AMOUNT',
  unit: 'KR',
  frequency: 'QUARTER',
  party: 'REGION',
  status: 'OPEN',
  costKind: 'INSATS',
  followUpMethod: 'VOLUMES',
  direction: 'AT_LEAST',
  span: 'PERIOD',
  keys: ['SURVIVOR_BUDGET'],
  'AddInsatsInput.code': FRESH,
  'AddInsatsInput.kind': 'INDIVIDUAL',
  'BudgetLineInput.kind': 'COST',
  'InsatsCountInput.kind': 'NEW',
  'InsatsCountInput.label': '',
  'SetInsatsCountsInput.measure': 'PARTICIPATIONS',
  'SetInsatsGoalInput.unit': 'COUNT',
  'RequestContributionsInput.basis': 'ENTERED',
  'GrantInsatsMoneyInput.from': '2021-01-01',
  'GrantInsatsMoneyInput.to': '2021-12-31',
  'RequireInsatsReportInput.from': '2021-01-01',
  'RequireInsatsReportInput.to': '2021-12-31',
  'SetInsatsCountsInput.from': '2021-01-01',
  'SetInsatsCountsInput.to': '2021-12-31',
  'SetInsatsGoalInput.from': '2021-01-01',
  'SetInsatsGoalInput.to': '2021-12-31',
  heading: 'Prov',
  section: 'Prov',
  page: '1',
  remark: 'Prov',
  isSum: false,
  isNegated: false,
  dated: '2021-12-31',
  sign: 'NONE',
  holds: 'ACTUAL',
  statement: 'INCOME_STATEMENT',
  rowKey: 'INCOME',
  cells: ['1000'],
  'PublishedDocumentInput.kind': 'ANNUAL_REPORT',
};

/** All other inputs, by their place or their name. What is not listed cannot be filled, and that is an error. */
const VALUES: Readonly<Record<string, unknown>> = {
  idempotencyKey: FRESH,
  year: 2021,
  fromPeriod: 1,
  toPeriod: 12,
  period: 1,
  first: 5,
  account: '1930',
  equityAccount: '2010',
  on: '2021-06-30',
  asOf: '2021-06-30',
  knownAt: '2023-12-01T00:00:00Z',
  from: '2020-01-01T00:00:00Z',
  to: '2199-01-01T00:00:00Z',
  validFrom: '2021-01-01',
  expiresAt: '2024-06-01T00:00:00Z',
  name: 'Prov',
  displayName: 'Prov',
  seat: 'Provstad',
  code: 'PROV',
  username: FRESH,
  password: 'ett riktigt långt lösenord',
  fileName: 'prov.se',
  contentBase64: Buffer.from('#FLAGGA 0\r\n').toString('base64'),
  dryRun: false,
  evenIfDeclined: true,
  reason: 'Prov',
  sample: false,
  isConstructed: true,
  oldPassword: 'ett gammalt långt lösenord',
  newPassword: 'ett nytt långt lösenord',
  lastDay: '2024-12-31',
  source: 'Prov',
  prefix: '1930',
  line: 'CASH',
  note: 'Prov',
  number: 6,
  meaning: 'OTHER',
  role: 'EKONOM',
  scopes: ['READ_FORBUND'],
  kind: 'OTHER',
  'County.consolidation.kind': 'ACTUAL',
  'County.consolidation.structure': 'AS_SUCCEEDED',
  'County.consolidation.structureOn': '2024-01-01',
  'Query.consolidations.kind': 'ACTUAL',
  'County.submissions.kind': 'ACTUAL',
  'County.years.kind': 'ACTUAL',
  'HandInInput.kind': 'ACTUAL',
  'SetSubmissionDeadlineInput.kind': 'ACTUAL',
  'SetCounterpartyInput.kind': 'FORBUND',
  'AnswerFindingInput.kind': 'EXPLAINED',
  'AnswerMutualDifferenceInput.area': 'BALANCE',
  ...PLAN,
  'AddForbundInput.slug': FRESH,
};

/** Fields of these are asked for one by one: each is a door of its own. */
const ROOMS = new Set(['Forbund', 'County']);

/** Every root field of the schema, and every field of a förbund and a county, as an operation. */
export function generateOperations(schema: GraphQLSchema): GeneratedOperation[] {
  const of = (root: GraphQLObjectType | null | undefined, kind: GeneratedOperation['kind']) =>
    Object.values(root?.getFields() ?? {}).flatMap((field) =>
      operationsOf(root as GraphQLObjectType, field, kind),
    );
  return [
    ...of(schema.getQueryType(), 'query'),
    ...of(schema.getMutationType(), 'mutation'),
    ...of(schema.getSubscriptionType(), 'subscription'),
  ];
}

type Field = GraphQLField<unknown, unknown>;

function operationsOf(
  root: GraphQLObjectType,
  field: Field,
  kind: GeneratedOperation['kind'],
): GeneratedOperation[] {
  const answer = getNamedType(field.type);
  if (kind !== 'query' || !isObjectType(answer) || !ROOMS.has(answer.name))
    return [operation(root, field, kind)];
  return Object.values(answer.getFields()).map((inner) =>
    operation(root, field, kind, { room: answer, field: inner }),
  );
}

function operation(
  root: GraphQLObjectType,
  field: Field,
  kind: GeneratedOperation['kind'],
  inside?: { readonly room: GraphQLObjectType; readonly field: Field },
): GeneratedOperation {
  const filled = new Filled();
  const inner = inside
    ? `{ ${call(inside.room, inside.field, filled)} ${selection(inside.field.type, [])} }`
    : selection(field.type, []);
  const body = `${call(root, field, filled)} ${inner}`;
  const heads = filled.declarations.length > 0 ? `(${filled.declarations.join(', ')})` : '';
  const name = [root.name, field.name, ...(inside ? [inside.field.name] : [])].join('.');
  return {
    name,
    kind,
    text: `${kind} prov${heads} { ${body} }`,
    variables: filled.variables,
    slots: filled.slots,
  };
}

class Filled {
  readonly declarations: string[] = [];
  readonly variables: Record<string, unknown> = {};
  readonly slots: Slot[] = [];
}

/** `field(argument: $variable)`, with a variable for each argument that is not left out. */
function call(parent: GraphQLObjectType, field: Field, filled: Filled): string {
  const passed = field.args.flatMap((argument) => {
    const value = inputOf(`${parent.name}.${field.name}`, argument, filled);
    if (value === undefined) return [];
    const variable = `${field.name}_${argument.name}`;
    filled.declarations.push(`$${variable}: ${argument.type.toString()}`);
    filled.variables[variable] = value;
    return [`${argument.name}: $${variable}`];
  });
  return passed.length > 0 ? `${field.name}(${passed.join(', ')})` : field.name;
}

function inputOf(parent: string, input: GraphQLArgument | GraphQLInputField, filled: Filled): unknown {
  const where = `${parent}.${input.name}`;
  const optional = !isRequiredArgument(input as GraphQLArgument);
  const named = NAMED[where] ?? NAMED[input.name];
  if (named) {
    const slot = new Slot(where, named, optional);
    filled.slots.push(slot);
    return slot;
  }
  if (LEFT_OUT.has(where) || LEFT_OUT.has(input.name)) {
    if (!optional)
      throw new Error(`${where} is left out but required: teach tests/isolation/generated-operations.ts`);
    return undefined;
  }
  return valueOf(where, input.name, input.type, filled);
}

function valueOf(where: string, name: string, type: GraphQLInputType, filled: Filled): unknown {
  const inner = getNamedType(type);
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).map(
      (field) => [field.name, inputOf(inner.name, field, filled)] as const,
    );
    const value = Object.fromEntries(fields.filter(([, each]) => each !== undefined));
    return isListType(isNonNullType(type) ? type.ofType : type) ? [value] : value;
  }
  // An id names something, always: it must be said what.
  const known = inner.name === 'ID' || name === 'slug' ? VALUES[where] : (VALUES[where] ?? VALUES[name]);
  const fits = !isEnumType(inner) || [known].flat().every((value) => inner.getValue(String(value)));
  if (known === undefined || !fits) {
    throw new Error(
      `nobody knows what ${where}: ${type.toString()} is: teach tests/isolation/generated-operations.ts`,
    );
  }
  return known;
}

/** Everything that can be selected without further arguments; a type is not opened again inside itself. */
function selection(type: GraphQLOutputType, opened: readonly string[]): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) {
    return `{ __typename ${named
      .getTypes()
      .map((member) => `... on ${member.name} ${selection(member, opened)}`)
      .join(' ')} }`;
  }
  if (!isObjectType(named))
    throw new Error(
      `an answer of the kind ${named.name} cannot be selected: teach tests/isolation/generated-operations.ts`,
    );
  const inside = [...opened, named.name];
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const answer = getNamedType(field.type).name;
    if (inside.includes(answer) || field.args.some(isRequiredArgument)) return [];
    return [`${field.name} ${selection(field.type, inside)}`];
  });
  return `{ __typename ${fields.join(' ')} }`;
}
