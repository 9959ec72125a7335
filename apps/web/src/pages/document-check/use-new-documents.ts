import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../api/api-error.js';
import { newIdempotencyKey } from '../../api/idempotency-key.js';
import type { Problem } from '../../api/problem.js';
import { send } from '../../api/send.js';
import { uploadFile } from '../../api/upload-file.js';
import { ADD_DOCUMENT, ADD_VERSION, type Added, CHECK_DOCUMENTS } from './documents.queries.js';
import type { DocumentFacts } from './guess-document.js';

/** A chosen file with what it is called. */
export interface ChosenFile extends DocumentFacts {
  readonly file: File;
}

/** How far chosen files have come on their way to the check. */
export interface Sending {
  /** What is said of it; undefined when nothing is under way. */
  readonly phrase: string | undefined;
  readonly refused: string | undefined;
}

const IDLE: Sending = { phrase: undefined, refused: undefined };

interface Place {
  readonly id: string;
  readonly slug: string;
}

/** Sends files and makes documents, or a version, of them; several are then checked together. Leads on with the first one's id. */
export function useNewDocuments({ id: forbundId, slug }: Place, onDone: (documentId: string) => void) {
  const [state, setState] = useState<Sending>(IDLE);
  const leaving = useRef<AbortController>(null);
  // A page that is left stops sending.
  useEffect(() => () => leaving.current?.abort(), []);

  const working = async (work: (signal: AbortSignal) => Promise<string>) => {
    const controller = new AbortController();
    leaving.current = controller;
    try {
      const documentId = await work(controller.signal);
      setState(IDLE);
      onDone(documentId);
    } catch (thrown) {
      setState({ phrase: undefined, refused: ApiError.from(thrown).message });
    }
  };
  const upload = (file: File, signal: AbortSignal) => {
    setState({ phrase: `Skickar ${file.name}`, refused: undefined });
    return uploadFile(slug, file, () => undefined, signal);
  };
  const keyed = () => ({ forbundId, idempotencyKey: newIdempotencyKey() });

  const add = (chosen: readonly ChosenFile[]) =>
    working(async (signal) => {
      const ids: string[] = [];
      for (const { file, title, kind, year } of chosen) {
        const { fileId } = await upload(file, signal);
        const input = { ...keyed(), fileId, title, kind, year };
        ids.push(addedOf((await send(ADD_DOCUMENT, { input }, signal)).addDocument).document.id);
      }
      if (ids.length > 1) await send(CHECK_DOCUMENTS, { input: { ...keyed(), documentIds: ids } }, signal);
      return ids[0] as string;
    });
  const addVersion = (documentId: string, file: File) =>
    working(async (signal) => {
      const { fileId } = await upload(file, signal);
      const input = { ...keyed(), documentId, fileId };
      addedOf((await send(ADD_VERSION, { input }, signal)).addDocumentVersion);
      return documentId;
    });
  return { state, add, addVersion };
}

function addedOf(answer: Added | Problem): Added {
  if ('message' in answer) throw new ApiError(answer.code, answer.message);
  return answer;
}
