import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { periodLabel } from '../../parts/format-date.js';
import { OreChoice } from '../../parts/ore-choice.js';
import { PeriodChoice } from '../../parts/period-choice.js';
import { useChosen } from '../../parts/use-chosen.js';
import { useCountyYear } from '../../parts/use-year.js';
import { YearChoice } from '../../parts/year-choice.js';
import { PageHeading } from '../../shell/page-heading.js';
import { CountyChart } from './county-chart.js';
import { CountyDownloads } from './county-downloads.js';
import { CountyDrawer } from './county-drawer.js';
import { CountyStatus } from './county-status.js';
import { CountyTable } from './county-table.js';
import { KeyFigures } from './key-figures.js';
import type { CountyAnswer } from './county.answers.js';
import { COUNTY } from './county.queries.js';
import { EliminationDrawer, eliminationOpened } from './elimination-drawer.js';
import { MutualBalances } from './mutual-balances.js';

/** The county: each förbund, what is eliminated between them, and all together. */
export function CountyPage() {
  const { slug = '' } = useParams();
  const { year: chosen, toPeriod, open, choose } = useChosen();
  const { year, years, before } = useCountyYear(slug, chosen);
  const asked = before(useQuery(COUNTY, year === undefined ? null : { slug, year, toPeriod }));
  const name = asked.data?.county.name ?? 'Länet';

  return (
    <>
      <PageHeading
        title={`${name} ${year ?? ''}`.trim()}
        eyebrow={`Länets förbund tillsammans, ${periodLabel(toPeriod)}`}
      >
        {asked.data ? <p className="lead">{asked.data.county.consolidation.label}</p> : null}
      </PageHeading>
      <div className="controls" role="group" aria-label="Vad som visas">
        <YearChoice years={years} year={year} onChoose={(ar) => choose({ ar })} />
        <PeriodChoice toPeriod={toPeriod} onChoose={(till) => choose({ till: till === 12 ? null : till })} />
        <OreChoice />
      </div>
      <AskedView asked={asked} what="länets siffror">
        {({ county }) => <Figures county={county} open={open} onOpen={(visa) => choose({ visa })} />}
      </AskedView>
    </>
  );
}

interface FiguresProps {
  readonly county: CountyAnswer['county'];
  readonly open: string | null;
  readonly onOpen: (figure: string | null) => void;
}

function Figures({ county, open, onOpen }: FiguresProps) {
  const { consolidation } = county;
  return (
    <>
      <CountyStatus consolidation={consolidation} />
      <KeyFigures consolidation={consolidation} />
      <CountyChart consolidation={consolidation} />
      <section aria-label="Resultaträkning">
        <CountyTable
          title="Resultaträkning"
          lines={consolidation.incomeStatement}
          consolidation={consolidation}
          onOpen={onOpen}
        />
      </section>
      <section aria-label="Balansräkning">
        <CountyTable
          title="Balansräkning"
          lines={consolidation.balanceSheet}
          consolidation={consolidation}
          onOpen={onOpen}
        />
      </section>
      <MutualBalances eliminations={consolidation.eliminations} onOpen={onOpen} />
      <CountyDownloads county={county} />
      <Opened county={county} open={open} onOpen={onOpen} />
    </>
  );
}

/** What lies behind the figure that the address names, in the panel. */
function Opened({ county, open, onOpen }: FiguresProps) {
  if (open === null) return null;
  const close = () => onOpen(null);
  const pair = eliminationOpened(county.consolidation.eliminations, open);
  if (pair) return <EliminationDrawer county={county} pair={pair} onClose={close} />;
  return <CountyDrawer county={county} figure={open} onOpen={onOpen} onClose={close} />;
}
