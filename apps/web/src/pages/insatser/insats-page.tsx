import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { OreChoice } from '../../parts/ore-choice.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { countsForm } from './counts-form.js';
import { CountsSection } from './counts-section.js';
import { GoalTable, ReportTable } from './follow-up-section.js';
import { GrantDialog } from './grant-dialog.js';
import { FindingList, InsatsFactList, InsatsHistory } from './insats-facts.js';
import { type FormDescription, InsatsForm } from './insats-form.js';
import { changeForm, goalForm, goalValueForm, receiveForm, requireForm } from './insats-forms.js';
import type { InsatsAnswer } from './insatser.answers.js';
import { INSATS } from './insatser.queries.js';
import { MoneySection } from './money-section.js';

/** One insats: agreement, money by year, goals, reports, participants as counts, and what is to be looked over. */
export function InsatsPage() {
  const { slug = '', code = '' } = useParams();
  const asked = useQuery(INSATS, { slug, code });
  const forbund = asked.data?.forbund;
  return (
    <>
      <PageHeading title={forbund?.insats.name ?? `Insats ${code}`} eyebrow={forbund?.name ?? 'Förbundet'}>
        <p>
          <Link to={`/forbund/${slug}/insatser`}>Alla insatser</Link>
        </p>
      </PageHeading>
      <AskedView asked={asked} what="insatsen">
        {(answer) => <Card forbund={answer.forbund} reload={asked.reload} />}
      </AskedView>
    </>
  );
}

function Card({ forbund, reload }: { forbund: InsatsAnswer['forbund']; reload: () => void }) {
  const viewer = useViewer();
  const [form, setForm] = useState<FormDescription>();
  const [granting, setGranting] = useState(false);
  const { id, slug, insats: card } = forbund;
  const mayWrite = mayInForbund(viewer, slug, 'WRITE_PLAN');
  const done = () => {
    setForm(undefined);
    setGranting(false);
    reload();
  };
  const open = (label: string, made: () => FormDescription) =>
    mayWrite ? (
      <button type="button" className="button" onClick={() => setForm(made())}>
        {label} …
      </button>
    ) : null;
  return (
    <>
      <div className="controls" role="group" aria-label="Vad som visas och görs">
        <OreChoice />
        {open('Ändra insatsen', () => changeForm(id, card))}
        {mayInForbund(viewer, slug, 'RECORD_DECISION') ? (
          <button type="button" className="button" onClick={() => setGranting(true)}>
            Ge medel …
          </button>
        ) : null}
      </div>
      <InsatsFactList card={card} />
      <FindingList findings={card.findings} />
      <MoneySection card={card} />
      <section aria-labelledby="mal-rubrik">
        <h2 id="mal-rubrik">Mål och rapporter</h2>
        <GoalTable
          goals={card.goals}
          onReport={mayWrite ? (goal) => setForm(goalValueForm(id, goal)) : undefined}
          onChange={mayWrite ? (goal) => setForm(goalForm(id, card.code, goal)) : undefined}
        />
        {open('Sätt mål', () => goalForm(id, card.code))}
        <ReportTable
          reports={card.reports}
          onReceive={mayWrite ? (report) => setForm(receiveForm(id, report)) : undefined}
        />
        {open('Begär rapport', () => requireForm(id, card.code))}
      </section>
      <CountsSection counts={card.counts} />
      {open('Ange antal', () => countsForm(id, card.code))}
      <InsatsHistory history={card.history} />
      {form ? <InsatsForm form={form} onDone={done} onClose={() => setForm(undefined)} /> : null}
      {granting ? <GrantDialog forbund={forbund} onDone={done} onClose={() => setGranting(false)} /> : null}
    </>
  );
}
