import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { Notice } from '../../parts/notice.js';
import { useChosen } from '../../parts/use-chosen.js';
import { useBookYear } from '../../parts/use-year.js';
import { YearChoice } from '../../parts/year-choice.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import type { FigureKind } from '../county/county.answers.js';
import { HandIn } from './hand-in.js';
import { OwnStanding } from './own-standing.js';
import { SubmissionTable } from './submission-table.js';
import type { SubmissionsAnswer } from './submissions.answers.js';
import { SUBMISSIONS } from './submissions.queries.js';
import { useSubmitting } from './use-submitting.js';

/** What the förbund has handed in to the county, and the two buttons that move it on. */
export function SubmissionsPage() {
  const { slug = '' } = useParams();
  const { year: chosen, toPeriod, choose } = useChosen();
  const [kind, setKind] = useState<FigureKind>('ACTUAL');
  const { year, years, before } = useBookYear(slug, chosen);
  const asked = before(useQuery(SUBMISSIONS, year === undefined ? null : { slug, year, toPeriod }));
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
            kind={kind}
            onKind={setKind}
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
  readonly kind: FigureKind;
  readonly onKind: (kind: FigureKind) => void;
  readonly onPeriod: (toPeriod: number) => void;
  readonly reload: () => void;
}

function Submitting(props: SubmittingProps) {
  const { forbund, year, toPeriod, reload } = props;
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
      <OwnStanding rows={forbund.submissionMonitor} slug={forbund.slug} year={year} toPeriod={toPeriod} />
      {mayInForbund(viewer, forbund.slug, 'HAND_IN') ? (
        <HandIn {...props} busy={busy} handIn={handIn} />
      ) : null}
      <SubmissionTable
        submissions={forbund.submissions}
        busy={busy}
        onApprove={mayApprove ? (id) => void approve(id) : undefined}
      />
    </>
  );
}
