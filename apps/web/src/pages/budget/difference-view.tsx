import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { isZero } from '../../parts/is-zero.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { negated } from '../../parts/sum-amounts.js';
import type { BudgetDifference, BudgetLine, BudgetVersion } from './budget.answers.js';
import { BUDGET_DIFFERENCE } from './budget.queries.js';
import { nameOf, VersionChoice } from './version-choice.js';
import { whatChanged } from './what-changed.js';

interface DifferenceViewProps {
  readonly slug: string;
  readonly versions: readonly BudgetVersion[];
  readonly version: BudgetVersion;
  /** The version that it is held against. */
  readonly from: BudgetVersion;
  readonly onChoose: (from: string | null) => void;
}

/** What has been added, removed and changed from another version to the one that is shown. */
export function DifferenceView({ slug, versions, version, from, onChoose }: DifferenceViewProps) {
  const asked = useQuery(BUDGET_DIFFERENCE, { slug, from: from.id, to: version.id });
  return (
    <section aria-label="Jämförelse mellan versioner">
      <h2>Vad som skiljer</h2>
      <div className="controls">
        <VersionChoice
          label="Från"
          versions={versions.filter(({ id }) => id !== version.id)}
          version={from}
          onChoose={onChoose}
        />
        <button type="button" className="button button-quiet" onClick={() => onChoose(null)}>
          Sluta jämföra
        </button>
      </div>
      <AskedView asked={asked} what="skillnaderna">
        {({ forbund: { budgetDifference } }) => (
          <>
            <Lines difference={budgetDifference} title={`Rader: ${nameOf(from)} → ${nameOf(version)}`} />
            <Sums difference={budgetDifference} />
          </>
        )}
      </AskedView>
    </section>
  );
}

function Lines({ difference, title }: { difference: BudgetDifference; title: string }) {
  const format = useFormat();
  const { added, removed, changed } = difference;
  if (added.length + removed.length + changed.length === 0)
    return <p>Raderna är desamma i båda versionerna.</p>;
  return (
    <ScrollTable caption={title} note="Kronor.">
      <thead>
        <tr>
          <th scope="col">Rad</th>
          <th scope="col">Vad som hänt</th>
          <th scope="col" className="number">
            Före
          </th>
          <th scope="col" className="number">
            Efter
          </th>
          <th scope="col" className="number">
            Ändring
          </th>
        </tr>
      </thead>
      <tbody>
        {changed.map(({ before, after, change }) => (
          <tr key={`c${after.lineNo}`}>
            <LineName line={after} />
            <td>{isZero(change) ? whatChanged(before, after) : 'Ändrat belopp'}</td>
            <td className="number">{format(before.amount)}</td>
            <td className="number">{format(after.amount)}</td>
            <td className="number">{format(change)}</td>
          </tr>
        ))}
        {added.map((line) => (
          <tr key={`a${line.lineNo}`}>
            <LineName line={line} />
            <td>Ny rad</td>
            <td />
            <td className="number">{format(line.amount)}</td>
            <td className="number">{format(line.amount)}</td>
          </tr>
        ))}
        {removed.map((line) => (
          <tr key={`r${line.lineNo}`}>
            <LineName line={line} />
            <td>Borttagen rad</td>
            <td className="number">{format(line.amount)}</td>
            <td />
            <td className="number">{format(negated(line.amount))}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function LineName({ line }: { line: BudgetLine }) {
  return (
    <th scope="row">
      {line.label}
      <span className="objects">{line.groupLabel}</span>
    </th>
  );
}

function Sums({ difference: { sums } }: { difference: BudgetDifference }) {
  const format = useFormat();
  return (
    <ScrollTable caption="Summor i båda versionerna" note="Kronor.">
      <thead>
        <tr>
          <th scope="col">Summa</th>
          <th scope="col" className="number">
            Före
          </th>
          <th scope="col" className="number">
            Efter
          </th>
          <th scope="col" className="number">
            Ändring
          </th>
        </tr>
      </thead>
      <tbody>
        {sums.map(({ key, label, before, after, change }, index) => (
          <tr key={`${key}${index}`} className={key === 'RESULT' ? 'is-sum' : undefined}>
            <th scope="row">{label}</th>
            <td className="number">{format(before)}</td>
            <td className="number">{format(after)}</td>
            <td className="number">{format(change)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
