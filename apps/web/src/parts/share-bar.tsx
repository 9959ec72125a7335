interface ShareBarProps {
  /** Whole per cent as text; null where there is nothing to measure. */
  readonly percent: string | null;
}

const FULL = 100;

/** How much is used, in words and as a bar; what is over the whole ends the bar in another colour. */
export function ShareBar({ percent }: ShareBarProps) {
  if (percent === null) return null;
  const share = Number(percent);
  const length = Math.max(0, Math.min(FULL, share));
  return (
    <span className="share">
      <svg viewBox={`0 0 ${FULL} 10`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="share-whole" width={FULL} height="10" />
        <rect className={share > FULL ? 'share-used is-over' : 'share-used'} width={length} height="10" />
      </svg>
      <span>{percent.replace('-', '−')} %</span>
    </span>
  );
}
