import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { periodLabel } from '../../parts/format-date.js';
import { OreChoice } from '../../parts/ore-choice.js';
import { PeriodChoice } from '../../parts/period-choice.js';
import { useChosen } from '../../parts/use-chosen.js';
import { YearChoice } from '../../parts/year-choice.js';
import { PageHeading } from '../../shell/page-heading.js';
import { ForbundDownloads } from './forbund-downloads.js';
import type { ForbundAnswer } from './forbund.answers.js';
import { FORBUND } from './forbund.queries.js';
import { LineDrawer } from './line-drawer.js';
import { Notes } from './notes.js';
import { OperatingTable } from './operating-table.js';
import { StatementTable } from './statement-table.js';

/** The förbund's own statements; every line opens into accounts and entries. */
export function ForbundPage() {
  const { slug = '' } = useParams();
  const { year, toPeriod, open, choose } = useChosen(2021);
  const asked = useQuery(FORBUND, { slug, year, toPeriod });
  const forbund = asked.data?.forbund;
  const years = forbund?.fiscalYears.map((each) => each.year) ?? [];

  return (
    <>
      <PageHeading
        title={`${forbund?.name ?? 'Förbundet'} ${year}`}
        eyebrow={`Böcker och bokslut, ${periodLabel(toPeriod)}`}
      >
        {forbund ? <Facts forbund={forbund} /> : null}
      </PageHeading>
      <div className="controls" role="group" aria-label="Vad som visas">
        <YearChoice years={years} year={year} onChoose={(ar) => choose({ ar })} />
        <PeriodChoice toPeriod={toPeriod} onChoose={(till) => choose({ till: till === 12 ? null : till })} />
        <OreChoice />
      </div>
      <AskedView asked={asked} what="förbundets siffror">
        {({ forbund: shown }) => (
          <StatementsView forbund={shown} open={open} onOpen={(visa) => choose({ visa })} />
        )}
      </AskedView>
    </>
  );
}

function Facts({ forbund }: { forbund: ForbundAnswer['forbund'] }) {
  return (
    <p className="facts">
      <span>
        {forbund.organisationNumber ? `Org.nr ${forbund.organisationNumber}` : 'Org.nr saknas i källorna'}
      </span>
      {forbund.seat ? <span>Säte {forbund.seat}</span> : null}
      <span>{forbund.county.name}</span>
      {forbund.statements.isConstructed ? <ConstructedMark /> : null}
    </p>
  );
}

interface StatementsViewProps {
  readonly forbund: ForbundAnswer['forbund'];
  readonly open: string | null;
  readonly onOpen: (line: string | null) => void;
}

function StatementsView({ forbund, open, onOpen }: StatementsViewProps) {
  const { statements } = forbund;
  const lines = [...statements.incomeStatement, ...statements.balanceSheet];
  const opened = lines.find(({ line }) => line === open);
  return (
    <>
      <p className="lead">{statements.label}</p>
      <StatementTable
        title="Resultaträkning"
        lines={statements.incomeStatement}
        year={statements.year}
        onOpen={onOpen}
      />
      <StatementTable
        title="Balansräkning"
        lines={statements.balanceSheet}
        year={statements.year}
        onOpen={onOpen}
      />
      <Sources lines={lines} year={statements.year} />
      <Notes notes={statements.notes} year={statements.year} />
      {statements.operatingStatement ? (
        <OperatingTable {...statements.operatingStatement} year={statements.year} />
      ) : null}
      <ForbundDownloads forbund={forbund} />
      {opened ? <LineDrawer forbund={forbund} line={opened} onClose={() => onOpen(null)} /> : null}
    </>
  );
}

function Sources({
  lines,
  year,
}: {
  lines: readonly { comparisonSource: string | null; comparisonDocument: string | null }[];
  year: number;
}) {
  const documents = new Set(
    lines
      .filter(({ comparisonSource }) => comparisonSource === 'PUBLISHED')
      .map(({ comparisonDocument }) => comparisonDocument),
  );
  if (documents.size === 0) return null;
  return (
    <p className="small source-note">
      Jämförelseåret {year - 1} är publicerade siffror, inte böcker:{' '}
      {[...documents].filter(Boolean).join('; ')}.
    </p>
  );
}
