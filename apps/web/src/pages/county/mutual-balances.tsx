import { agrees } from '@samla/domain/consolidation/eliminate.js';
import { Money } from '@samla/domain/money/money.js';
import { Link } from 'react-router';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import type { Elimination, EliminationSide } from './county.answers.js';

export const AREAS: Readonly<Record<Elimination['area'], string>> = {
  BALANCE: 'Fordran och skuld',
  RESULT: 'Kostnad och ersättning',
};

interface MutualBalancesProps {
  readonly eliminations: readonly Elimination[];
  /** Where differences are sorted out; null where they are not. */
  readonly differences: string | null;
  readonly onOpen: (pair: string) => void;
}

/** What the förbund have between them, pair by pair, with both sides shown; each opens into its rows. */
export function MutualBalances({ eliminations, differences, onOpen }: MutualBalancesProps) {
  const format = useFormat();
  return (
    <section aria-labelledby="mellanhavanden-rubrik">
      <h2 id="mellanhavanden-rubrik">Mellanhavanden</h2>
      {eliminations.length === 0 ? (
        <p>Inga mellanhavanden mellan förbunden är eliminerade i perioden.</p>
      ) : (
        <ScrollTable
          caption="Mellanhavanden mellan förbunden"
          note="Kronor, bokföringens tecken: fordran och kostnad är plus, skuld och kreditering minus. Båda sidorna tas bort; det som blir kvar är en differens."
        >
          <thead>
            <tr>
              <th scope="col">Gäller</th>
              <th scope="col">Bokfört hos var och en</th>
              <th scope="col" className="number">
                Eliminerat
              </th>
              <th scope="col" className="number">
                Differens
              </th>
              <th scope="col">Läge</th>
            </tr>
          </thead>
          <tbody>
            {eliminations.map((pair) => (
              <tr key={codeOfPair(pair)}>
                <th scope="row">{AREAS[pair.area]}</th>
                <td>
                  <Side side={pair.first} />
                  <Side side={pair.second} />
                </td>
                <td className="number total">
                  <button
                    type="button"
                    className="figure"
                    aria-haspopup="dialog"
                    onClick={() => onOpen(codeOfPair(pair))}
                  >
                    {format(pair.amount)}
                    <span className="visually-hidden">
                      , {pair.first.forbund.name} och {pair.second.forbund.name}: visa raderna
                    </span>
                  </button>
                </td>
                <td className="number">{format(pair.difference)}</td>
                <td>
                  <State pair={pair} to={differences} />
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </section>
  );
}

/** What a pair is called in the address. */
export function codeOfPair({ area, first, second }: Elimination): string {
  return `${area}.${first.forbund.slug}.${second.forbund.slug}`;
}

function Side({ side }: { side: EliminationSide }) {
  const format = useFormat();
  return (
    <span className="side">
      <span>{side.forbund.name}</span>
      <span className="number">{format(side.booked)}</span>
    </span>
  );
}

/** Whether the two sides agree, by the same rule as the county's status and its findings. */
function State({ pair, to }: { pair: Elimination; to: string | null }) {
  if (agrees({ difference: Money.parse(pair.difference.exact) }))
    return <StatusMark tone="good">Stämmer</StatusMark>;
  return (
    <>
      <StatusMark tone="warning">Differens</StatusMark> <span className="small">{pair.differenceLabel}</span>{' '}
      {to === null ? null : (
        <Link to={to} className="small">
          Red ut
        </Link>
      )}
    </>
  );
}
