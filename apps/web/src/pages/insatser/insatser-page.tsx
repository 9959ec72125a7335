import { INSATS_STATES } from '@samla/domain/insatser/insats-state.js';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { OreChoice } from '../../parts/ore-choice.js';
import { useChosen } from '../../parts/use-chosen.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { addForm } from './insats-forms.js';
import { InsatsForm } from './insats-form.js';
import { InsatserTable } from './insatser-table.js';
import type { InsatsFacts, InsatsState } from './insatser.answers.js';
import { INSATSER } from './insatser.queries.js';
import { LateReports } from './late-reports.js';

/** The insatser of a förbund: what is decided for each, what it has cost, what remains and what is late. */
export function InsatserPage() {
  const { slug = '' } = useParams();
  const [params] = useSearchParams();
  const state = stateOf(params.get('lage'));
  const shown = params.get('se') === 'over';
  const viewer = useViewer();
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const asked = useQuery(INSATSER, { slug, state });
  return (
    <>
      <PageHeading title="Insatser" eyebrow={asked.data?.forbund.name ?? 'Förbundet'}>
        <p className="lead">
          Beslutade medel, utfall och vad som återstår, insats för insats. Uppgifter om deltagare är antal och
          ingenting annat.
        </p>
      </PageHeading>
      <ListControls
        state={state}
        onlyCare={shown}
        onAdd={mayInForbund(viewer, slug, 'WRITE_PLAN') ? () => setAdding(true) : undefined}
      />
      <AskedView asked={asked} what="insatserna">
        {({ forbund }) => {
          const insatser = forbund.insatser.edges
            .map(({ node }) => node)
            .filter((each) => !shown || needsCare(each));
          return (
            <>
              {adding ? (
                <InsatsForm
                  form={addForm(forbund.id)}
                  onDone={({ insats }) =>
                    void navigate(`/forbund/${slug}/insatser/${encodeURIComponent(insats.code)}`)
                  }
                  onClose={() => setAdding(false)}
                />
              ) : null}
              <LateReports slug={slug} insatser={insatser} />
              {insatser.length === 0 ? (
                <p>Det finns inga sådana insatser.</p>
              ) : (
                <InsatserTable slug={slug} insatser={insatser} />
              )}
            </>
          );
        }}
      </AskedView>
    </>
  );
}

interface ListControlsProps {
  readonly state: InsatsState | null;
  readonly onlyCare: boolean;
  /** Left out for those who may not write. */
  readonly onAdd: (() => void) | undefined;
}

function ListControls({ state, onlyCare, onAdd }: ListControlsProps) {
  const { choose } = useChosen();
  return (
    <div className="controls" role="group" aria-label="Vad som visas">
      <label className="field field-inline">
        <span>Läge</span>
        <select
          value={state ?? ''}
          onChange={(event) => choose({ lage: event.target.value === '' ? null : event.target.value })}
        >
          <option value="">alla</option>
          {Object.entries(INSATS_STATES).map(([code, name]) => (
            <option key={code} value={code}>
              {name.toLowerCase()}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={onlyCare}
          onChange={(event) => choose({ se: event.target.checked ? 'over' : null })}
        />
        <span>Bara de med något att se över</span>
      </label>
      <OreChoice />
      {onAdd ? (
        <button type="button" className="button" onClick={onAdd}>
          Lägg upp insats …
        </button>
      ) : null}
    </div>
  );
}

function needsCare({ findings }: InsatsFacts): boolean {
  return findings.length > 0;
}

function stateOf(text: string | null): InsatsState | null {
  return text !== null && Object.hasOwn(INSATS_STATES, text) ? (text as InsatsState) : null;
}
