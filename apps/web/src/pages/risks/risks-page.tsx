import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { Notice } from '../../parts/notice.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { RiskDialog } from './risk-dialog.js';
import { RiskMatrix } from './risk-matrix.js';
import { RiskTable } from './risk-table.js';
import { type Risk, RISKS } from './risks.queries.js';

/** The risks of a förbund, as a matrix and a table. */
export function RisksPage() {
  const { slug = '' } = useParams();
  const asked = useQuery(RISKS, { slug });
  const [doing, setDoing] = useState<{ readonly risk?: Risk }>();
  const [done, setDone] = useState<string>();
  const mayWrite = mayInForbund(useViewer(), slug, 'WRITE_PLAN');
  return (
    <>
      <PageHeading title="Risker" eyebrow={asked.data?.forbund.name ?? 'Förbundet'}>
        <p className="lead">
          Sannolikhet gånger konsekvens, med en roll som äger risken. Varje ny bedömning läggs till och de
          gamla står kvar.
        </p>
      </PageHeading>
      {mayWrite ? (
        <div className="controls no-print">
          <button type="button" className="button" onClick={() => setDoing({})}>
            Ny risk …
          </button>
        </div>
      ) : null}
      {done ? <Notice tone="good" title={`Sparat: ${done}`} announce="status" /> : null}
      <AskedView asked={asked} what="riskerna">
        {({ forbund: { id, risks } }) => (
          <>
            {risks.length === 0 ? (
              <p>Ingen risk är upplagd.</p>
            ) : (
              <>
                <RiskMatrix risks={risks} />
                <RiskTable risks={risks} onRevise={mayWrite ? (risk) => setDoing({ risk }) : undefined} />
              </>
            )}
            {doing ? (
              <RiskDialog
                forbundId={id}
                risk={doing.risk}
                onDone={({ risk }) => {
                  setDoing(undefined);
                  setDone(risk.latest.title);
                  asked.reload();
                }}
                onClose={() => setDoing(undefined)}
              />
            ) : null}
          </>
        )}
      </AskedView>
    </>
  );
}
