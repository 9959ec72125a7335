import { useId, type ReactNode } from 'react';

interface ScrollTableProps {
  readonly caption: ReactNode;
  /** Shown small under the caption. */
  readonly note?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A table in a labelled region that scrolls sideways, by finger and by arrow key, when the screen is narrow. */
export function ScrollTable({ caption, note, className = '', children }: ScrollTableProps) {
  const id = useId();
  return (
    <div className="table-region" role="region" aria-labelledby={id} tabIndex={0}>
      <table className={className}>
        <caption>
          <span id={id} className="caption-title">
            {caption}
          </span>
          {note ? <span className="caption-note">{note}</span> : null}
        </caption>
        {children}
      </table>
    </div>
  );
}
