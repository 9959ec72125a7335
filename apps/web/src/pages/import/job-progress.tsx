import { Notice } from '../../parts/notice.js';
import { formatCount } from '../../parts/format-amount.js';
import { formatSize } from '../../parts/format-size.js';
import type { ImportProgress } from './import.answers.js';
import { useProgress } from './use-progress.js';

interface JobProgressProps {
  readonly slug: string;
  readonly begun: ImportProgress;
  readonly onEnd: () => void;
}

/** A job under way: what it does, how far it has come, and whether the server is still heard. */
export function JobProgress({ slug, begun, onEnd }: JobProgressProps) {
  const { progress, isLost } = useProgress(slug, begun, onEnd);
  const { kind, state, bytesRead, bytesTotal, entries, rows, phrase, attempts, lastError } = progress;
  const what = kind === 'PLAN' ? 'Filen provläses' : 'Filen bokförs';
  const isCounted = bytesRead > 0;
  return (
    <div className="card progress">
      <label>
        <span>{what}</span>
        {isCounted ? <progress max={Math.max(bytesTotal, 1)} value={bytesRead} /> : <progress />}
      </label>
      <p>{phrase}</p>
      <p className="visually-hidden" role="status">
        {spokenOf(what, progress)}
      </p>
      <p>
        {formatSize(bytesRead)} av {formatSize(bytesTotal)}, {formatCount(entries)} verifikationer,{' '}
        {formatCount(rows)} rader
      </p>
      <p className="small">
        {kind === 'PLAN'
          ? 'Inget bokförs av provläsningen.'
          : 'Böckerna ändras först när hela filen är klar: allt eller inget.'}{' '}
        Du kan lämna sidan och komma tillbaka; arbetet fortsätter ändå.
      </p>
      {isLost ? (
        <Notice tone="warning" title="Ingen kontakt med Samla just nu" announce="status">
          <p>
            Sidan frågar igen av sig själv. Arbetet pågår hos Samla även utan kontakt, och det som visas här
            är det som senast var känt.
          </p>
        </Notice>
      ) : null}
      {lastError !== null && attempts > 0 ? (
        <Notice tone="warning" title="Ett försök avbröts" announce="status">
          <p>{lastError}</p>
          <p>{state === 'QUEUED' ? 'Samla försöker igen av sig själv.' : `Försök ${attempts} pågår.`}</p>
        </Notice>
      ) : null}
    </div>
  );
}

/** What a screen reader is told: each quarter, not each piece. */
function spokenOf(what: string, { state, bytesRead, bytesTotal }: ImportProgress): string {
  if (state === 'QUEUED') return `${what}: väntar på sin tur`;
  const quarters = bytesTotal === 0 ? 0 : Math.floor((4 * bytesRead) / bytesTotal);
  return `${what}: ${quarters * 25} procent`;
}
