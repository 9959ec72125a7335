import { downloadText } from '../../parts/download-text.js';
import { forbundCsv } from './forbund-csv.js';
import type { ForbundAnswer } from './forbund.answers.js';

/** The shown statements as a file, or on paper. */
export function ForbundDownloads({ forbund }: { forbund: ForbundAnswer['forbund'] }) {
  const name = `${forbund.slug}-${forbund.statements.year}.csv`;
  return (
    <section aria-labelledby="hamta-rubrik" className="no-print">
      <h2 id="hamta-rubrik">Hämta</h2>
      <div className="controls">
        <button
          type="button"
          className="button button-main"
          onClick={() => downloadText(name, 'text/csv;charset=utf-8', forbundCsv(forbund))}
        >
          Ladda ner CSV
        </button>
        <button type="button" className="button button-quiet" onClick={() => window.print()}>
          Skriv ut
        </button>
      </div>
    </section>
  );
}
