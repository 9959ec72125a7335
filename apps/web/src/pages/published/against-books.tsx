import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { formatAmount, formatCount, unitLabel } from '../../parts/format-amount.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { AGAINST_BOOKS, type AgainstBooks as Answer, type FigureAgainstBooks } from './published.queries.js';

const OUTCOMES = { AGREES: 'stämmer', ROUNDING: 'avrundning', DIFFERS: 'skiljer sig' } as const;

/** What a year's documents say beside what its books say: first what differs, then what agrees. */
export function AgainstBooks({ slug, year }: { slug: string; year: number }) {
  const asked = useQuery(AGAINST_BOOKS, { slug, year });
  return (
    <section aria-label={`Mot bokföringen ${year}`}>
      <h2>Mot bokföringen {year}</h2>
      <AskedView asked={asked} what="jämförelsen">
        {({ forbund: { publishedAgainstBooks } }) => <Compared answer={publishedAgainstBooks} />}
      </AskedView>
    </section>
  );
}

function Compared({ answer: { year, hasBooks, rows, notCompared } }: { answer: Answer }) {
  if (!hasBooks) return <p>Det finns ingen bokföring för {year} att jämföra med.</p>;
  const differing = rows.filter(({ outcome }) => outcome !== 'AGREES');
  const agreeing = rows.filter(({ outcome }) => outcome === 'AGREES');
  return (
    <>
      <p>
        {formatCount(rows.length)} publicerade belopp jämförs: {formatCount(agreeing.length)} stämmer och{' '}
        {formatCount(differing.length)} skiljer sig. {formatCount(notCompared)} har ingen egen rad i
        bokföringen.
      </p>
      {differing.length > 0 ? <Figures caption={`Skiljer sig ${year}`} rows={differing} /> : null}
      {agreeing.length > 0 ? (
        <details>
          <summary>Visa de {formatCount(agreeing.length)} som stämmer</summary>
          <Figures caption={`Stämmer ${year}`} rows={agreeing} />
        </details>
      ) : null}
    </>
  );
}

function Figures({ caption, rows }: { caption: string; rows: readonly FigureAgainstBooks[] }) {
  return (
    <ScrollTable
      caption={caption}
      note="Skillnaden är det publicerade minus det bokförda, som de är tryckta."
    >
      <thead>
        <tr>
          <th scope="col">Rad</th>
          <th scope="col" className="number">
            Publicerat
          </th>
          <th scope="col" className="number">
            Bokfört
          </th>
          <th scope="col" className="number">
            Skillnad
          </th>
          <th scope="col">Enhet</th>
          <th scope="col">Läge</th>
          <th scope="col">Dokument</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ statement, rowKey, label, published, booked, difference, outcome, document, place }) => (
          <tr key={`${document} ${place} ${statement} ${rowKey}`}>
            <th scope="row">{label}</th>
            <td className="number">{formatAmount(published, false)}</td>
            <td className="number">{formatAmount(booked, false)}</td>
            <td className="number">{formatAmount(difference, false)}</td>
            <td>{unitLabel(published.unit)}</td>
            <td>{OUTCOMES[outcome]}</td>
            <td className="words">
              {document}, {place}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
