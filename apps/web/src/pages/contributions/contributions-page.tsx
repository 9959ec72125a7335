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
import type { Contributions, ContributionsAnswer } from './contributions.answers.js';
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
  const [open, setOpen] = useState<Open>();
  const [done, setDone] = useState<string>();
  const { forbund, grantModel } = answer;
  const { year, versions } = forbund.contributions;
  const [newest] = versions;
  const dialog = {
    forbund,
    onDone: (message: string) => {
      setOpen(undefined);
      setDone(message);
      reload();
    },
    onClose: () => setOpen(undefined),
  };
  return (
    <>
      {done ? (
        <Notice tone="good" title="Klart" announce="status">
          <p>{done}</p>
        </Notice>
      ) : null}
      <Actions forbund={forbund} onOpen={setOpen} />
      {open === 'request' ? <RequestDialog {...dialog} year={year} /> : null}
      {open === 'decide' && newest ? <DecideContributions {...dialog} version={newest} /> : null}
      {open === 'key' ? <KeyDialog {...dialog} year={year} /> : null}
      <Year contributions={forbund.contributions} />
      <KeyList keys={forbund.contributionKeys} />
      <GrantModel model={grantModel} />
    </>
  );
}

interface ActionsProps {
  readonly forbund: ContributionsAnswer['forbund'];
  readonly onOpen: (open: Open) => void;
}

/** What the reader's roles let her do. */
function Actions({ forbund: { slug, contributions }, onOpen }: ActionsProps) {
  const viewer = useViewer();
  const mayWrite = mayInForbund(viewer, slug, 'WRITE_PLAN');
  const mayDecide = mayInForbund(viewer, slug, 'RECORD_DECISION');
  const undecided = contributions.versions[0]?.lines.some(({ decision }) => decision === null) ?? false;
  return (
    <div className="controls">
      {mayWrite ? (
        <button type="button" className="button button-main" onClick={() => onOpen('request')}>
          Begär bidrag för {contributions.year} …
        </button>
      ) : null}
      {mayDecide && undecided ? (
        <button type="button" className="button" onClick={() => onOpen('decide')}>
          Bind till beslut …
        </button>
      ) : null}
      {mayWrite ? (
        <button type="button" className="button" onClick={() => onOpen('key')}>
          Ny fördelningsnyckel …
        </button>
      ) : null}
    </div>
  );
}

/** The contributions of the year as they stand, beside the books. */
function Year({ contributions }: { contributions: Contributions }) {
  const { current, outcomes, findings, versions, year, hasBooks, booksAreConstructed } = contributions;
  if (!current) return <p>Inga bidrag är angivna för {year}.</p>;
  const source = [current.document, current.place].filter(Boolean).join(', ');
  return (
    <>
      <p>
        {current.isConstructed || booksAreConstructed ? <ConstructedMark /> : null}{' '}
        {source === '' ? null : `${source}. `}
        {hasBooks ? null : 'Året har inga böcker, så vad som är mottaget är inte känt.'}
      </p>
      <Findings findings={findings} />
      <OutcomeTable outcomes={outcomes} year={year} total={current.total} />
      <ContributionChart outcomes={outcomes} year={year} />
      <Instalments version={current} />
      <ContributionVersions versions={versions} />
    </>
  );
}

/** What deviates, each with the rule that it deviates from. */
function Findings({ findings }: { findings: Contributions['findings'] }) {
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
