/** How a report that the performer owes stands on a day. */
export const REPORT_STATES = {
  DUE: 'Väntas',
  LATE: 'Försenad',
  RECEIVED: 'Inkommen i tid',
  RECEIVED_LATE: 'Inkommen för sent',
} as const;
export type ReportState = keyof typeof REPORT_STATES;
export const REPORT_STATE_NAMES = Object.keys(REPORT_STATES) as ReportState[];

/** The state on a day: late is the day after it was due. */
export function reportState(dueOn: string, receivedOn: string | null, today: string): ReportState {
  if (receivedOn !== null) return receivedOn <= dueOn ? 'RECEIVED' : 'RECEIVED_LATE';
  return today <= dueOn ? 'DUE' : 'LATE';
}
