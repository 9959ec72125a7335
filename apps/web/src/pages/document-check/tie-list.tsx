import { useState } from 'react';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { Pages } from '../../parts/pages.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import { usePages } from '../../parts/use-pages.js';
import type { Tie } from './documents.answers.js';
import { TIES } from './documents.queries.js';
import { shortPlace } from './place-text.js';

const OUTCOMES: Readonly<
  Record<Tie['outcome'], { readonly tone: 'good' | 'bad' | 'quiet'; readonly text: string }>
> = {
  EXACT: { tone: 'good', text: 'Stämmer' },
  ROUNDING: { tone: 'good', text: 'Avrundning' },
  EXPLAINED: { tone: 'quiet', text: 'Förklaras i handlingen' },
  BROKEN: { tone: 'bad', text: 'Stämmer inte' },
};

interface TieListProps {
  readonly slug: string;
  readonly checkId: string;
  readonly count: number;
}

/** Everything that was tested, folded until somebody wants to see it. */
export function TieList({ slug, checkId, count }: TieListProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="ties" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Allt som har prövats ({count})</summary>
      {isOpen ? <Ties slug={slug} checkId={checkId} /> : null}
    </details>
  );
}

function Ties({ slug, checkId }: Omit<TieListProps, 'count'>) {
  const { page, after, onNext, onPrevious } = usePages(checkId);
  const asked = useQuery(TIES, { slug, id: checkId, after });
  return (
    <AskedView asked={asked} what="sambanden">
      {({ forbund: { documentCheck } }) => (
        <>
          <ScrollTable caption="Prövade samband">
            <thead>
              <tr>
                <th scope="col">Samband</th>
                <th scope="col">Plats</th>
                <th scope="col">Vad som prövades</th>
                <th scope="col">Utfall</th>
              </tr>
            </thead>
            <tbody>
              {documentCheck.ties.edges.map(({ node: { number, kind, place, message, outcome } }) => (
                <tr key={number}>
                  <th scope="row">{kind}</th>
                  <td>{shortPlace(place)}</td>
                  <td className="tie-message">{message}</td>
                  <td>
                    <StatusMark tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].text}</StatusMark>
                  </td>
                </tr>
              ))}
            </tbody>
          </ScrollTable>
          <Pages
            of="samband"
            page={page}
            more={documentCheck.ties.pageInfo}
            onNext={onNext}
            onPrevious={onPrevious}
          />
        </>
      )}
    </AskedView>
  );
}
