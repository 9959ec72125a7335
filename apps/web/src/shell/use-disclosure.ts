import { useId, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { useLocation } from 'react-router';

/** A button that shows and hides what belongs to it, and what its surroundings listen to. */
export interface Disclosure {
  readonly isOpen: boolean;
  readonly button: {
    readonly ref: RefObject<HTMLButtonElement | null>;
    readonly type: 'button';
    readonly 'aria-expanded': boolean;
    readonly 'aria-controls': string;
    readonly onClick: () => void;
  };
  /** The id of what is shown. */
  readonly contentId: string;
  readonly around: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
}

/** Opens on a press; closes on another, on Escape, when the focus leaves, and when the reader has gone to another page. */
export function useDisclosure(): Disclosure {
  const { key } = useLocation();
  const contentId = useId();
  const button = useRef<HTMLButtonElement>(null);
  // Open on the visit where it was opened: the next one finds it closed, without anything having to close it.
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === key;
  return {
    isOpen,
    contentId,
    button: {
      ref: button,
      type: 'button',
      'aria-expanded': isOpen,
      'aria-controls': contentId,
      onClick: () => setOpenAt(isOpen ? null : key),
    },
    around: {
      onKeyDown: (event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpenAt(null);
        button.current?.focus();
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        if (isOpen && relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpenAt(null);
      },
    },
  };
}
