import { useId, useLayoutEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Notice } from './notice.js';

interface FormDialogProps {
  readonly title: string;
  /** The word on the button that does it. */
  readonly action: string;
  readonly busy: boolean;
  /** Why it did not come about. */
  readonly refused: string | undefined;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** A form over the page. Escape and the second button change nothing, and the focus goes back where it was. */
export function FormDialog({ title, action, busy, refused, onSubmit, onClose, children }: FormDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    // Closing before React removes it lets the browser return the focus.
    return () => opened?.close();
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onSubmit();
  };
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form onSubmit={submit} className="form-stack">
        <h2 id={heading} tabIndex={-1}>
          {title}
        </h2>
        {children}
        {refused === undefined ? null : (
          <Notice tone="bad" title="Det gick inte" announce="alert">
            <p>{refused}</p>
          </Notice>
        )}
        <div className="controls">
          <button type="submit" className="button button-main" disabled={busy}>
            {action}
          </button>
          <button type="button" className="button" onClick={onClose}>
            Avbryt
          </button>
        </div>
      </form>
    </dialog>
  );
}
