import { useState } from 'react';
import { ApiError } from '../../api/api-error.js';
import { newIdempotencyKey } from '../../api/idempotency-key.js';
import { send } from '../../api/send.js';
import type { ImportReport } from './import.answers.js';
import { IMPORT_SIE } from './import.queries.js';
import { readAsBase64 } from './read-file.js';

/** Where the import of one file stands. */
export interface ImportState {
  readonly step: 'choose' | 'checking' | 'checked' | 'booking' | 'done';
  readonly fileName?: string;
  readonly report?: ImportReport;
  /** Why the server would not do it at all. */
  readonly refused?: string;
}

interface ChosenFile {
  readonly name: string;
  readonly contentBase64: string;
  /** The same for every attempt to book the file, so that it is booked once. */
  readonly bookingKey: string;
}

/** Checks a file first, and books it only when the reader says so. */
export function useImport(forbundId: string) {
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const [chosen, setChosen] = useState<ChosenFile>();

  const run = async (file: ChosenFile, dryRun: boolean) => {
    setState({ step: dryRun ? 'checking' : 'booking', fileName: file.name });
    const idempotencyKey = dryRun ? newIdempotencyKey() : file.bookingKey;
    const input = {
      idempotencyKey,
      forbundId,
      fileName: file.name,
      contentBase64: file.contentBase64,
      dryRun,
    };
    try {
      const { importSie } = await send(IMPORT_SIE, { input });
      setState({ step: dryRun ? 'checked' : 'done', fileName: file.name, report: importSie });
    } catch (thrown) {
      setState({ step: 'choose', fileName: file.name, refused: ApiError.from(thrown).message });
    }
  };

  return {
    state,
    check: async (file: File) => {
      setState({ step: 'checking', fileName: file.name });
      const next = {
        name: file.name,
        contentBase64: await readAsBase64(file),
        bookingKey: newIdempotencyKey(),
      };
      setChosen(next);
      await run(next, true);
    },
    book: async () => {
      if (chosen) await run(chosen, false);
    },
    restart: () => {
      setChosen(undefined);
      setState({ step: 'choose' });
    },
  };
}
