import type { ReactNode } from 'react';
import { Notice } from '../../parts/notice.js';
import { sumAmounts } from '../../parts/sum-amounts.js';
import { useFormat } from '../../parts/ore-choice.js';
import { DifferenceCard } from './difference-card.js';
import type { EntriesOperation } from './entry-pages.js';
import type { MutualDifference } from './differences.answers.js';

interface DifferenceListProps {
  readonly differences: readonly MutualDifference[];
  readonly slug: string;
  /** Asks for the entries of a side, by the county's or the förbund's door. */
  readonly entries: EntriesOperation;
  readonly actions?: (difference: MutualDifference) => ReactNode;
}

const DONE: ReadonlySet<string> = new Set(['EXPLAINED', 'CORRECTED', 'AGREED']);

/** How many differences there are and how much, and each of them, those that nobody has sorted out first. */
export function DifferenceList({ differences, slug, entries, actions }: DifferenceListProps) {
  const format = useFormat();
  if (differences.length === 0) return <Notice tone="good" title="Alla mellanhavanden stämmer på öret." />;
  const open = differences.filter(({ status }) => !DONE.has(status));
  const inOrder = [...open, ...differences.filter(({ status }) => DONE.has(status))];
  const size = sumAmounts(differences.map(({ difference }) => absolute(difference)));
  return (
    <>
      <dl className="counts">
        <div className={`count count-${open.length === 0 ? 'good' : 'bad'}`}>
          <dt>Att reda ut</dt>
          <dd>
            {open.length} av {differences.length}
          </dd>
        </div>
        <div className="count count-quiet">
          <dt>Differenser tillsammans</dt>
          <dd>
            {format(size)} <span className="unit">kr</span>
          </dd>
        </div>
      </dl>
      <ul className="difference-list">
        {inOrder.map((difference) => (
          <DifferenceCard key={difference.id} difference={difference} slug={slug} entries={entries}>
            {actions?.(difference)}
          </DifferenceCard>
        ))}
      </ul>
    </>
  );
}

function absolute(amount: MutualDifference['difference']): MutualDifference['difference'] {
  return { ...amount, exact: amount.exact.replace('-', '') };
}
