import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatDay } from '../../parts/format-date.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { periodText } from './insats-words.js';
import type { InsatsCard, Money3 } from './insatser.answers.js';
import { YearsChart } from './years-chart.js';

const SOURCES = {
  BOOKS: 'Utfallet är läst ur böckerna.',
  PUBLISHED: 'Utfallet är det som dokumenten trycker; inget är bokfört på insatsen här.',
  BOTH: 'Utfallet är läst ur böckerna, och ur dokument för år utan bokföring.',
  NONE: 'Inget utfall är känt.',
} as const;

/** Decided money, outcome and what remains, by year and from the start: a chart with its table, and each decision. */
export function MoneySection({ card }: { card: InsatsCard }) {
  const { years, total, outcomeSource } = card;
  return (
    <section aria-labelledby="medel-rubrik">
      <h2 id="medel-rubrik">Medel och utfall</h2>
      <p className="small">
        {SOURCES[outcomeSource]} Återstår är beslutat minus utfall. Ett beslut över flera år fördelas efter
        antalet månader det omfattar varje år.
      </p>
      {years.length === 0 ? (
        <p>Inga medel är beslutade och inget utfall är känt.</p>
      ) : (
        <>
          <figure className="card chart">
            <YearsChart years={years} title={`${card.name}, kronor per år`} />
            <figcaption>
              <span className="legend legend-budget">Beslutat</span>{' '}
              <span className="legend legend-outcome">Utfall</span>
            </figcaption>
          </figure>
          <ScrollTable caption="Medel per år" note="Kronor.">
            <thead>
              <tr>
                <th scope="col">År</th>
                {['Beslutat', 'Utfall', 'Återstår', 'Återstår sedan start'].map((label) => (
                  <th key={label} scope="col" className="number">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {years.map(({ year, own, cumulative, isConstructed }) => (
                <tr key={year}>
                  <th scope="row">
                    {year} {isConstructed ? <ConstructedMark short /> : null}
                  </th>
                  <Cells money={own} last={cumulative.remaining} />
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className="is-sum">
                <th scope="row">Alla år</th>
                <Cells money={total} last={total.remaining} />
              </tr>
            </tfoot>
          </ScrollTable>
        </>
      )}
      <GrantTable card={card} />
      <OutcomeTable card={card} />
    </section>
  );
}

function Cells({ money, last }: { money: Money3; last: Money3['remaining'] }) {
  const format = useFormat();
  return [money.decided, money.outcome, money.remaining, last].map((amount, index) => (
    <td key={index} className="number">
      {format(amount)}
    </td>
  ));
}

function GrantTable({ card: { grants } }: { card: InsatsCard }) {
  const format = useFormat();
  if (grants.length === 0) return null;
  return (
    <ScrollTable caption="Beslutade medel" note="Kronor; negativt är medel som tas tillbaka.">
      <thead>
        <tr>
          <th scope="col">Beslut</th>
          <th scope="col">Gäller</th>
          <th scope="col">Till</th>
          <th scope="col" className="number">
            Belopp
          </th>
        </tr>
      </thead>
      <tbody>
        {grants.map(({ id, amount, from, to, note, document, place, isConstructed, costKind, decision }) => (
          <tr key={id}>
            <th scope="row">
              {decision.title}
              <span className="objects">
                {[
                  `${decision.bodyName} ${formatDay(decision.decidedOn)}`,
                  decision.paragraph && `§ ${decision.paragraph}`,
                  document,
                  place,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              {isConstructed ? <ConstructedMark short /> : null}
            </th>
            <td>{periodText(from, to)}</td>
            <td>
              {costKind.label}
              <span className="objects">{note}</span>
            </td>
            <td className="number">{format(amount)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function OutcomeTable({ card: { publishedOutcomes } }: { card: InsatsCard }) {
  const format = useFormat();
  if (publishedOutcomes.length === 0) return null;
  return (
    <ScrollTable caption="Utfall som dokument trycker" note="Kronor.">
      <thead>
        <tr>
          <th scope="col">Gäller</th>
          <th scope="col">Dokument</th>
          <th scope="col">Räknas</th>
          <th scope="col" className="number">
            Utfall
          </th>
        </tr>
      </thead>
      <tbody>
        {publishedOutcomes.map(({ amount, from, to, document, place, isCounted }) => (
          <tr key={`${from}${to}${place}`}>
            <th scope="row">{periodText(from, to)}</th>
            <td>
              {document}
              <span className="objects">{place}</span>
            </td>
            <td>{isCounted ? 'ja' : 'nej, bredvid'}</td>
            <td className="number">{format(amount)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
