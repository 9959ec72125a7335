import { formatDay, formatTime } from '../../parts/format-date.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { ContributionVersion, Decision } from './contributions.answers.js';

const STATUSES = { REQUESTED: 'Begärd', DECIDED: 'Beslutad', PUBLISHED: 'Som publicerad' } as const;
const BASES = {
  TOTAL: 'hela summan, delad enligt 5 §',
  STATE_HALF: 'statens hälft, de andra lika mycket',
  ENTERED: 'angiven rad för rad',
} as const;

/** Every version of the year's contributions, the newest first: none is changed, a new one is made. */
export function ContributionVersions({ versions }: { versions: readonly ContributionVersion[] }) {
  const format = useFormat();
  return (
    <ScrollTable caption="Versioner" note="Kronor. En version ändras inte; ett ändrat bidrag är en ny.">
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Läge</th>
          <th scope="col" className="number">
            Alla parter
          </th>
          <th scope="col">Beslut</th>
          <th scope="col">Angiven</th>
        </tr>
      </thead>
      <tbody>
        {versions.map(({ id, version, status, basis, total, lines, recordedBy, recordedAt }) => (
          <tr key={id}>
            <th scope="row">{version}</th>
            <td>
              {STATUSES[status]}
              <span className="objects">{BASES[basis]}</span>
            </td>
            <td className="number">{format(total)}</td>
            <td>{decisionsOf(lines.map(({ decision }) => decision))}</td>
            <td>
              {formatTime(recordedAt)}
              <span className="objects">{recordedBy}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** The decisions that the lines are bound to, each once; `–` where there is none. */
function decisionsOf(decisions: readonly (Decision | null)[]): string {
  const found = new Map(
    decisions.flatMap((decision) => (decision ? [[decision.id, decision] as const] : [])),
  );
  return found.size === 0 ? '–' : [...found.values()].map(decisionText).join('; ');
}

/** A decision in words: who, when and which paragraph. */
export function decisionText({ bodyName, decidedOn, paragraph, title }: Decision): string {
  return `${[bodyName, formatDay(decidedOn), paragraph].filter(Boolean).join(' ')}: ${title}`;
}
