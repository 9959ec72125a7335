import { useState, type DragEvent } from 'react';

interface FileDropProps {
  readonly busy: boolean;
  /** What is asked for, as “Dra hit en SIE-fil”. */
  readonly title: string;
  /** The word on the button, the kinds of file and a line about them; those of SIE where left out. */
  readonly choose?: string;
  readonly accept?: string;
  readonly hint?: string;
  readonly onFile: (file: File) => void;
}

const SIE_HINT = 'Filnamn på .se, .si eller .sie. Helst SIE 4E med årets verifikationer.';

/** A place to drop a file, with a button that does the same for those who do not drag. */
export function FileDrop(props: FileDropProps) {
  const { busy, title, choose = 'Välj SIE-fil', accept = '.se,.si,.sie,text/plain', onFile } = props;
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !busy) onFile(file);
  };
  return (
    <div
      className={over ? 'drop is-over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="drop-title">{title}</p>
      <label className="button button-main">
        {choose}
        <input
          type="file"
          className="visually-hidden"
          accept={accept}
          disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
            event.target.value = '';
          }}
        />
      </label>
      <p className="small">{props.hint ?? SIE_HINT}</p>
    </div>
  );
}
