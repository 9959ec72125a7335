const STEPS = ['Välj fil', 'Se vad som händer', 'Bokför'] as const;

/** Where in the three steps the reader is, from 1. */
export function Steps({ now }: { now: 1 | 2 | 3 }) {
  return (
    <ol className="steps" aria-label="Steg">
      {STEPS.map((step, index) => (
        <li key={step} aria-current={index + 1 === now ? 'step' : undefined}>
          {step}
        </li>
      ))}
    </ol>
  );
}
