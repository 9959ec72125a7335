import { Notice } from '../../parts/notice.js';
import type { Check } from './documents.answers.js';
import { useCheckProgress } from './use-check-progress.js';

interface CheckProgressProps {
  readonly slug: string;
  readonly begun: Check;
  readonly onEnd: () => void;
}

/** A check under way: what is done just now, and whether the server is still heard. */
export function CheckProgress({ slug, begun, onEnd }: CheckProgressProps) {
  const { check, isLost } = useCheckProgress(slug, begun, onEnd);
  return (
    <div className="card progress">
      <label>
        <span>Handlingen kontrolleras</span>
        <progress />
      </label>
      <p role="status">{check.phrase}</p>
      <p className="small">Du kan lämna sidan och komma tillbaka; arbetet fortsätter ändå.</p>
      {isLost ? (
        <Notice tone="warning" title="Ingen kontakt med Samla just nu" announce="status">
          <p>Sidan frågar igen av sig själv. Kontrollen pågår hos Samla även utan kontakt.</p>
        </Notice>
      ) : null}
      {check.lastError === null ? null : (
        <Notice tone="warning" title="Ett försök avbröts" announce="status">
          <p>{check.lastError}</p>
        </Notice>
      )}
    </div>
  );
}
