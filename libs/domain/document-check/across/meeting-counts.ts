import { Decimal } from 'decimal.js';
import { countOf } from '../claims/count-in-text.js';
import { daysIn, slashedDaysIn } from '../claims/day-in-text.js';
import type { SourceTable } from '../document/source-document.js';
import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import type { ReadDocument } from './read-document.js';

const LISTED = /(?:mötes|sammanträdes)(?:datum|dagar|tider)/iu;
const SAID =
  /(?<![\p{L}\d.,/–-])(\d{1,2}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv) (?:\(\d{1,2}\) )?(?:ordinarie |protokollförda )?(\p{L}{4,40}?)(?:möten|sammanträden)(?!\p{L})/giu;
const LEAST_DAYS = 2;

/**
 * How many meetings a sentence gives a board, against the days of the list of that board's meetings in the document's year.
 * More days than ordinary meetings may be joint or extra ones: that is information. Fewer is to be looked over.
 */
export function meetingCounts(document: ReadDocument): Outcome[] {
  const lists = document.views
    .map(({ source }) => source)
    .filter(({ section, caption }) => LISTED.test(`${section} ${caption}`));
  return document.lines.flatMap((line) =>
    [...line.text.matchAll(SAID)].flatMap((match) => {
      const [said, count = '', board = ''] = match;
      const own = lists.filter(({ section, caption }) =>
        `${section} ${caption}`.toLowerCase().includes(board.toLowerCase()),
      );
      const [list] = own;
      const days = list === undefined ? 0 : daysOf(list, document.profile.year);
      // With several lists it is not sure which is meant.
      if (list === undefined || own.length > 1 || days < LEAST_DAYS) return [];
      const printed = countOf(count);
      const tested: Tested = {
        kind: 'antal möten',
        document: document.name,
        place: line.place,
        printed: new Decimal(printed),
        recomputed: new Decimal(days),
        unit: 'antal',
        message: `Texten anger "${said}"; listan på rad ${list.line} har ${days} dagar under året.`,
      };
      if (printed === days) return [holding(tested)];
      const isMore = days > printed;
      const message = isMore
        ? `${tested.message} De övriga kan vara gemensamma eller extra möten.`
        : tested.message;
      return [broken(tested, { class: 'sum', severity: isMore ? 'info' : 'warning', message })];
    }),
  );
}

/** The different days of the year that a list's rows begin with. */
function daysOf({ rows }: SourceTable, year: number | null): number {
  const days = rows.flatMap(({ cells }) => {
    const [first] = [...slashedDaysIn(cells[0] ?? ''), ...daysIn(cells[0] ?? '')];
    return first === undefined || (first.year !== null && first.year !== year)
      ? []
      : [`${first.month}-${first.day}`];
  });
  return new Set(days).size;
}
