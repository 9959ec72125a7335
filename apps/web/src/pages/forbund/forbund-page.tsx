import { useParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { periodLabel } from '../../parts/format-date.js';
import { Notice } from '../../parts/notice.js';
import { OreChoice } from '../../parts/ore-choice.js';
import { PeriodChoice } from '../../parts/period-choice.js';
import { useChosen } from '../../parts/use-chosen.js';
import { useStatementYear } from '../../parts/use-year.js';
import { YearChoice } from '../../parts/year-choice.js';
import { YearLocks } from '../../parts/year-locks.js';
import { holdsIn, mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { RolePage } from '../role/role-page.js';
import { ForbundDownloads } from './forbund-downloads.js';
import type { ForbundAnswer } from './forbund.answers.js';
import { FORBUND } from './forbund.queries.js';
import { LineDrawer } from './line-drawer.js';
import { Notes } from './notes.js';
import { OperatingTable } from './operating-table.js';
import { StatementTable } from './statement-table.js';

/** What a förbund is to the reader: its statements, or what the reader's role is for there. */
export function ForbundPage() {
  const { slug = '' } = useParams();
  const viewer = useViewer();
  // Somebody without a role there is answered by the server, in the same words as for a förbund that does not exist.
  const onlyRole = holdsIn(viewer, slug) && !mayInForbund(viewer, slug, 'READ_STATEMENTS');
  return onlyRole ? <RolePage slug={slug} /> : <ForbundStatements slug={slug} />;
}

/** The förbund's own statements; every line opens into accounts and entries. */
function ForbundStatements({ slug }: { slug: string }) {
  const { year: chosen, chosenPeriod, open, choose } = useChosen();
  const shown = useStatementYear(slug, chosen);
  const { year, years, bookYears, before, documents } = shown;
  const toPeriod = chosenPeriod ?? shown.toPeriod;
  // A year that is published to June is asked for to June: so which it is must be known first.
  const isKnown = chosenPeriod !== undefined || shown.isKnown;
  const asked = before(useQuery(FORBUND, year === undefined || !isKnown ? null : { slug, year, toPeriod }));
  const forbund = asked.data?.forbund;

  return (
    <>
      <PageHeading
        title={`${forbund?.name ?? 'Förbundet'} ${year ?? ''}`.trim()}
        eyebrow={`Böcker och bokslut, ${periodLabel(toPeriod)}`}
      >
        {forbund ? <Facts forbund={forbund} /> : null}
        <YearLocks year={bookYears.find((each) => each.year === year)} />
      </PageHeading>
      <div className="controls" role="group" aria-label="Vad som visas">
        <YearChoice years={years} year={year} onChoose={(ar) => choose({ ar, till: null })} />
        <PeriodChoice
          toPeriod={toPeriod}
          onChoose={(till) => choose({ till: till === shown.toPeriod ? null : till })}
        />
        <OreChoice />
      </div>
      {documents.length === 0 ? null : (
        <Notice tone="info" title={`${year} har inga böcker i Samla: siffrorna är publicerade`}>
          <p>De står i {documents.join('; ')}, och har inga konton eller verifikationer att öppna.</p>
        </Notice>
      )}
      <AskedView asked={asked} what="förbundets siffror">
        {({ forbund: answered }) => (
          <StatementsView
            forbund={answered}
            open={open}
            onOpen={documents.length === 0 ? (visa) => choose({ visa }) : undefined}
          />
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
  /** Left out for a year without books: there is nothing below what was printed. */
  readonly onOpen: ((line: string | null) => void) | undefined;
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
      {opened && onOpen ? <LineDrawer forbund={forbund} line={opened} onClose={() => onOpen(null)} /> : null}
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
