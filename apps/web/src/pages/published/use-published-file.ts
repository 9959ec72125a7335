import { useState } from 'react';
import { ApiError } from '../../api/api-error.js';
import { newIdempotencyKey } from '../../api/idempotency-key.js';
import { send } from '../../api/send.js';
import { uploadFile } from '../../api/upload-file.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { IMPORT_FILE, PLAN_FILE, type PlannedTable, type PublishedPlan } from './published.mutations.js';

/** A file that is kept and tried. */
export interface TriedFile {
  readonly fileId: string;
  readonly fileName: string;
  readonly plan: PublishedPlan;
}

interface Place {
  readonly id: string;
  readonly slug: string;
}

/** Sends a file, has it tried, and has it taken in when that is asked for. */
export function usePublishedFile(
  { id: forbundId, slug }: Place,
  onDone: (taken: { readonly tables: readonly PlannedTable[] }) => void,
) {
  const [sending, setSending] = useState<string>();
  const [tried, setTried] = useState<TriedFile>();
  const [unsent, setUnsent] = useState<string>();
  const keyOf = useKey();
  const { busy, refused, run } = useAction(onDone);

  const choose = async (file: File, reason: string) => {
    setSending(file.name);
    setTried(undefined);
    setUnsent(undefined);
    try {
      const { fileId } = await uploadFile(slug, file, () => undefined, new AbortController().signal);
      const input = { forbundId, fileId, reason, idempotencyKey: newIdempotencyKey() };
      const { planPublishedImport } = await send(PLAN_FILE, { input });
      if ('message' in planPublishedImport) setUnsent(planPublishedImport.message);
      else setTried({ fileId, fileName: file.name, plan: planPublishedImport });
    } catch (thrown) {
      setUnsent(ApiError.from(thrown).message);
    } finally {
      setSending(undefined);
    }
  };
  const take = ({ fileId }: TriedFile, reason: string) =>
    run(async () => {
      const wish = { forbundId, fileId, reason };
      return (await send(IMPORT_FILE, { input: { ...wish, idempotencyKey: keyOf(JSON.stringify(wish)) } }))
        .importPublished;
    });
  return { sending, tried, unsent, busy, refused, choose, take };
}
