import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { wholeNumber } from './whole-number.js';

/** What the address says is chosen, so that a link shows another reader the same thing. */
export interface Chosen {
  /** Undefined where the address names no year: then it is the latest with figures. */
  readonly year: number | undefined;
  readonly toPeriod: number;
  /** Undefined where the address names no month, for pages that know another than December. */
  readonly chosenPeriod: number | undefined;
  /** What is open in the panel, or null. */
  readonly open: string | null;
  readonly choose: (changes: Readonly<Record<string, string | number | null>>) => void;
}

/** Reads and writes `?ar=…&till=…&visa=…`. */
export function useChosen(): Chosen {
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
    year: wholeNumber(params.get('ar'), 1990, 2100),
    toPeriod: wholeNumber(params.get('till'), 1, 12) ?? 12,
    chosenPeriod: wholeNumber(params.get('till'), 1, 12),
    open: params.get('visa'),
    choose,
  };
}
