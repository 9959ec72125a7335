import type { Money } from '../../money/money.js';
import {
  FINAL_REPORT_PARTS,
  type FinalAccountFacts,
  type FinalAccountLine,
  type FinalReportPart,
} from './final-account.js';

const AREAS = [
  ['RESULT', 'Resultat under likvidationen'],
  ['ASSET', 'Tillgångar'],
  ['EQUITY_OR_DEBT', 'Eget kapital och skulder'],
] as const;

/** The final account as a readable document in Markdown: the same facts give the same text, byte for byte. */
export function finalAccountText(
  account: Omit<FinalAccountFacts, 'hash'>,
  forbund: string,
  archiveMember: string,
): string {
  const parts = Object.keys(FINAL_REPORT_PARTS) as FinalReportPart[];
  return [
    `# Slutredovisning för ${forbund}`,
    `Likvidationen öppnades ${account.openedOn}. Slutredovisningen är upprättad ${account.madeOn}.`,
    '## Förvaltningsberättelse',
    ...parts.flatMap((part) => [`### ${FINAL_REPORT_PARTS[part]}`, account.report[part].trim()]),
    '## Räkenskaper för hela likvidationen',
    ...AREAS.flatMap(([area, title]) =>
      table(
        title,
        account.lines.filter((line) => line.area === area),
      ),
    ),
    '## Arkiv',
    `Arkivet överlämnas till ${archiveMember}.`,
    `Räkenskapernas kontrollsumma (SHA-256): ${account.books}`,
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

function table(title: string, lines: readonly FinalAccountLine[]): string[] {
  if (lines.length === 0) return [];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rows = lines.map(({ label, opening, movement }) =>
    row([label, ...[opening, movement, opening.add(movement)].map(kronor)]),
  );
  const head = row(['kr', 'När likvidationen öppnades', 'Under likvidationen', 'Vid slutredovisningen']);
  return [`### ${title}`, [head, row(['---', '---:', '---:', '---:']), ...rows].join('\n')];
}

function kronor(amount: Money): string {
  return amount.toString().replace('-', '−').replace('.', ',');
}
