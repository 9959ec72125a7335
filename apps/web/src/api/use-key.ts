import { useRef } from 'react';
import { newIdempotencyKey } from './idempotency-key.js';

/** The key of a wish: the same for every attempt at it, another as soon as something else is wished (another reason, say). */
export function useKey(): (wish: string) => string {
  const last = useRef({ wish: '', key: '' });
  return (wish) => {
    if (last.current.key === '' || last.current.wish !== wish)
      last.current = { wish, key: newIdempotencyKey() };
    return last.current.key;
  };
}
