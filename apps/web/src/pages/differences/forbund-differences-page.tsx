import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { Notice } from '../../parts/notice.js';
import { shortName } from '../../parts/short-name.js';
import { useChosen } from '../../parts/use-chosen.js';
import { useBookYear } from '../../parts/use-year.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { AnswerDialog } from './answer-dialog.js';
import { AREAS } from './difference-labels.js';
import { DifferenceControls } from './difference-controls.js';
import { DifferenceList } from './difference-list.js';
import type { MutualDifference } from './differences.answers.js';
import { FORBUND_DIFFERENCES, FORBUND_ENTRIES } from './differences.queries.js';

/** The differences that the own förbund is a side of, with both sides shown, and the way to answer. */
export function ForbundDifferencesPage() {
  const { slug = '' } = useParams();
  const chosen = useChosen();
  const { year, years, before } = useBookYear(slug, chosen.year);
  const { toPeriod } = chosen;
  const asked = before(useQuery(FORBUND_DIFFERENCES, year === undefined ? null : { slug, year, toPeriod }));
  const viewer = useViewer();
  const mayAnswer = mayInForbund(viewer, slug, 'HAND_IN');
  const mayOpen = mayInForbund(viewer, slug, 'READ_BOOKS');
  const [answering, setAnswering] = useState<MutualDifference>();
  const [saved, setSaved] = useState(0);
  return (
    <>
      <DifferenceControls
        place={asked.data?.place.name ?? 'Förbundet'}
        year={year}
        years={years}
        chosen={chosen}
        lead="Det som ni och ett annat förbund har bokfört mot varandra och inte stämmer. Båda förbunden ser samma sak."
      />
      {/* The region stays and what is in it is new each time, so that each answer is told. */}
      <div role="status">
        {saved > 0 ? <Notice key={saved} tone="good" title="Svaret är sparat" /> : null}
      </div>
      <AskedView asked={asked} what="differenserna">
        {({ place }) => (
          <DifferenceList
            comparison={place.mutualComparison}
            differences={place.mutualDifferences}
            slug={slug}
            own={slug}
            entries={FORBUND_ENTRIES}
            {...(mayOpen ? { journalOf: slug } : {})}
            actions={(difference) =>
              mayAnswer ? (
                <AnswerButton difference={difference} slug={slug} onAnswer={() => setAnswering(difference)} />
              ) : null
            }
          />
        )}
      </AskedView>
      {answering ? (
        <AnswerDialog
          slug={slug}
          difference={answering}
          onDone={() => {
            setAnswering(undefined);
            setSaved((before) => before + 1);
            asked.reload();
          }}
          onClose={() => setAnswering(undefined)}
        />
      ) : null}
    </>
  );
}

interface AnswerButtonProps {
  readonly difference: MutualDifference;
  readonly slug: string;
  readonly onAnswer: () => void;
}

function AnswerButton({ difference, slug, onAnswer }: AnswerButtonProps) {
  return (
    <div className="controls no-print">
      <button type="button" className="button button-main" onClick={onAnswer}>
        Svara …
        <span className="visually-hidden">
          {' '}
          om {otherOf(difference, slug)}, {AREAS[difference.area].toLowerCase()}
        </span>
      </button>
    </div>
  );
}

function otherOf({ first, second }: MutualDifference, slug: string): string {
  return shortName((first.forbund.slug === slug ? second : first).forbund.name);
}
