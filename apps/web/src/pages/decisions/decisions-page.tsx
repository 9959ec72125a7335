import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatDay } from '../../parts/format-date.js';
import { Notice } from '../../parts/notice.js';
import { Pages } from '../../parts/pages.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { usePages } from '../../parts/use-pages.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { DECISIONS, type ShownDecision } from './decisions.queries.js';
import { RecordDialog } from './record-dialog.js';

/** The decisions that the plan and the money of a förbund stand on. */
export function DecisionsPage() {
  const { slug = '' } = useParams();
  const { page, after, onNext, onPrevious } = usePages(slug);
  const asked = useQuery(DECISIONS, { slug, after });
  const [recording, setRecording] = useState(false);
  const [done, setDone] = useState<string>();
  const mayRecord = mayInForbund(useViewer(), slug, 'RECORD_DECISION');
  return (
    <>
      <PageHeading title="Beslut" eyebrow={asked.data?.forbund.name ?? 'Förbundet'}>
        <p className="lead">
          Besluten som budget, bidrag, insatser och årshjul vilar på, det senaste först. Ett registrerat
          beslut ändras aldrig.
        </p>
      </PageHeading>
      {mayRecord ? (
        <div className="controls no-print">
          <button type="button" className="button" onClick={() => setRecording(true)}>
            Registrera beslut …
          </button>
        </div>
      ) : null}
      {done ? <Notice tone="good" title={`Registrerat: ${done}`} announce="status" /> : null}
      <AskedView asked={asked} what="besluten">
        {({ forbund: { id, decisions } }) => (
          <>
            {decisions.edges.length === 0 ? (
              <p>Inget beslut är registrerat.</p>
            ) : (
              <DecisionTable decisions={decisions.edges.map(({ node }) => node)} />
            )}
            <Pages
              of="beslut"
              page={page}
              more={decisions.pageInfo}
              onNext={onNext}
              onPrevious={onPrevious}
            />
            {recording ? (
              <RecordDialog
                forbundId={id}
                onDone={({ decision }) => {
                  setRecording(false);
                  setDone(decision.title);
                  asked.reload();
                }}
                onClose={() => setRecording(false)}
              />
            ) : null}
          </>
        )}
      </AskedView>
    </>
  );
}

function DecisionTable({ decisions }: { decisions: readonly ShownDecision[] }) {
  return (
    <ScrollTable caption="Registrerade beslut">
      <thead>
        <tr>
          <th scope="col">Dag</th>
          <th scope="col">Beslut</th>
          <th scope="col">Av</th>
          <th scope="col">§</th>
          <th scope="col">Dokument</th>
        </tr>
      </thead>
      <tbody>
        {decisions.map((decision) => (
          <tr key={decision.id}>
            <td className="nowrap">{formatDay(decision.decidedOn)}</td>
            <th scope="row" className="duty-cell">
              {decision.title}
              {decision.findings.map(({ code, message }) => (
                <span key={code} className="objects duty-warning">
                  Att se över: {message}
                </span>
              ))}
              {decision.isConstructed ? <ConstructedMark short /> : null}
            </th>
            <td>{decision.bodyName}</td>
            <td className="nowrap">{decision.paragraph}</td>
            <td>{decision.document}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
