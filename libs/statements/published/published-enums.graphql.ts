import { registerEnumType } from '@nestjs/graphql';
import {
  COLUMN_CONTENTS,
  PUBLISHED_KINDS,
  PUBLISHED_STATEMENTS,
  PUBLISHED_UNITS,
  SIGN_CONVENTIONS,
} from '@samla/domain/statements/published/published-table.js';
import { PUBLISHED_RULE_NAMES, PUBLISHED_RULES } from '@samla/domain/statements/published/table-fault.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { FIGURE_OUTCOMES } from './published-against-books.js';
import { ENTERED_AS } from './published-table.js';

/** What a printed number counts. */
export const PublishedUnitEnum = enumOf(PUBLISHED_UNITS);
registerEnumType(PublishedUnitEnum, {
  name: 'PublishedUnit',
  description: 'Vad ett tryckt tal räknar.',
  valuesMap: {
    KR: { description: 'Kronor.' },
    TKR: { description: 'Tusental kronor.' },
    KKR: { description: 'Tusental kronor, skrivet kkr.' },
    MKR: { description: 'Miljoner kronor.' },
    KR_PER_DAY: { description: 'Kronor per dag.' },
    COUNT: { description: 'Antal.' },
    PERCENT: { description: 'Procent.' },
    YEARS: { description: 'År.' },
    TEXT: { description: 'Text.' },
  },
});

/** How a table signs its amounts. */
export const SignConventionEnum = enumOf(SIGN_CONVENTIONS);
registerEnumType(SignConventionEnum, {
  name: 'SignConvention',
  description: 'Hur en tryckt tabell tecknar sina belopp.',
  valuesMap: {
    COSTS_NEGATIVE: { description: 'Intäkter +, kostnader −.' },
    ALL_POSITIVE: { description: 'Intäkter och kostnader +.' },
    INCOME_NEGATIVE: { description: 'Intäkter −, kostnader +.' },
    NONE: { description: 'Inget av dem.' },
  },
});

/** What a printed column holds. */
export const PublishedContentEnum = enumOf(COLUMN_CONTENTS);
registerEnumType(PublishedContentEnum, {
  name: 'PublishedContent',
  description: 'Vad en tryckt kolumn innehåller.',
  valuesMap: {
    TEXT: { description: 'Text, eller ett nummer som inte räknar något (not, projekt).' },
    ACTUAL: { description: 'Utfall.' },
    BUDGET: { description: 'Budget.' },
    FORECAST: { description: 'Prognos.' },
    DEVIATION: { description: 'Avvikelse.' },
    OTHER: { description: 'Andra tal.' },
  },
});

/** The kind of a published document. */
export const PublishedKindEnum = enumOf(PUBLISHED_KINDS);
registerEnumType(PublishedKindEnum, {
  name: 'PublishedKind',
  description: 'Vad ett publicerat dokument är.',
  valuesMap: {
    ANNUAL_REPORT: { description: 'Årsredovisning.' },
    INTERIM_REPORT: { description: 'Delårsrapport.' },
    PLAN: { description: 'Verksamhetsplan och budget.' },
    OTHER: { description: 'Annat.' },
  },
});

/** The statements that a printed row can be a row of. */
export const PublishedStatementEnum = enumOf(PUBLISHED_STATEMENTS);
registerEnumType(PublishedStatementEnum, {
  name: 'PublishedStatement',
  description: 'Uppställningen som en tryckt rad är en rad i.',
  valuesMap: {
    INCOME_STATEMENT: { description: 'Resultaträkning.' },
    BALANCE_SHEET: { description: 'Balansräkning.' },
    CASH_FLOW: { description: 'Kassaflödesanalys.' },
    OPERATING_STATEMENT: { description: 'Driftredovisning.' },
    OPERATING_SUMMARY: { description: 'Driftredovisning i sammandrag.' },
    MULTI_YEAR: { description: 'Flerårsöversikt.' },
    INCOME_PER_PARTY: { description: 'Not: intäkter per part.' },
    COSTS_PER_INSATS: { description: 'Not: kostnader per insats.' },
    RECEIVABLES: { description: 'Not: fordringar.' },
    SHORT_TERM_DEBT: { description: 'Not: kortfristiga skulder.' },
    BALANCE_REQUIREMENT: { description: 'Balanskravsutredning.' },
    PROVISIONS: { description: 'Not: avsättningar.' },
    LONG_TERM_DEBT: { description: 'Not: långfristiga skulder.' },
  },
});

/** How a table came in. */
export const EnteredAsEnum = enumOf(ENTERED_AS);
registerEnumType(EnteredAsEnum, {
  name: 'PublishedEntry',
  description: 'Hur en publicerad tabell kom in.',
  valuesMap: {
    SETUP: { description: 'När förbundet lades upp.' },
    FORM: { description: 'Inskriven i formulär.' },
    CSV: { description: 'Ur en CSV-fil.' },
    CHECK: { description: 'Ur kontrollräkningen av ett dokument.' },
  },
});

/** What can be wrong with a table. */
export const PublishedRuleEnum = enumOf(PUBLISHED_RULE_NAMES);
registerEnumType(PublishedRuleEnum, {
  name: 'PublishedRule',
  description: 'Vad som kan vara fel i en tabell; beskrivningen säger vad man gör åt det.',
  valuesMap: Object.fromEntries(
    Object.entries(PUBLISHED_RULES).map(([rule, description]) => [rule, { description }]),
  ),
});

/** How a published figure stands to the books. */
export const FigureOutcomeEnum = enumOf(FIGURE_OUTCOMES);
registerEnumType(FigureOutcomeEnum, {
  name: 'FigureOutcome',
  description: 'Hur ett publicerat belopp förhåller sig till bokföringen.',
  valuesMap: {
    AGREES: { description: 'Samma belopp som bokföringen ger.' },
    ROUNDING: { description: 'En enhet ifrån: avrundning.' },
    DIFFERS: { description: 'Ett annat belopp än bokföringen ger.' },
  },
});
