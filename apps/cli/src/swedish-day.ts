const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The moment at which a calendar day (`YYYY-MM-DD`) begins in Sweden. */
export function swedishMidnight(day: string): Date {
  const winter = new Date(`${day}T00:00:00+01:00`);
  return CLOCK.format(winter) === `${day} 00:00:00` ? winter : new Date(`${day}T00:00:00+02:00`);
}

/** The calendar day after one. */
export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** A moment by the Swedish clock, `YYYY-MM-DD hh:mm:ss`. */
export function bySwedishClock(moment: Date): string {
  return CLOCK.format(moment);
}
