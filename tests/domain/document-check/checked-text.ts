import { checkDocuments } from '@samla/domain/document-check/check-documents.js';
import { readText } from '@samla/domain/document-check/document/read-text.js';
import type { CheckReport } from '@samla/domain/document-check/findings/check-report.js';

/** Checks texts as documents named a, b, c …; each is given as its lines. */
export function checkTexts(...documents: readonly (readonly string[])[]): CheckReport {
  return checkDocuments(
    documents.map((lines, at) => readText(String.fromCharCode(97 + at), lines.join('\n'))),
  );
}

/** Findings in short: document, line, severity, class, printed and recomputed. */
export function shortly({ findings }: CheckReport): string[] {
  return findings.map(
    ({ document, place, severity, class: kind, printed, recomputed }) =>
      `${document}${place.line} ${severity} ${kind} ${printed ?? '-'} ${recomputed ?? '-'}`,
  );
}

/** The ties of one kind in short: document, line, outcome, printed and recomputed. */
export function tiesOfKind({ documents }: CheckReport, kind: string): string[] {
  return documents.flatMap(({ ties }) =>
    ties
      .filter((tie) => tie.kind === kind)
      .map(
        ({ document, place, outcome, printed, recomputed }) =>
          `${document}${place.line} ${outcome} ${printed} ${recomputed}`,
      ),
  );
}

/** The first page of an annual report. */
export const REPORT = [
  'Samordningsförbundet Ekdalen',
  '',
  'Orgnr: 222000-9999',
  '',
  'Beslutad av styrelsen 2022-03-20',
  '',
  'Årsredovisning 2021',
  '',
];

/** A small set of statements that agree in everything. */
export const STATEMENTS = [
  'Resultaträkning',
  '',
  '| Belopp i kr | Not | 2021 | 2020 |',
  '|---|---|---|---|',
  '| Verksamhetens intäkter | 1 | 8 000 000 | 7 000 000 |',
  '| Verksamhetens kostnader | 2 | -8 400 000 | -6 900 000 |',
  '| Årets resultat | | -400 000 | 100 000 |',
  '',
  'Balansräkning',
  '',
  '| Belopp i kr | Not | 2021-12-31 | 2020-12-31 |',
  '|---|---|---|---|',
  '| Fordringar | | 300 000 | 250 000 |',
  '| Kassa och bank | | 2 000 000 | 2 600 000 |',
  '| Summa tillgångar | | 2 300 000 | 2 850 000 |',
  '| Årets resultat | | -400 000 | 100 000 |',
  '| Övrigt eget kapital | | 1 500 000 | 1 400 000 |',
  '| Kortfristiga skulder | | 1 200 000 | 1 350 000 |',
  '| Summa skulder och eget kapital | | 2 300 000 | 2 850 000 |',
  '',
];
