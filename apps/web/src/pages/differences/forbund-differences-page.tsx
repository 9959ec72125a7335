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
  const mayAnswer = mayInForbund(useViewer(), slug, 'HAND_IN');
  const [answering, setAnswering] = useState<MutualDifference>();
  const [isSaved, setIsSaved] = useState(false);
  return (
    <>
      <DifferenceControls
        place={asked.data?.place.name ?? 'Förbundet'}
        year={year}
        years={years}
        chosen={chosen}
        lead="Det som ni och ett annat förbund har bokfört mot varandra och inte stämmer. Båda förbunden ser samma sak."
      />
      {isSaved ? <Notice tone="good" title="Svaret är sparat" announce="status" /> : null}
      <AskedView asked={asked} what="differenserna">
        {({ place }) => (
          <DifferenceList
            differences={place.mutualDifferences}
            slug={slug}
            entries={FORBUND_ENTRIES}
            actions={(difference) =>
              mayAnswer ? (
                <div className="controls no-print">
                  <button
                    type="button"
                    className="button button-main"
                    onClick={() => setAnswering(difference)}
                  >
                    Svara …<span className="visually-hidden"> om {otherOf(difference, slug)}</span>
                  </button>
                </div>
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
            setIsSaved(true);
            asked.reload();
          }}
          onClose={() => setAnswering(undefined)}
        />
      ) : null}
    </>
  );
}

function otherOf({ first, second }: MutualDifference, slug: string): string {
  return shortName((first.forbund.slug === slug ? second : first).forbund.name);
}
