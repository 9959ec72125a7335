import { downloadText } from '../../parts/download-text.js';
import { forbundCsv } from './forbund-csv.js';
import type { ForbundAnswer } from './forbund.answers.js';

/** The shown statements as a file, or on paper. */
export function ForbundDownloads({ forbund }: { forbund: ForbundAnswer['forbund'] }) {
  const name = fileName(forbund);
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

/** Names the part of a year too: `vasteras-2021.csv`, `vasteras-2021-01-till-06.csv`, `vasteras-2021-06-17.csv` as of a day. */
function fileName({ slug, statements }: ForbundAnswer['forbund']): string {
  const { year, fromPeriod, toPeriod, asOf } = statements;
  const month = (period: number) => String(period).padStart(2, '0');
  const isWhole = fromPeriod === 1 && toPeriod === 12;
  return `${slug}-${asOf ?? (isWhole ? year : `${year}-${month(fromPeriod)}-till-${month(toPeriod)}`)}.csv`;
}
