import type { ReactNode } from 'react';
import { Notice } from '../../parts/notice.js';
import { sumAmounts } from '../../parts/sum-amounts.js';
import { useFormat } from '../../parts/ore-choice.js';
import { comparisonWords } from './comparison-words.js';
import { DifferenceCard } from './difference-card.js';
import { inWorkOrder } from './difference-order.js';
import type { EntriesOperation } from './entry-pages.js';
import type { Comparison, MutualDifference } from './differences.answers.js';

interface DifferenceListProps {
  readonly comparison: Comparison;
  readonly differences: readonly MutualDifference[];
  readonly slug: string;
  /** The förbund whose work it is; left out for the county, where both sides have to speak. */
  readonly own?: string;
  /** Asks for the entries of a side, by the county's or the förbund's door. */
  readonly entries: EntriesOperation;
  /** The förbund whose journal the reader may open; none for who may not. */
  readonly journalOf?: string;
  readonly actions?: (difference: MutualDifference) => ReactNode;
}

/** How many differences there are and how much, and each of them, those that wait for an answer first. */
export function DifferenceList({
  comparison,
  differences,
  slug,
  own,
  entries,
  journalOf,
  actions,
}: DifferenceListProps) {
  const format = useFormat();
  const words = comparisonWords(comparison, differences.length, own ?? null);
  const notice = words ? <Notice tone={words.tone} title={words.title} /> : null;
  if (differences.length === 0) return notice;
  const { waiting, done } = inWorkOrder(differences, own ?? null);
  const size = sumAmounts(differences.map(({ difference }) => absolute(difference)));
  return (
    <>
      {notice}
      <dl className="counts">
        <div className={`count count-${waiting.length === 0 ? 'good' : 'bad'}`}>
          <dt>{own === undefined ? 'Att reda ut' : 'Att reda ut hos er'}</dt>
          <dd>
            {waiting.length} av {differences.length}
          </dd>
        </div>
        <div className="count count-quiet">
          <dt>Differenser tillsammans</dt>
          <dd>
            {format(size)} <span className="unit">kr</span>
          </dd>
        </div>
      </dl>
      <h2 id="differenser-rubrik">Par för par</h2>
      <ul className="difference-list" aria-labelledby="differenser-rubrik">
        {[...waiting, ...done].map((difference) => (
          <DifferenceCard
            key={difference.id}
            difference={difference}
            slug={slug}
            entries={entries}
            journalOf={journalOf ?? null}
          >
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
