import { useNavigate } from 'react-router';
import { Notice } from '../../parts/notice.js';
import { formatSize } from '../../parts/format-size.js';
import { FileDrop } from './file-drop.js';
import { jobPath } from './import-paths.js';
import type { ImportForbund } from './import.answers.js';
import { useUpload, type UploadState } from './use-upload.js';

/** Takes a file, shows how it gets there, and leads on to its plan. */
export function UploadBox({ forbund, title }: { forbund: ImportForbund; title: string }) {
  const navigate = useNavigate();
  const { state, choose, cancel } = useUpload(forbund, (id) => void navigate(jobPath(forbund.slug, id)));
  return (
    <>
      {state.step === 'choose' ? (
        <FileDrop busy={false} title={title} onFile={(file) => void choose(file)} />
      ) : (
        <Sending state={state} onCancel={cancel} />
      )}
      {state.refused === undefined ? null : (
        <Notice tone="bad" title={`Filen ${state.fileName ?? ''} togs inte emot`} announce="alert">
          <p>{state.refused}</p>
        </Notice>
      )}
    </>
  );
}

function Sending({ state, onCancel }: { state: UploadState; onCancel: () => void }) {
  const { fileName, sent = 0, size = 0, step } = state;
  // A screen reader is told when it starts and when it has come there, not at every piece.
  const spoken = step === 'sending' ? 'Skickar filen' : 'Filen är mottagen och provläses';
  return (
    <div className="card progress">
      <label>
        <span>
          {spoken} <span className="file-name">{fileName}</span>
        </span>
        {step === 'sending' ? <progress max={Math.max(size, 1)} value={sent} /> : <progress />}
      </label>
      <p className="visually-hidden" role="status">
        {spoken}
      </p>
      {step === 'sending' ? (
        <>
          <p>
            {formatSize(sent)} av {formatSize(size)}
          </p>
          <button type="button" className="button" onClick={onCancel}>
            Avbryt
          </button>
        </>
      ) : null}
    </div>
  );
}
