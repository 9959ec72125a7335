import type { ReactNode } from 'react';
import type { Asked } from '../api/use-query.js';
import { Notice } from './notice.js';

interface AskedViewProps<Answer> {
  readonly asked: Asked<Answer>;
  /** What is being fetched, as in “Hämtar länets siffror”. */
  readonly what: string;
  readonly children: (answer: Answer) => ReactNode;
}

/** What asking again does not change. */
const LASTING: ReadonlySet<string> = new Set(['NOT_FOUND', 'FORBIDDEN']);

const TITLES: Readonly<Record<string, string>> = {
  NOT_FOUND: 'Det finns inte, eller så har du inte behörighet till det',
  FORBIDDEN: 'Du har inte behörighet till det här',
  NETWORK: 'Ingen kontakt med Samla',
};

/** Waiting, refused or answered: the same three ways on every page. */
export function AskedView<Answer>({ asked, what, children }: AskedViewProps<Answer>) {
  return (
    <>
      <p className="visually-hidden" role="status">
        {asked.loading ? `Hämtar ${what} …` : asked.data ? `Klart: ${what} visas.` : ''}
      </p>
      {asked.error && !asked.loading ? (
        <Notice tone="bad" title={TITLES[asked.error.code] ?? 'Något gick fel'} announce="alert">
          <p>{asked.error.message}</p>
          {LASTING.has(asked.error.code) ? null : (
            <button type="button" className="button button-quiet" onClick={asked.reload}>
              Försök igen
            </button>
          )}
        </Notice>
      ) : null}
      {asked.data ? (
        <div aria-busy={asked.loading} className={asked.loading ? 'is-stale' : undefined}>
          {children(asked.data)}
        </div>
      ) : null}
      {!asked.data && asked.loading ? <Waiting what={what} /> : null}
    </>
  );
}

function Waiting({ what }: { what: string }) {
  return (
    <div className="waiting" aria-hidden="true">
      <p>Hämtar {what} …</p>
      <span className="waiting-line" />
      <span className="waiting-line" />
      <span className="waiting-line" />
    </div>
  );
}
