import { useState } from 'react';
import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { Notice } from '../../parts/notice.js';
import { OreChoice } from '../../parts/ore-choice.js';
import { useChosen } from '../../parts/use-chosen.js';
import { useStatementYear } from '../../parts/use-year.js';
import { YearChoice } from '../../parts/year-choice.js';
import { mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { ContributionChart } from './contribution-chart.js';
import { ContributionVersions } from './contribution-versions.js';
import type { ContributionsAnswer } from './contributions.answers.js';
import { CONTRIBUTIONS } from './contributions.queries.js';
import { DecideContributions } from './decide-contributions.js';
import { GrantModel } from './grant-model.js';
import { Instalments } from './instalments.js';
import { KeyDialog } from './key-dialog.js';
import { KeyList } from './key-list.js';
import { OutcomeTable } from './outcome-table.js';
import { RequestDialog } from './request-dialog.js';

/** What the parties pay for a year: the allotment, its division, and what is requested, decided and received. */
export function ContributionsPage() {
  const { slug = '' } = useParams();
  const { year: chosen, choose } = useChosen();
  const { year, years, before } = useStatementYear(slug, chosen);
  const asked = before(
    useQuery(CONTRIBUTIONS, year === undefined ? null : { slug, year, on: `${year}-12-31` }),
  );
  // Next year's contributions are requested before it has any books.
  const last = years.at(-1);
  const offered = last === undefined ? years : [...years, last + 1];
  return (
    <>
      <PageHeading title={`Bidrag ${year ?? ''}`.trim()} eyebrow={asked.data?.forbund.name ?? 'Förbundet'}>
        <p className="lead">
          Staten betalar hälften, regionen en fjärdedel och kommunerna en fjärdedel (5 § lagen 2003:1210). Vad
          som är mottaget läses ur bokföringen; ingen anger det.
        </p>
      </PageHeading>
      <div className="controls" role="group" aria-label="Vad som visas">
        <YearChoice years={offered} year={year} onChoose={(ar) => choose({ ar })} />
        <OreChoice />
      </div>
      <AskedView asked={asked} what="bidragen">
        {(answer) => <Shown answer={answer} reload={asked.reload} />}
      </AskedView>
    </>
  );
}

type Open = 'request' | 'decide' | 'key';

function Shown({ answer, reload }: { answer: ContributionsAnswer; reload: () => void }) {
  const viewer = useViewer();
  const [open, setOpen] = useState<Open>();
  const [done, setDone] = useState<string>();
  const { forbund, grantModel } = answer;
  const { contributions, contributionKeys, slug } = forbund;
  const { current, outcomes, findings, year } = contributions;
  const may = (permission: string): boolean => mayInForbund(viewer, slug, permission);
  const undecided = contributions.versions[0]?.lines.some(({ decision }) => decision === null) ?? false;
  const finished = (message: string) => {
    setOpen(undefined);
    setDone(message);
    reload();
  };
  const dialog = { forbund, onDone: finished, onClose: () => setOpen(undefined) };
  return (
    <>
      {done ? (
        <Notice tone="good" title="Klart" announce="status">
          <p>{done}</p>
        </Notice>
      ) : null}
      <div className="controls">
        {may('WRITE_PLAN') ? (
          <button type="button" className="button button-main" onClick={() => setOpen('request')}>
            Begär bidrag för {year} …
          </button>
        ) : null}
        {may('RECORD_DECISION') && undecided ? (
          <button type="button" className="button" onClick={() => setOpen('decide')}>
            Bind till beslut …
          </button>
        ) : null}
        {may('WRITE_PLAN') ? (
          <button type="button" className="button" onClick={() => setOpen('key')}>
            Ny fördelningsnyckel …
          </button>
        ) : null}
      </div>
      {open === 'request' ? <RequestDialog {...dialog} year={year} /> : null}
      {open === 'decide' ? <DecideContributions {...dialog} version={contributions.versions[0]!} /> : null}
      {open === 'key' ? <KeyDialog {...dialog} year={year} /> : null}
      {current ? (
        <>
          <p>
            {current.isConstructed || contributions.booksAreConstructed ? <ConstructedMark /> : null}{' '}
            {current.document === ''
              ? null
              : `${[current.document, current.place].filter(Boolean).join(', ')}. `}
            {contributions.hasBooks ? null : 'Året har inga böcker, så vad som är mottaget är inte känt.'}
          </p>
          <Findings findings={findings} />
          <OutcomeTable outcomes={outcomes} year={year} total={current.total} />
          <ContributionChart outcomes={outcomes} year={year} />
          <Instalments version={current} />
          <ContributionVersions versions={contributions.versions} />
        </>
      ) : (
        <p>Inga bidrag är angivna för {year}.</p>
      )}
      <KeyList keys={contributionKeys} />
      <GrantModel model={grantModel} />
    </>
  );
}

/** What deviates, each with the rule that it deviates from. */
function Findings({ findings }: { findings: ContributionsAnswer['forbund']['contributions']['findings'] }) {
  if (findings.length === 0) return <p className="small">Bidragen följer 5 § och fördelningsnyckeln.</p>;
  return (
    <section aria-labelledby="bidrag-avvikelser">
      <h2 id="bidrag-avvikelser">Att se över</h2>
      <ul className="findings">
        {findings.map(({ code, message, rule }, index) => (
          <li key={`${code}${index}`} className="finding finding-warning">
            <span className="finding-kind">Se över</span>
            <span>
              {message}
              <span className="objects">{rule}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
