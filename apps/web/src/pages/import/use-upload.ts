import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/api-error.js';
import { newIdempotencyKey } from '../../api/idempotency-key.js';
import { send } from '../../api/send.js';
import { uploadFile } from '../../api/upload-file.js';
import type { ImportForbund } from './import.answers.js';
import { PLAN_IMPORT } from './import.queries.js';

/** Where a chosen file is on its way to the plan. */
export interface UploadState {
  readonly step: 'choose' | 'sending' | 'planning';
  readonly fileName?: string;
  /** Bytes sent, and in all. */
  readonly sent?: number;
  readonly size?: number;
  /** Why it did not come there. */
  readonly refused?: string;
}

/** Sends a file and has it tried; `onPlan` is told the id of the plan. Nothing is booked by this. */
export function useUpload({ id: forbundId, slug }: ImportForbund, onPlan: (jobId: string) => void) {
  const [state, setState] = useState<UploadState>({ step: 'choose' });
  const sending = useRef<AbortController>(null);
  // A page that is left stops sending.
  useEffect(() => () => sending.current?.abort(), []);

  const choose = async (file: File) => {
    const leaving = new AbortController();
    sending.current = leaving;
    const facts = { fileName: file.name, size: file.size };
    try {
      setState({ step: 'sending', ...facts, sent: 0 });
      const onSent = (sent: number) => setState({ step: 'sending', ...facts, sent });
      const { fileId } = await uploadFile(slug, file, onSent, leaving.signal);
      setState({ step: 'planning', ...facts });
      const input = { forbundId, fileId, idempotencyKey: newIdempotencyKey() };
      const { planImport } = await send(PLAN_IMPORT, { input }, leaving.signal);
      onPlan(planImport.id);
    } catch (thrown) {
      setState({ step: 'choose', fileName: file.name, refused: ApiError.from(thrown).message });
    }
  };
  return { state, choose, cancel: () => sending.current?.abort() };
}
