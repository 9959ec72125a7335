import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { Notice } from '../../parts/notice.js';
import { OreChoice } from '../../parts/ore-choice.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { CeilingDialog } from './ceiling-dialog.js';
import { CeilingSteps } from './ceiling-steps.js';
import { EquityChart } from './equity-chart.js';
import { EquityTable } from './equity-table.js';
import type { EquityAnswer, EquityFinding } from './equity.answers.js';
import { EQUITY } from './equity.queries.js';
import { GoalDialog } from './goal-dialog.js';
import { GoalTable } from './goal-table.js';

/** As many years back as the API gives at once, and the next one, which has a budget at most. */
const YEARS_BACK = 20;

/** Equity over the years: against the ceiling, against every goal that a document has set, and as the budgets make it. */
export function EquityPage() {
  const { slug = '' } = useParams();
  const thisYear = new Date().getFullYear();
  const asked = useQuery(EQUITY, { slug, fromYear: thisYear - YEARS_BACK, toYear: thisYear + 1 });
  return (
    <>
      <PageHeading title="Eget kapital" eyebrow={asked.data?.forbund.name ?? 'Förbundet'}>
        <p className="lead">
          Ingående balans och årets resultat blir utgående balans. Bredvid står taket, som är en
          rekommendation i procent av årets bidrag, och målen så som dokumenten uttrycker dem.
        </p>
      </PageHeading>
      <div className="controls" role="group" aria-label="Vad som visas">
        <OreChoice />
      </div>
      <AskedView asked={asked} what="det egna kapitalet">
        {({ forbund }) => <Shown forbund={forbund} reload={asked.reload} />}
      </AskedView>
    </>
  );
}

function Shown({ forbund, reload }: { forbund: EquityAnswer['forbund']; reload: () => void }) {
  const viewer = useViewer();
  const [open, setOpen] = useState<'goal' | 'ceiling'>();
  const [done, setDone] = useState<string>();
  const { years, planned, goals, ceiling, findings } = forbund.equity;
  const dialog = {
    forbund,
    onDone: (message: string) => {
      setOpen(undefined);
      setDone(message);
      reload();
    },
    onClose: () => setOpen(undefined),
  };
  return (
    <>
      {done ? (
        <Notice tone="good" title="Klart" announce="status">
          <p>{done}</p>
        </Notice>
      ) : null}
      {mayInForbund(viewer, forbund.slug, 'WRITE_PLAN') ? (
        <div className="controls">
          <button type="button" className="button button-main" onClick={() => setOpen('goal')}>
            Nytt mål …
          </button>
          <button type="button" className="button" onClick={() => setOpen('ceiling')}>
            Nytt tak …
          </button>
        </div>
      ) : null}
      {open === 'goal' ? <GoalDialog {...dialog} /> : null}
      {open === 'ceiling' ? <CeilingDialog {...dialog} /> : null}
      <Findings findings={findings} />
      {years.length === 0 ? (
        <p>Varken böcker eller publicerade belopp säger något om det egna kapitalet än.</p>
      ) : (
        <>
          <EquityChart years={years} planned={planned} />
          <EquityTable years={years} />
        </>
      )}
      <GoalTable goals={goals} />
      <CeilingSteps ceiling={ceiling} />
    </>
  );
}

/** What is to be looked over: goals that contradict each other, a ceiling that is passed, figures that differ. */
function Findings({ findings }: { findings: readonly EquityFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="kapital-avvikelser">
      <h2 id="kapital-avvikelser">Att se över</h2>
      <ul className="findings">
        {findings.map(({ code, message, rule, sources }, index) => (
          <li key={`${code}${index}`} className="finding finding-warning">
            <span className="finding-kind">{code === 'GOALS_CONTRADICT' ? 'Motsägelse' : 'Se över'}</span>
            <span>
              {message}
              <span className="objects">{[rule, ...sources].filter(Boolean).join(' · ')}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
