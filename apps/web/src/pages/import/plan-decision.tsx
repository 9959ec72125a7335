import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { ConfirmDialog } from '../../parts/confirm-dialog.js';
import type { Problem } from '../../api/problem.js';
import { importsPath, jobPath } from './import-paths.js';
import type { ImportForbund, ImportJob, ImportOutcome } from './import.answers.js';
import { DECLINE_IMPORT, REQUEST_IMPORT } from './import.queries.js';
import { whatBookingDoes } from './what-booking-does.js';

interface PlanDecisionProps {
  readonly forbund: ImportForbund;
  readonly job: ImportJob;
  readonly outcome: ImportOutcome;
  readonly onDeclined: () => void;
}

/** The reader's choice when the plan has been seen: book, decline, or another file. */
export function PlanDecision({ forbund, job, outcome, onDeclined }: PlanDecisionProps) {
  const [asking, setAsking] = useState<'BOOK' | 'DECLINE'>();
  return (
    <div className="controls">
      {outcome.status === 'WOULD_BE_BOOKED' ? (
        <button type="button" className="button button-main" onClick={() => setAsking('BOOK')}>
          Bokför …
        </button>
      ) : null}
      {outcome.status === 'ALREADY_BOOKED' ? null : (
        <button type="button" className="button" onClick={() => setAsking('DECLINE')}>
          Avböj filen …
        </button>
      )}
      <Link to={importsPath(forbund.slug)} className="button">
        Välj en annan fil
      </Link>
      {asking === 'BOOK' ? (
        <BookDialog forbund={forbund} job={job} outcome={outcome} onClose={() => setAsking(undefined)} />
      ) : null}
      {asking === 'DECLINE' ? (
        <DeclineDialog
          forbund={forbund}
          job={job}
          onDeclined={onDeclined}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </div>
  );
}

interface DialogProps {
  readonly forbund: ImportForbund;
  readonly job: ImportJob;
  readonly onClose: () => void;
}

function BookDialog({ forbund, job, outcome, onClose }: DialogProps & { outcome: ImportOutcome }) {
  const navigate = useNavigate();
  // One wish to book, however often it is sent; to book what somebody has declined is another wish.
  const keyOf = useKey();
  const [declined, setDeclined] = useState(false);
  const { busy, refused, run } = useAction<{ job: { id: string } }>(
    (answer) => void navigate(jobPath(forbund.slug, answer.job.id)),
  );
  const book = () =>
    run(async () => {
      const idempotencyKey = keyOf(declined ? 'although declined' : 'book');
      const file = { forbundId: forbund.id, fileId: job.file.id };
      const input = { ...file, evenIfDeclined: declined, idempotencyKey };
      const { requestImport: answer } = await send(REQUEST_IMPORT, { input });
      if (answer.__typename === 'FileDeclined') setDeclined(true);
      return answer as { job: { id: string } } | Problem;
    });
  return (
    <ConfirmDialog
      title={`Bokföra ${job.file.fileName}?`}
      action={declined ? 'Bokför ändå' : 'Bokför'}
      busy={busy}
      refused={refused}
      onConfirm={() => void book()}
      onClose={onClose}
    >
      <p>{whatBookingDoes(forbund.name, outcome)}</p>
      <p>Antingen bokförs hela filen eller inget. Den kan sedan återföras, men inte raderas.</p>
    </ConfirmDialog>
  );
}

function DeclineDialog({ forbund, job, onDeclined, onClose }: DialogProps & { onDeclined: () => void }) {
  const keyOf = useKey();
  const { busy, refused, run } = useAction<{ job: { id: string } }>(() => {
    onClose();
    onDeclined();
  });
  const decline = (reason: string) =>
    run(async () => {
      const input = { forbundId: forbund.id, importJobId: job.id, reason, idempotencyKey: keyOf(reason) };
      const { declineImport: answer } = await send(DECLINE_IMPORT, { input });
      return answer as { job: { id: string } } | Problem;
    });
  return (
    <ConfirmDialog
      title={`Avböja ${job.file.fileName}?`}
      action="Avböj filen"
      reasonLabel="Varför filen inte ska bokföras"
      busy={busy}
      refused={refused}
      onConfirm={(reason) => void decline(reason)}
      onClose={onClose}
    >
      <p>
        Filen bokförs inte. Skälet och ditt namn står kvar, och den som vill bokföra filen senare ser dem.
      </p>
    </ConfirmDialog>
  );
}
