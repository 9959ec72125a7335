import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';

interface PageHeadingProps {
  readonly title: string;
  readonly eyebrow?: ReactNode;
  readonly children?: ReactNode;
}

/** The one h1 of a page: names the window, and takes the focus when the reader has come from another page. */
export function PageHeading({ title, eyebrow, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const cameFrom = useRef<string | null>(null);

  useEffect(() => {
    document.title = `${title} – Samla`;
  }, [title]);
  useEffect(() => {
    if (window.history.state?.idx > 0 && cameFrom.current !== pathname) heading.current?.focus();
    cameFrom.current = pathname;
  }, [pathname]);

  return (
    <header className="page-head">
      {eyebrow ? <p className="eyebrow">{eyebrow}</p> : null}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </header>
  );
}
