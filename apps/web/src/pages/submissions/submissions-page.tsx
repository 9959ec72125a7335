import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { ConfirmDialog } from '../../parts/confirm-dialog.js';
import { periodLabel } from '../../parts/format-date.js';
import { Notice } from '../../parts/notice.js';
import { PeriodChoice } from '../../parts/period-choice.js';
import { useChosen } from '../../parts/use-chosen.js';
import { useBookYear } from '../../parts/use-year.js';
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
  const { year: chosen, toPeriod, choose } = useChosen();
  const { year, years, before } = useBookYear(slug, chosen);
  const asked = before(useQuery(SUBMISSIONS, year === undefined ? null : { slug, year }));
  const forbund = asked.data?.forbund;
  return (
    <>
      <PageHeading title={`Inlämning ${year ?? ''}`.trim()} eyebrow={forbund?.name ?? 'Förbundet'}>
        <p className="lead">
          Det som lämnas in förseglas och kan inte ändras. Någon annan än den som lämnade in godkänner, och då
          räknar länet med det.
        </p>
      </PageHeading>
      <div className="controls" role="group" aria-label="Vad som visas">
        <YearChoice years={years} year={year} onChoose={(ar) => choose({ ar })} />
      </div>
      <AskedView asked={asked} what="inlämningarna">
        {({ forbund: shown }) => (
          <Submitting
            forbund={shown}
            year={year ?? 0}
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
  const [asking, setAsking] = useState(false);
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
              onClick={() => setAsking(true)}
            >
              Lämna in {year}, {periodLabel(toPeriod)} …
            </button>
          </div>
          {asking ? (
            <ConfirmDialog
              title={`Lämna in ${year}, ${periodLabel(toPeriod)}?`}
              action="Lämna in"
              busy={busy}
              refused={undefined}
              onConfirm={() => void handIn(year, toPeriod).then(() => setAsking(false))}
              onClose={() => setAsking(false)}
            >
              <p>
                Det som är bokfört nu förseglas som en ny version för {forbund.name}. Den kan inte ändras
                efteråt; en rättelse lämnas in som nästa version. Någon annan än du godkänner den, och då
                räknar länet med den.
              </p>
            </ConfirmDialog>
          ) : null}
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
