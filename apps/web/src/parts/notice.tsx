import type { ReactNode } from 'react';

interface NoticeProps {
  readonly tone: 'info' | 'good' | 'warning' | 'bad';
  readonly title: string;
  readonly children?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits; none for what stood there from the start. */
  readonly announce?: 'alert' | 'status';
}

const MARKS = { info: 'i', good: '✓', warning: '!', bad: '✕' } as const;

/** Something to know, in words; the colour only helps. */
export function Notice({ tone, title, children, announce }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={announce}>
      <span className="notice-mark" aria-hidden="true">
        {MARKS[tone]}
      </span>
      <div>
        <p className="notice-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
