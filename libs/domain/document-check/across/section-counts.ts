import { Decimal } from 'decimal.js';
import type { TextLine } from '../claims/text-line.js';
import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import type { ReadDocument } from './read-document.js';

const IN_NAMED = /(\d{1,4}) (?:personer|deltagare|individer) i (\p{Lu}[\p{L}/]{5,30})/gu;
const TOOK_PART = /(\d{1,4}) (?:personer|deltagare|individer) (?:har )?deltagit/u;
/** How many lines after its heading an insats tells how many took part. */
const NEAR = 12;

/** How many a sentence says took part in a named insats, against what stands under the heading of that insats. */
export function sectionCounts(document: ReadDocument): Outcome[] {
  return document.lines.flatMap((line) =>
    [...line.text.matchAll(IN_NAMED)].flatMap((match) => {
      const [said, count = '0', name = ''] = match;
      const told = underHeading(document.lines, name);
      if (told === null || told.line === line) return [];
      const tested: Tested = {
        kind: 'antal i text',
        document: document.name,
        place: line.place,
        printed: new Decimal(count),
        recomputed: new Decimal(told.count),
        unit: 'antal',
        message: `Texten anger "${said}", men under rubriken för insatsen (rad ${told.line.place.line}) står ${told.count}.`,
      };
      return [
        count === told.count
          ? holding(tested)
          : broken(tested, { class: 'copied-figure', severity: 'warning' }),
      ];
    }),
  );
}

function underHeading(lines: readonly TextLine[], name: string): { count: string; line: TextLine } | null {
  const stem = name.toLowerCase().slice(0, Math.max(6, name.length - 2));
  for (const [at, { kind, text }] of lines.entries()) {
    if (kind !== 'HEADING' || !text.toLowerCase().startsWith(stem)) continue;
    for (const line of lines.slice(at + 1, at + 1 + NEAR)) {
      const count = TOOK_PART.exec(line.text)?.[1];
      if (count !== undefined) return { count, line };
    }
  }
  return null;
}
