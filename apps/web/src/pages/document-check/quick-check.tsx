import { useState } from 'react';
import { ApiError } from '../../api/api-error.js';
import { Notice } from '../../parts/notice.js';
import { CheckSummary } from './check-summary.js';
import type { CheckedHere } from './check-here.js';
import { DocumentDrop } from './document-drop.js';
import { FindingCard } from './finding-card.js';

/** Longer texts are for the server, which does not make the page stand still. */
const MOST_CHARACTERS = 2_000_000;

interface Tried {
  readonly fileName: string;
  readonly result?: CheckedHere;
  readonly refused?: string;
}

/** Checks a text in the browser: nothing is sent, nothing is kept. */
export function QuickCheck() {
  const [tried, setTried] = useState<Tried>();
  const attempt = async (file: File) => {
    try {
      setTried({ fileName: file.name, result: await checked(file) });
    } catch (thrown) {
      const refused = thrown instanceof Error ? thrown.message : ApiError.from(thrown).message;
      setTried({ fileName: file.name, refused });
    }
  };
  return (
    <section aria-labelledby="prova" className="no-print">
      <h2 id="prova">Prova utan att spara</h2>
      <DocumentDrop
        title="Dra hit en text eller Markdown"
        choose="Prova en fil"
        hint="Filen lämnar inte din dator, och inget sparas."
        several={false}
        accept=".txt,.md,text/plain,text/markdown"
        onFiles={([file]) => (file ? void attempt(file) : undefined)}
      />
      {tried?.refused === undefined ? null : (
        <Notice tone="bad" title={`${tried.fileName} går inte att läsa här`} announce="alert">
          <p>{tried.refused}</p>
        </Notice>
      )}
      {tried?.result ? (
        <section aria-label={`Prov av ${tried.fileName}`}>
          <p role="status">Klart: {tried.fileName} är prövad.</p>
          <CheckSummary counts={tried.result.counts} tables={tried.result.tables} />
          <ul className="document-finding-list">
            {tried.result.findings.map((finding, at) => (
              <FindingCard key={at} finding={finding} withDocument={false} />
            ))}
          </ul>
        </section>
      ) : null}
    </section>
  );
}

async function checked(file: File): Promise<CheckedHere> {
  const text = await file.text();
  if (text.length > MOST_CHARACTERS || text.includes('\0'))
    throw new Error(
      'Bara text som inte är för lång provas här. Lägg in handlingen i stället, så läser Samla den.',
    );
  // The rules of the check are fetched when they are needed, not with the page.
  const { checkHere } = await import('./check-here.js');
  return checkHere(file.name, text);
}
