import { useId, useLayoutEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { Notice } from './notice.js';

interface ConfirmDialogProps {
  readonly title: string;
  /** The word on the button that does it. */
  readonly action: string;
  /** Asked for and required when given: why it is done. */
  readonly reasonLabel?: string;
  readonly busy: boolean;
  /** Why it did not come about. */
  readonly refused: string | undefined;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
  /** What will happen. */
  readonly children: ReactNode;
}

const LONGEST_REASON = 500;

/** Says what will happen and asks once before it does. Escape and the second button change nothing. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, action, reasonLabel, busy, refused, onConfirm, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [reason, setReason] = useState('');

  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    // Closing before React removes it lets the browser return the focus.
    return () => opened?.close();
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!busy) onConfirm(reason.trim());
  };
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form onSubmit={submit}>
        <h2 id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        <div id={`${id}-text`}>{children}</div>
        {reasonLabel === undefined ? null : (
          <ReasonField label={reasonLabel} reason={reason} onChange={setReason} />
        )}
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

interface ReasonFieldProps {
  readonly label: string;
  readonly reason: string;
  readonly onChange: (reason: string) => void;
}

function ReasonField({ label, reason, onChange }: ReasonFieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea
        required
        rows={3}
        maxLength={LONGEST_REASON}
        value={reason}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
