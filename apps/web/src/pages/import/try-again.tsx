import { useNavigate } from 'react-router';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { jobPath } from './import-paths.js';
import type { ImportForbund, ImportJob } from './import.answers.js';
import { PLAN_IMPORT } from './import.queries.js';

/** Tries the kept file anew, without sending it again; leads on to the new plan. */
export function TryAgain({ forbund, job }: { forbund: ImportForbund; job: ImportJob }) {
  const viewer = useViewer();
  const navigate = useNavigate();
  const keyOf = useKey();
  const { busy, refused, run } = useAction<{ id: string }>(
    ({ id }) => void navigate(jobPath(forbund.slug, id)),
  );
  if (!mayInForbund(viewer, forbund.slug, 'IMPORT_BOOKS')) return null;
  const plan = () =>
    run(async () => {
      const input = { forbundId: forbund.id, fileId: job.file.id, idempotencyKey: keyOf('plan') };
      return (await send(PLAN_IMPORT, { input })).planImport;
    });
  return (
    <>
      <button type="button" className="button button-main" disabled={busy} onClick={() => void plan()}>
        Provläs filen igen
      </button>
      {refused === undefined ? null : <p role="alert">{refused}</p>}
    </>
  );
}
