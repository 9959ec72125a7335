/** One event of a calendar, by property; parameters of a property are kept in its name. */
export type CalendarEvent = Readonly<Record<string, string>>;

/** Reads RFC 5545 text: unfolds its lines, checks what the standard demands of them and undoes escapes. Throws on a fault. */
export function readCalendar(text: string): {
  readonly head: CalendarEvent;
  readonly events: CalendarEvent[];
} {
  if (/[^\r]\n|\r[^\n]/.test(text)) throw new Error('a line does not end in CRLF');
  for (const line of text.split('\r\n'))
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets`);
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '');
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR')
    throw new Error('no whole calendar');
  const head: Record<string, string> = {};
  const events: Record<string, string>[] = [];
  let open: Record<string, string> | null = null;
  for (const line of lines.slice(1, -1)) {
    if (line === 'BEGIN:VEVENT') open = {};
    else if (line === 'END:VEVENT') {
      events.push(open!);
      open = null;
    } else {
      const at = line.indexOf(':');
      (open ?? head)[line.slice(0, at)] = unescaped(line.slice(at + 1));
    }
  }
  for (const event of events)
    for (const needed of ['UID', 'DTSTAMP', 'SUMMARY', 'DTSTART;VALUE=DATE'])
      if (!event[needed]) throw new Error(`an event lacks ${needed}`);
  return { head, events };
}

function unescaped(text: string): string {
  return text.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
}
