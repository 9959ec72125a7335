import { malformedAmountsIn } from '../claims/malformed-amount.js';
import { arithmeticInText } from '../claims/arithmetic-in-text.js';
import { listSums } from '../claims/list-sums.js';
import { listedAmounts } from '../claims/listed-amounts.js';
import { partsInText } from '../claims/parts-in-text.js';
import { sharesInText } from '../claims/share-in-text.js';
import type { ReadDocument } from '../across/read-document.js';
import { spaced } from '../across/figure-term.js';
import { broken } from './outcome-of.js';
import type { Outcome } from './tested-tie.js';

/** What the text of a document states that can be tested within the text alone. */
export function textOutcomes({ name, lines }: ReadDocument): Outcome[] {
  return [
    ...partsInText(name, lines),
    ...arithmeticInText(name, lines),
    ...listSums(name, lines),
    ...listedAmounts(name, lines),
    ...sharesInText(name, lines),
    ...malformed(name, lines),
  ];
}

function malformed(document: string, lines: ReadDocument['lines']): Outcome[] {
  return malformedAmountsIn(lines).map(({ line, printed, asPrinted, likely, unit }) =>
    broken(
      {
        kind: 'belopp i text',
        document,
        place: line.place,
        printed: asPrinted,
        recomputed: likely,
        unit,
        message: `Beloppet "${printed} ${unit}" är felskrivet: sista siffergruppen har för många siffror. Troligen ${spaced(likely)} ${unit}.`,
      },
      { class: 'unit', severity: 'error' },
    ),
  );
}
