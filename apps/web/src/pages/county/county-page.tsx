import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { spanLabel } from '../../parts/format-date.js';
import { useChosen } from '../../parts/use-chosen.js';
import { useCountyYear } from '../../parts/use-year.js';
import type { Place } from '../../session/session.answers.js';
import { PageHeading } from '../../shell/page-heading.js';
import { CountyControls } from './county-controls.js';
import { CountyDownloads } from './county-downloads.js';
import { CountyPart } from './county-part.js';
import { KINDS, variablesOf, type Part } from './county-question.js';
import { CountyStatus } from './county-status.js';
import { CountyTabs } from './county-tabs.js';
import type { CountyAnswer, CountyVariables } from './county.answers.js';
import { COUNTY } from './county.queries.js';
import { EliminationDrawer, eliminationOpened } from './elimination-drawer.js';
import { ShownOtherwise } from './shown-otherwise.js';
import { useCountyQuestion } from './use-county-question.js';

/** The county: each förbund, what is eliminated between them, and all together, part by part. */
export function CountyPage() {
  const { slug = '' } = useParams();
  const { year: chosen, toPeriod, open, choose } = useChosen();
  const { year, years, before } = useCountyYear(slug, chosen);
  const question = useCountyQuestion(toPeriod);
  const variables = year === undefined ? null : variablesOf(slug, year, toPeriod, question);
  const asked = before(useQuery(COUNTY, variables && { ...variables, compares: question.compares }));
  // What still stands while another answer is fetched is named by its own question.
  const shown = asked.answered === undefined ? null : (JSON.parse(asked.answered) as CountyVariables);
  const name = asked.data?.county.name ?? 'Länet';
  const kind = question.kind === 'utfall' ? '' : `, ${KINDS[question.kind].name.toLowerCase()}`;

  return (
    <>
      <PageHeading
        title={`${name} ${year ?? ''}`.trim()}
        eyebrow={`Länets förbund tillsammans, ${spanLabel(question.fromPeriod, toPeriod)}${kind}`}
      >
        {asked.data ? <p className="lead">{asked.data.county.consolidation.label}</p> : null}
      </PageHeading>
      <CountyControls
        years={years}
        year={year}
        toPeriod={toPeriod}
        question={question}
        forbund={asked.data ? namesThen(asked.data.county) : []}
        choose={choose}
      />
      <AskedView asked={asked} what="länets siffror">
        {({ county }) => (
          <>
            <ShownOtherwise question={question} county={county} choose={choose} />
            {shown ? <CountyStatus consolidation={county.consolidation} variables={shown} /> : null}
            <CountyTabs part={question.part} />
            {shown ? (
              <Figures
                part={question.part}
                county={county}
                variables={shown}
                open={open}
                onOpen={(visa) => choose({ visa })}
              />
            ) : null}
          </>
        )}
      </AskedView>
    </>
  );
}

interface FiguresProps {
  readonly part: Part;
  readonly county: CountyAnswer['county'];
  readonly variables: CountyVariables;
  readonly open: string | null;
  readonly onOpen: (figure: string | null) => void;
}

function Figures({ part, county, variables, open, onOpen }: FiguresProps) {
  const pair = open === null ? undefined : eliminationOpened(county.consolidation.eliminations, open);
  return (
    <>
      <CountyPart
        part={part}
        county={county}
        variables={variables}
        whole={variables.forbund === null ? 'Länet' : 'De valda'}
        open={pair ? null : open}
        onOpen={onOpen}
      />
      <CountyDownloads county={county} variables={variables} />
      {pair ? <EliminationDrawer variables={variables} pair={pair} onClose={() => onOpen(null)} /> : null}
    </>
  );
}

/** The förbund of the county by the names that they have in what is shown, where they are in it. */
function namesThen({ forbund, consolidation }: CountyAnswer['county']): readonly Place[] {
  const shown = consolidation.columns.flatMap(({ members }) => members);
  return forbund.map((each) => shown.find(({ slug }) => slug === each.slug) ?? each);
}
