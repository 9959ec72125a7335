import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatCount } from '../../parts/format-amount.js';
import { formatTime } from '../../parts/format-date.js';
import { Notice } from '../../parts/notice.js';
import { Pages } from '../../parts/pages.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import { usePages } from '../../parts/use-pages.js';
import { BookedFileDrawer } from './booked-file-drawer.js';
import { BOOKED_FILES } from './booked.queries.js';
import type { BookedFile, ImportForbund } from './import.answers.js';

interface BookedFilesProps {
  readonly forbund: ImportForbund;
  readonly mayReverse: boolean;
}

/** The files that the books are read from, the latest first; each opens into what it did. */
export function BookedFiles({ forbund, mayReverse }: BookedFilesProps) {
  const [params, setParams] = useSearchParams();
  const { page, after, onNext, onPrevious } = usePages(forbund.slug);
  const asked = useQuery(BOOKED_FILES, { slug: forbund.slug, after });
  const open = (id: string | null) =>
    setParams(id === null ? {} : { visa: id }, { preventScrollReset: true });
  const files = asked.data?.forbund.imports.edges.map(({ node }) => node) ?? [];
  const wanted = params.get('visa');
  const opened = files.find(({ id }) => id === wanted);
  const [reversed, setReversed] = useState('');
  return (
    <section aria-labelledby="bokforda-rubrik">
      <h2 id="bokforda-rubrik">Bokförda filer</h2>
      <div role="status">
        {reversed === '' ? null : (
          <Notice tone="good" title="Återfört">
            <p>{reversed}</p>
          </Notice>
        )}
      </div>
      <AskedView asked={asked} what="de bokförda filerna">
        {({ forbund: { imports } }) =>
          files.length === 0 ? (
            <p>Ingen fil är bokförd än.</p>
          ) : (
            <>
              {wanted !== null && !opened ? (
                <p role="status">Filen du söker står inte på den här sidan av listan. Bläddra vidare.</p>
              ) : null}
              <FileTable files={files} onOpen={open} />
              <Pages of="filer" page={page} more={imports.pageInfo} onNext={onNext} onPrevious={onPrevious} />
            </>
          )
        }
      </AskedView>
      {opened ? (
        <BookedFileDrawer
          forbund={forbund}
          file={opened}
          onReversed={
            mayReverse
              ? () => {
                  open(null);
                  setReversed(
                    `Filen ${opened.fileName} är återförd. Varje verifikation ur den har fått en rättelse.`,
                  );
                  asked.reload();
                }
              : undefined
          }
          onClose={() => open(null)}
        />
      ) : null}
    </section>
  );
}

function FileTable({ files, onOpen }: { files: readonly BookedFile[]; onOpen: (id: string) => void }) {
  return (
    <ScrollTable caption="Filer som böckerna är lästa från">
      <thead>
        <tr>
          <th scope="col">Fil</th>
          <th scope="col">Läge</th>
          <th scope="col">År</th>
          <th scope="col" className="number">
            Verifikationer
          </th>
          <th scope="col" className="number">
            Rader
          </th>
          <th scope="col">Av vem</th>
          <th scope="col">När</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.id}>
            <th scope="row">
              <button
                type="button"
                className="link-button"
                aria-haspopup="dialog"
                onClick={() => onOpen(file.id)}
              >
                {file.fileName}
              </button>{' '}
              {file.isConstructed ? <ConstructedMark short /> : null}
            </th>
            <td>
              <FileState file={file} />
            </td>
            <td>{file.year}</td>
            <td className="number">{formatCount(file.entries)}</td>
            <td className="number">{formatCount(file.rows)}</td>
            <td>{file.bookedBy}</td>
            <td className="nowrap">{formatTime(file.bookedAt)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function FileState({ file }: { file: BookedFile }) {
  if (file.isReversal) return <StatusMark tone="quiet">Återföring</StatusMark>;
  if (file.reversedBy !== null) return <StatusMark tone="warning">Återförd</StatusMark>;
  return <StatusMark tone="good">Bokförd</StatusMark>;
}
