import { ApiError } from './api-error.js';
import { sessionHasEnded } from './send.js';

/** A file as the server has kept it. */
export interface UploadedFile {
  readonly fileId: string;
  readonly sha256: string;
  readonly size: number;
  readonly charset: string;
}

/**
 * Sends a file's bytes as they are, of any size and without holding them in memory. `fetch` tells nothing of what has been
 * sent, so this is the older request. Throws `ApiError`; `onSent` is told the bytes sent so far.
 */
export function uploadFile(
  slug: string,
  file: File,
  onSent: (bytes: number) => void,
  signal: AbortSignal,
): Promise<UploadedFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const address = `/forbund/${encodeURIComponent(slug)}/files?fileName=${encodeURIComponent(file.name)}`;
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded }) => onSent(loaded);
    request.onload = () => {
      try {
        resolve(answerOf(request));
      } catch (error) {
        reject(ApiError.from(error));
      }
    };
    request.onerror = () =>
      reject(new ApiError('NETWORK', 'Filen kom inte fram. Kontrollera uppkopplingen och välj filen igen.'));
    request.onabort = () => reject(new ApiError('ABORTED', 'Överföringen avbröts. Inget är sparat.'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function answerOf({ status, responseText }: XMLHttpRequest): UploadedFile {
  const body = parsed(responseText);
  if (status === 200 || status === 201) return body as unknown as UploadedFile;
  if (status === 401) sessionHasEnded();
  const code = typeof body['code'] === 'string' ? body['code'] : 'INTERNAL';
  const message = typeof body['message'] === 'string' ? body['message'] : `Samla svarade ${status}.`;
  throw new ApiError(code, message);
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
