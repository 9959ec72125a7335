import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { OreChoice } from '../../parts/ore-choice.js';
import { useChosen } from '../../parts/use-chosen.js';
import { YearChoice } from '../../parts/year-choice.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { useBudgetYear } from '../budget/use-budget-year.js';
import { Accuracy } from './accuracy.js';
import { AsOfChoice } from './as-of-choice.js';
import { ChangeDialog } from './change-dialog.js';
import { EquityEffect } from './equity-effect.js';
import type { Forecast, ForecastAnswer, ForecastLine } from './forecast.answers.js';
import { FORECAST } from './forecast.queries.js';
import { ForecastTable } from './forecast-table.js';
import { SaveForecast } from './save-forecast.js';
import { SavedForecasts } from './saved-forecasts.js';

/** The forecast of a year: what each line is expected to come to, by which rule, and how well it used to be foreseen. */
export function ForecastPage() {
  const { slug = '' } = useParams();
  const { year: chosen, chosenPeriod, choose } = useChosen();
  const { year, years, before } = useBudgetYear(slug, chosen);
  const asOfPeriod = chosenPeriod ?? null;
  const asked = before(useQuery(FORECAST, year === undefined ? null : { slug, year, asOfPeriod }));
  const forbund = asked.data?.forbund;
  return (
    <>
      <PageHeading title={`Prognos ${year ?? ''}`.trim()} eyebrow={forbund?.name ?? 'Förbundet'} />
      <div className="controls" role="group" aria-label="Vad som visas">
        <YearChoice years={years} year={year} onChoose={(ar) => choose({ ar, till: null })} />
        <AsOfChoice
          chosen={chosenPeriod}
          forecast={forbund?.forecast}
          onChoose={(till) => choose({ till })}
        />
        <OreChoice />
      </div>
      <AskedView asked={asked} what="prognosen">
        {({ forbund: shown }) => <Shown forbund={shown} year={year ?? 0} onChanged={asked.reload} />}
      </AskedView>
      {years.length === 0 || year === undefined ? null : <Accuracy slug={slug} years={years} />}
    </>
  );
}

interface ShownProps {
  readonly forbund: ForecastAnswer['forbund'];
  readonly year: number;
  readonly onChanged: () => void;
}

function Shown({ forbund, year, onChanged }: ShownProps) {
  const mayWrite = mayInForbund(useViewer(), forbund.slug, 'WRITE_PLAN');
  const [changing, setChanging] = useState<ForecastLine>();
  const { forecast, savedForecasts } = forbund;
  return (
    <>
      {forecast ? (
        <>
          <Lead forecast={forecast} />
          <ForecastTable forecast={forecast} onChange={mayWrite ? setChanging : undefined} />
          <EquityEffect forecast={forecast} />
          {mayWrite ? <SaveForecast forbundId={forbund.id} forecast={forecast} onSaved={onChanged} /> : null}
        </>
      ) : (
        <p className="lead">
          Ingen budget är beslutad för {year}, så det finns inget att räkna en prognos av.
        </p>
      )}
      <SavedForecasts saved={savedForecasts} year={year} />
      {forecast && changing ? (
        <ChangeDialog
          forbundId={forbund.id}
          forecast={forecast}
          line={changing}
          onDone={() => {
            setChanging(undefined);
            onChanged();
          }}
          onClose={() => setChanging(undefined)}
        />
      ) : null}
    </>
  );
}

function Lead({ forecast: { name, budgetName, isConstructed } }: { forecast: Forecast }) {
  return (
    <p className="facts">
      <span>{name}</span>
      <span>Av budgeten {budgetName}</span>
      {isConstructed ? <ConstructedMark /> : null}
    </p>
  );
}
