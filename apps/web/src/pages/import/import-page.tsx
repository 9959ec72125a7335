import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { PageHeading } from '../../shell/page-heading.js';
import { FileDrop } from './file-drop.js';
import { ImportOutcome } from './import-outcome.js';
import { IMPORT_TARGET } from './import.queries.js';
import { useImport } from './use-import.js';

/** A SIE file into the books: dropped, checked, looked at, booked. */
export function ImportPage() {
  const { slug = '' } = useParams();
  const asked = useQuery(IMPORT_TARGET, { slug });
  return (
    <>
      <PageHeading title="Läs in SIE-fil" eyebrow={asked.data?.forbund.name ?? 'Förbundet'}>
        <p className="lead">
          Filen prövas först. Inget bokförs förrän du har sett vad som skulle hända, och antingen bokförs allt
          eller inget.
        </p>
      </PageHeading>
      <AskedView asked={asked} what="förbundet">
        {({ forbund }) => <ImportSteps key={forbund.id} forbundId={forbund.id} />}
      </AskedView>
    </>
  );
}

const SPOKEN = { checking: 'Filen prövas …', booking: 'Filen bokförs …' } as const;

function ImportSteps({ forbundId }: { forbundId: string }) {
  const { state, check, book, restart } = useImport(forbundId);
  const busy = state.step === 'checking' || state.step === 'booking';
  return (
    <>
      <ol className="steps" aria-label="Steg">
        <li aria-current={state.step === 'choose' || state.step === 'checking' ? 'step' : undefined}>
          Välj fil
        </li>
        <li aria-current={state.step === 'checked' ? 'step' : undefined}>Se vad som händer</li>
        <li aria-current={state.step === 'booking' || state.step === 'done' ? 'step' : undefined}>Bokför</li>
      </ol>
      {state.step === 'choose' || state.step === 'checking' ? (
        <FileDrop busy={busy} onFile={(file) => void check(file)} />
      ) : null}
      <div role="status" className="import-status">
        {busy ? (
          <>
            <p>
              {SPOKEN[state.step as keyof typeof SPOKEN]} <span className="file-name">{state.fileName}</span>
            </p>
            <progress aria-label={state.step === 'checking' ? 'Prövar filen' : 'Bokför filen'} />
          </>
        ) : null}
      </div>
      <ImportOutcome state={state} onBook={() => void book()} onRestart={restart} />
    </>
  );
}
