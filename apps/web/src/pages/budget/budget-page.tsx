import { useParams, useSearchParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { periodLabel } from '../../parts/format-date.js';
import { OreChoice } from '../../parts/ore-choice.js';
import { PeriodChoice } from '../../parts/period-choice.js';
import { useChosen } from '../../parts/use-chosen.js';
import { YearChoice } from '../../parts/year-choice.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { BudgetActions } from './budget-actions.js';
import type { BudgetForbund } from './budget.answers.js';
import { BUDGET } from './budget.queries.js';
import { BudgetVersionView } from './budget-version-view.js';
import { useBudgetYear } from './use-budget-year.js';
import { chosenVersion, VersionChoice } from './version-choice.js';

/** A förbund's budgets of a year: versions, lines, outcome, and what can be done with them. */
export function BudgetPage() {
  const { slug = '' } = useParams();
  const { year: chosen, toPeriod, choose } = useChosen();
  const { year, years, isConstructed, before } = useBudgetYear(slug, chosen);
  const asked = before(useQuery(BUDGET, year === undefined ? null : { slug, year, toPeriod }));
  const forbund = asked.data?.forbund;
  return (
    <>
      <PageHeading
        title={`Budget ${year ?? ''}`.trim()}
        eyebrow={`${forbund?.name ?? 'Förbundet'}, utfall ${periodLabel(toPeriod)}`}
      >
        {isConstructed ? (
          <p className="facts">
            <span>Utfallet är ur böckerna</span>
            <ConstructedMark />
          </p>
        ) : null}
      </PageHeading>
      <div className="controls" role="group" aria-label="Vad som visas">
        <YearChoice
          years={years}
          year={year}
          onChoose={(ar) => choose({ ar, version: null, jamfor: null, visa: null })}
        />
        <PeriodChoice toPeriod={toPeriod} onChoose={(till) => choose({ till: till === 12 ? null : till })} />
        <OreChoice />
      </div>
      <AskedView asked={asked} what="budgeten">
        {({ forbund: shown }) => <Budgets forbund={shown} year={year ?? 0} onChanged={asked.reload} />}
      </AskedView>
    </>
  );
}

interface BudgetsProps {
  readonly forbund: BudgetForbund;
  readonly year: number;
  readonly onChanged: () => void;
}

function Budgets({ forbund, year, onChanged }: BudgetsProps) {
  const viewer = useViewer();
  const [params] = useSearchParams();
  const { choose } = useChosen();
  const version = chosenVersion(forbund.budgets, params.get('version'));
  const show = (id: string, of: number) =>
    choose({ ar: of, version: id, jamfor: null, visa: null, till: null });
  const may = {
    write: mayInForbund(viewer, forbund.slug, 'WRITE_PLAN'),
    decide: mayInForbund(viewer, forbund.slug, 'RECORD_DECISION'),
    readBooks: mayInForbund(viewer, forbund.slug, 'READ_BOOKS'),
  };
  return (
    <>
      {version ? (
        <div className="controls">
          <VersionChoice
            versions={forbund.budgets}
            version={version}
            onChoose={(id) => choose({ version: id, jamfor: null, visa: null })}
          />
        </div>
      ) : (
        <p className="lead">Ingen budget är upplagd för {year}.</p>
      )}
      <BudgetActions
        forbund={forbund}
        year={year}
        version={version}
        may={may}
        onChanged={onChanged}
        onShow={show}
      />
      {version ? (
        <BudgetVersionView
          key={version.id}
          forbund={forbund}
          version={version}
          mayReadBooks={may.readBooks}
        />
      ) : null}
    </>
  );
}
