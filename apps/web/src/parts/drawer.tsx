import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

interface DrawerProps {
  readonly title: string;
  readonly eyebrow?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A panel over the page. The browser's own dialog keeps the keyboard inside, closes on Escape and gives the focus
 * back to the figure that opened it.
 */
export function Drawer({ title, eyebrow, onClose, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  useLayoutEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    // Closing before React removes it lets the browser return the focus.
    return () => opened?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="drawer"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className="drawer-body">
        <header className="drawer-head">
          <div>
            {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
            <h2 id={heading}>{title}</h2>
          </div>
          <button type="button" className="button button-quiet" onClick={onClose}>
            Stäng
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
