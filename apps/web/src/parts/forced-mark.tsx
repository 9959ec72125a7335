/** Marks an amount that is adjusted by one unit so that the sum is right as shown. */
export function ForcedMark({ isForced }: { isForced: boolean }) {
  if (!isForced) return null;
  return (
    <>
      <span className="forced" aria-hidden="true">
        *
      </span>
      <span className="visually-hidden"> (jämkat)</span>
    </>
  );
}
