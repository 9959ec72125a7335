import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { periodLabel } from '../../parts/format-date.js';
import { Notice } from '../../parts/notice.js';
import { PeriodChoice } from '../../parts/period-choice.js';
import { useChosen } from '../../parts/use-chosen.js';
import { YearChoice } from '../../parts/year-choice.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { SubmissionTable } from './submission-table.js';
import type { SubmissionsAnswer } from './submissions.answers.js';
import { SUBMISSIONS } from './submissions.queries.js';
import { useSubmitting } from './use-submitting.js';

/** What the förbund has handed in to the county, and the two buttons that move it on. */
export function SubmissionsPage() {
  const { slug = '' } = useParams();
  const { year, toPeriod, choose } = useChosen(2021);
  const asked = useQuery(SUBMISSIONS, { slug, year });
  const forbund = asked.data?.forbund;
  return (
    <>
      <PageHeading title={`Inlämning ${year}`} eyebrow={forbund?.name ?? 'Förbundet'}>
        <p className="lead">
          Det som lämnas in förseglas och kan inte ändras. Någon annan än den som lämnade in godkänner, och då
          räknar länet med det.
        </p>
      </PageHeading>
      <div className="controls" role="group" aria-label="Vad som visas">
        <YearChoice
          years={forbund?.fiscalYears.map((each) => each.year) ?? []}
          year={year}
          onChoose={(ar) => choose({ ar })}
        />
      </div>
      <AskedView asked={asked} what="inlämningarna">
        {({ forbund: shown }) => (
          <Submitting
            forbund={shown}
            year={year}
            toPeriod={toPeriod}
            onPeriod={(till) => choose({ till: till === 12 ? null : till })}
            reload={asked.reload}
          />
        )}
      </AskedView>
    </>
  );
}

interface SubmittingProps {
  readonly forbund: SubmissionsAnswer['forbund'];
  readonly year: number;
  readonly toPeriod: number;
  readonly onPeriod: (toPeriod: number) => void;
  readonly reload: () => void;
}

function Submitting({ forbund, year, toPeriod, onPeriod, reload }: SubmittingProps) {
  const viewer = useViewer();
  const { busy, outcome, handIn, approve } = useSubmitting(forbund, reload);
  const mayApprove = mayInForbund(viewer, forbund.slug, 'APPROVE_SUBMISSION');
  return (
    <>
      {outcome ? (
        <Notice
          tone={outcome.done ? 'good' : 'bad'}
          title={outcome.done ? 'Klart' : 'Det gick inte'}
          announce={outcome.done ? 'status' : 'alert'}
        >
          <p>{outcome.message}</p>
        </Notice>
      ) : null}
      {mayInForbund(viewer, forbund.slug, 'HAND_IN') ? (
        <section className="card" aria-labelledby="lamna-in-rubrik">
          <h2 id="lamna-in-rubrik">Lämna in</h2>
          <div className="controls">
            <PeriodChoice toPeriod={toPeriod} onChoose={onPeriod} />
            <button
              type="button"
              className="button button-main"
              disabled={busy}
              onClick={() => void handIn(year, toPeriod)}
            >
              Lämna in {year}, {periodLabel(toPeriod)}
            </button>
          </div>
        </section>
      ) : null}
      <SubmissionTable
        submissions={forbund.submissions}
        busy={busy}
        onApprove={mayApprove ? (id) => void approve(id) : undefined}
      />
    </>
  );
}
