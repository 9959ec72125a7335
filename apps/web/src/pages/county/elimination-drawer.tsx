import { agrees } from '@samla/domain/consolidation/eliminate.js';
import { Money } from '@samla/domain/money/money.js';
import { Link } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { Drawer } from '../../parts/drawer.js';
import { differencesPath } from '../differences/differences-path.js';
import type { CountyVariables, Elimination } from './county.answers.js';
import { COUNTY_ELIMINATIONS } from './county.queries.js';
import { AREAS, codeOfPair } from './mutual-balances.js';
import { SubmittedAccounts } from './submitted-accounts.js';

/** The pair that the address names, `AREA.slug.slug`; undefined when it names something else. */
export function eliminationOpened(
  eliminations: readonly Elimination[],
  open: string,
): Elimination | undefined {
  return eliminations.find((pair) => codeOfPair(pair) === open);
}

interface EliminationDrawerProps {
  readonly variables: CountyVariables;
  readonly pair: Elimination;
  readonly onClose: () => void;
}

/** The rows that each förbund of a pair has booked against the other: what the elimination takes away. */
export function EliminationDrawer({ variables, pair, onClose }: EliminationDrawerProps) {
  const { year } = variables;
  const asked = useQuery(COUNTY_ELIMINATIONS, variables);
  const differs = !agrees({ difference: Money.parse(pair.difference.exact) });
  const differences = differs ? differencesPath(variables) : null;
  const eyebrow = `${pair.first.forbund.name} och ${pair.second.forbund.name} ${year}`;
  return (
    <Drawer title={`${AREAS[pair.area]}, eliminerat`} eyebrow={eyebrow} onClose={onClose}>
      {differences === null ? null : (
        <p>
          Sidorna stämmer inte. <Link to={differences}>Red ut differensen</Link>
        </p>
      )}
      <AskedView asked={asked} what="mellanhavandets rader">
        {({ county: { consolidation } }) => {
          const opened = consolidation.eliminations.find(
            ({ area, first, second }) =>
              area === pair.area &&
              first.forbund.slug === pair.first.forbund.slug &&
              second.forbund.slug === pair.second.forbund.slug,
          );
          return [opened?.first, opened?.second].map((side) =>
            side ? (
              <section key={side.forbund.slug} aria-label={side.forbund.name}>
                <h3>{side.forbund.name}</h3>
                <SubmittedAccounts name={side.forbund.name} amounts={side.rows} />
              </section>
            ) : null,
          );
        }}
      </AskedView>
    </Drawer>
  );
}
