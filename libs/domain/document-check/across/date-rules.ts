import {
  type DayInText,
  daysIn,
  isDayOfTheCalendar,
  slashedDaysIn,
  weekdayOf,
} from '../claims/day-in-text.js';
import type { TextLine } from '../claims/text-line.js';
import { weekdayName, wrongWeekdaysIn } from '../claims/weekday-in-text.js';
import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import type { ReadDocument } from './read-document.js';

/** Days that the calendar has not, weekdays that are others, meetings on a weekend, and statutory days that were missed. */
export function dateRules(document: ReadDocument): Outcome[] {
  return [
    ...document.lines.flatMap((line) => [...impossible(document, line), ...otherWeekday(document, line)]),
    ...weekendMeetings(document),
    ...decidedInTime(document),
  ];
}

function impossible(document: ReadDocument, line: TextLine): Outcome[] {
  return daysIn(line.text)
    .filter((day) => !isDayOfTheCalendar(day))
    .map((day) => {
      const message = `Dagen "${day.printed}" finns inte i kalendern.`;
      return broken(dated(document, line, message), { class: 'date', severity: 'error' });
    });
}

function otherWeekday(document: ReadDocument, line: TextLine): Outcome[] {
  return wrongWeekdaysIn(line.text).map(({ day, said, actual }) => {
    const message = `${day.printed} är en ${actual}, inte en ${said}.`;
    return broken(dated(document, line, message), { class: 'date', severity: 'error' });
  });
}

const MEETING = /möte|sammanträde/iu;

/** A list of meetings with days of the document's year that fall on a weekend; each day once. */
function weekendMeetings(document: ReadDocument): Outcome[] {
  const { year } = document.profile;
  if (year === null) return [];
  const seen = new Set<string>();
  return meetingRows(document).flatMap(({ line, days }) =>
    days.flatMap((day) => {
      const weekday = isDayOfTheCalendar(day) ? weekdayOf(day.year ?? year, day.month, day.day) : 1;
      const key = `${day.month}-${day.day}`;
      if ((weekday !== 0 && weekday !== 6) || seen.has(key)) return [];
      seen.add(key);
      const message = `Mötet ${day.printed} ${day.year ?? year} är en ${weekdayName(weekday)}.`;
      return [broken(dated(document, line, message), { class: 'date', severity: 'info' })];
    }),
  );
}

function meetingRows(document: ReadDocument): { line: TextLine; days: DayInText[] }[] {
  return document.views.flatMap((view) => {
    const { section, caption, index, rows } = view.source;
    return rows.flatMap((row) => {
      const [first = '', ...rest] = row.cells;
      const days = /^\d{1,2}\/\d{1,2}(?:-\d{4})?$/.test(first.trim()) ? slashedDaysIn(first) : [];
      if (days.length === 0 || !MEETING.test(`${section ?? ''} ${caption ?? ''} ${rest.join(' ')}`))
        return [];
      const place = { line: row.line, section, table: index, row: first, column: null };
      return [{ line: { text: row.cells.join(' '), place, kind: 'CELL' as const }, days }];
    });
  });
}

/** 23 § lagen (2003:1210): the budget by 30 November; 24 §: the annual report within three months. */
function decidedInTime(document: ReadDocument): Outcome[] {
  const { kind, year, decidedOn } = document.profile;
  if (decidedOn === null || year === null || (kind !== 'PLAN' && kind !== 'ANNUAL_REPORT')) return [];
  const last = kind === 'PLAN' ? `${year - 1}-11-30` : `${year + 1}-03-31`;
  const rule =
    kind === 'PLAN'
      ? `budgeten för ${year} ska beslutas senast ${last} (23 § lagen 2003:1210)`
      : `årsredovisningen för ${year} ska upprättas senast ${last} (24 § lagen 2003:1210)`;
  const tested = dated(document, decidedOn.line, `Beslutad ${decidedOn.day}; ${rule}.`);
  if (decidedOn.day <= last) return [holding(tested)];
  return [broken(tested, { class: 'date', severity: 'warning' })];
}

function dated(document: ReadDocument, line: TextLine, message: string): Tested {
  return {
    kind: 'datum',
    document: document.name,
    place: line.place,
    printed: null,
    recomputed: null,
    unit: null,
    message,
  };
}
