import { useState } from 'react';
import type { Problem } from '../../api/problem.js';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { ConfirmDialog } from '../../parts/confirm-dialog.js';
import { REVERSE_IMPORT } from './booked.queries.js';
import type { BookedFile, ImportForbund } from './import.answers.js';

interface ReverseProps {
  readonly forbund: ImportForbund;
  readonly file: BookedFile;
  readonly onReversed: () => void;
}

/** The button that takes a booked file back whole, with a reason, after having said what that does. */
export function Reverse({ forbund, file, onReversed }: ReverseProps) {
  const [asking, setAsking] = useState(false);
  const keyOf = useKey();
  const { busy, refused, run } = useAction<{ run: { id: string } }>(onReversed);
  const reverse = (reason: string) =>
    run(async () => {
      const input = { forbundId: forbund.id, importRunId: file.id, reason, idempotencyKey: keyOf(reason) };
      const { reverseImport: answer } = await send(REVERSE_IMPORT, { input });
      return answer as { run: { id: string } } | Problem;
    });
  return (
    <>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        Återför filen …
      </button>
      {asking ? (
        <ConfirmDialog
          title={`Återföra ${file.fileName}?`}
          action="Återför"
          reasonLabel="Varför filen återförs"
          busy={busy}
          refused={refused}
          onConfirm={(reason) => void reverse(reason)}
          onClose={() => setAsking(false)}
        >
          <p>
            Varje verifikation som filen bokförde {file.year} får en rättelse som tar bort dess verkan;
            ingenting raderas, och en rättad fil kan läsas in efteråt.
          </p>
        </ConfirmDialog>
      ) : null}
    </>
  );
}
