import { useState, type DragEvent } from 'react';

interface FileDropProps {
  readonly busy: boolean;
  /** What is asked for, as “Dra hit en SIE-fil”. */
  readonly title: string;
  readonly onFile: (file: File) => void;
}

/** A place to drop a file, with a button that does the same for those who do not drag. */
export function FileDrop({ busy, title, onFile }: FileDropProps) {
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
        Välj SIE-fil
        <input
          type="file"
          className="visually-hidden"
          accept=".se,.si,.sie,text/plain"
          disabled={busy}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) onFile(file);
            event.target.value = '';
          }}
        />
      </label>
      <p className="small">Filnamn på .se, .si eller .sie. Helst SIE 4E med årets verifikationer.</p>
    </div>
  );
}
