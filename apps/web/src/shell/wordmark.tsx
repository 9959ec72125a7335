/** Three streams that become one. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 44 26" width="44" height="26" aria-hidden="true" focusable="false">
        <path className="stream-1" d="M2 4c14 0 12 9 24 9" />
        <path className="stream-3" d="M2 22c14 0 12-9 24-9" />
        <path className="stream-2" d="M2 13h24" />
        <path className="stream-all" d="M25 13h17" />
      </svg>
      <span>Samla</span>
    </span>
  );
}
