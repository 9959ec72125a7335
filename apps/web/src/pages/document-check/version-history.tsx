import { formatTime } from '../../parts/format-date.js';
import { formatSize } from '../../parts/format-size.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { CheckStatus } from './check-status.js';
import type { Version } from './documents.answers.js';

interface VersionHistoryProps {
  readonly versions: readonly Version[];
  readonly shown: number;
  readonly onShow: (version: number) => void;
}

/** Every version of a document with what its check came to; any of them can be shown. */
export function VersionHistory({ versions, shown, onShow }: VersionHistoryProps) {
  return (
    <ScrollTable caption="Versioner" note="Den senaste först. Ingen version ändras eller tas bort.">
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Fil</th>
          <th scope="col">Storlek</th>
          <th scope="col">Inlagd</th>
          <th scope="col">Läge</th>
          <th scope="col">Visa</th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ version, fileName, size, addedBy, addedAt, check }) => (
          <tr key={version}>
            <th scope="row">{version}</th>
            <td>{fileName}</td>
            <td>{formatSize(size)}</td>
            <td>
              {formatTime(addedAt)}, {addedBy}
            </td>
            <td>
              <CheckStatus check={check} />
            </td>
            <td>
              {version === shown ? (
                'Visas'
              ) : (
                <button type="button" className="link-button" onClick={() => onShow(version)}>
                  Visa version {version}
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
