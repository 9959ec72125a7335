import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What the address says is chosen, so that a link shows another reader the same thing. */
export interface Chosen {
  readonly year: number;
  readonly toPeriod: number;
  /** What is open in the panel, or null. */
  readonly open: string | null;
  readonly choose: (changes: Readonly<Record<string, string | number | null>>) => void;
}

/** Reads and writes `?ar=…&till=…&visa=…`. */
export function useChosen(defaultYear: number): Chosen {
  const [params, setParams] = useSearchParams();
  const choose = useCallback(
    (changes: Readonly<Record<string, string | number | null>>) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === null) after.delete(name);
            else after.set(name, String(value));
          }
          return after;
        },
        { preventScrollReset: true },
      );
    },
    [setParams],
  );
  return {
    year: wholeNumber(params.get('ar'), 1990, 2100) ?? defaultYear,
    toPeriod: wholeNumber(params.get('till'), 1, 12) ?? 12,
    open: params.get('visa'),
    choose,
  };
}

function wholeNumber(text: string | null, least: number, most: number): number | undefined {
  if (text === null || !/^\d{1,4}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= least && number <= most ? number : undefined;
}
