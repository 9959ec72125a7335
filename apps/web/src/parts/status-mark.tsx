interface StatusMarkProps {
  readonly tone: 'good' | 'warning' | 'bad' | 'quiet';
  readonly children: string;
}

/** A state in a word or two. */
export function StatusMark({ tone, children }: StatusMarkProps) {
  return <span className={`status status-${tone}`}>{children}</span>;
}
