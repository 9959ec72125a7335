import { Notice } from '../../parts/notice.js';
import { DocumentDrop } from './document-drop.js';
import { useNewDocuments } from './use-new-documents.js';

interface NewVersionProps {
  readonly forbund: { readonly id: string; readonly slug: string };
  readonly documentId: string;
  readonly onAdded: () => void;
}

/** Takes the next version of a document and has it checked. */
export function NewVersion({ forbund, documentId, onAdded }: NewVersionProps) {
  const { state, addVersion } = useNewDocuments(forbund, onAdded);
  return (
    <section aria-labelledby="ny-version" className="no-print">
      <h2 id="ny-version">Ny version</h2>
      <DocumentDrop
        title="Dra hit den ändrade handlingen"
        choose="Välj fil"
        hint="Svar på fynd gäller vidare där samma belopp står kvar."
        several={false}
        onFiles={([file]) => (file ? void addVersion(documentId, file) : undefined)}
      />
      <p role="status">{state.phrase ?? ''}</p>
      {state.refused === undefined ? null : (
        <Notice tone="bad" title="Versionen togs inte emot" announce="alert">
          <p>{state.refused}</p>
        </Notice>
      )}
    </section>
  );
}
