import type { DutyStatus } from '@samla/domain/governance/duty-status.js';
import { formatDay } from '../../parts/format-date.js';
import type { Duty } from './duties.answers.js';

/** How a status is shown: a word, and the tone that only helps it. */
export const STATUS_MARKS: Readonly<
  Record<DutyStatus, { readonly tone: 'good' | 'warning' | 'bad' | 'quiet'; readonly word: string }>
> = {
  LATE: { tone: 'bad', word: 'Försenad' },
  DUE_SOON: { tone: 'warning', word: 'Snart' },
  UPCOMING: { tone: 'quiet', word: 'Kommande' },
  DONE: { tone: 'good', word: 'Klar' },
  DONE_LATE: { tone: 'warning', word: 'Klar för sent' },
  NOT_APPLICABLE: { tone: 'quiet', word: 'Gäller inte' },
  PASSED: { tone: 'quiet', word: 'Har inträffat' },
};

/** The days of a duty in words; both last days where a rest day moves the one. */
export function dayText({ opensOn, nominal, lastLawful }: Duty): string {
  const from = opensOn === nominal ? '' : `${formatDay(opensOn)} – `;
  const moved = lastLawful === nominal ? '' : ` (flyttad till ${formatDay(lastLawful)})`;
  return `${from}${formatDay(nominal)}${moved}`;
}

/** What came of it, in words; empty while nothing has. */
export function outcomeText({ doneOn, decision, latest }: Duty): string {
  if (latest?.kind === 'NOT_APPLICABLE') return latest.note;
  if (doneOn === null) return '';
  const by = decision
    ? ` genom ${decision.bodyName.toLowerCase()}s beslut ${decision.paragraph}`.trimEnd()
    : '';
  return `Gjord ${formatDay(doneOn)}${by}`;
}

/** The year of this moment in the reader's zone: the one that the wheel opens at. */
export function thisYear(): number {
  return new Date().getFullYear();
}

/** How many of a year's duties are late, in words. */
export function lateText(late: number): string {
  if (late === 0) return 'Inget är försenat.';
  return late === 1 ? '1 uppgift är försenad.' : `${late} uppgifter är försenade.`;
}

/** The day of this moment in the reader's zone, `YYYY-MM-DD`. */
export function todayHere(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => `${part}`.padStart(2, '0'))
    .join('-');
}
