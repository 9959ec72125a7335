import { type DragEvent, useState } from 'react';

/** What is taken: by their endings, and by the kinds that phones offer. */
const ACCEPT = '.txt,.md,.csv,.xlsx,.pdf,text/plain,text/markdown,text/csv,application/pdf';

interface DocumentDropProps {
  readonly title: string;
  /** The word on the button. */
  readonly choose: string;
  readonly hint: string;
  readonly several: boolean;
  readonly accept?: string;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place to drop documents, with a button that does the same for those who do not drag. */
export function DocumentDrop({ title, choose, hint, several, accept = ACCEPT, onFiles }: DocumentDropProps) {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])].slice(0, several ? undefined : 1);
    if (chosen.length > 0) onFiles(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
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
          multiple={several}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
      </label>
      <p className="small">{hint}</p>
    </div>
  );
}
