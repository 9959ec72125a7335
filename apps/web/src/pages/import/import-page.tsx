import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { BookedFiles } from './booked-files.js';
import { IMPORT_TARGET } from './import.queries.js';
import { JobList } from './job-list.js';
import { Steps } from './steps.js';
import { UploadBox } from './upload-box.js';

/** The way into the books: a file is chosen here, and here stand all that have come. */
export function ImportPage() {
  const { slug = '' } = useParams();
  const viewer = useViewer();
  const asked = useQuery(IMPORT_TARGET, { slug });
  const mayImport = mayInForbund(viewer, slug, 'IMPORT_BOOKS');
  return (
    <>
      <PageHeading
        title={mayImport ? 'Läs in SIE-fil' : 'Inlästa filer'}
        eyebrow={asked.data?.forbund.name ?? 'Förbundet'}
      >
        <p className="lead">
          {mayImport
            ? 'Filen prövas först. Inget bokförs förrän du har sett vad som skulle hända, och antingen bokförs allt eller inget.'
            : 'De filer som böckerna är lästa från, och vad det blev av dem.'}
        </p>
      </PageHeading>
      <AskedView asked={asked} what="förbundet">
        {({ forbund }) => (
          <>
            {mayImport ? (
              <>
                <Steps now={1} />
                <UploadBox forbund={forbund} title="Dra hit en SIE-fil" />
              </>
            ) : null}
            <BookedFiles forbund={forbund} mayReverse={mayImport} />
            <JobList slug={slug} />
          </>
        )}
      </AskedView>
    </>
  );
}
