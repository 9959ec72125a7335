import { useParams, useSearchParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatDay, monthName, periodLabel, spanLabel } from '../../parts/format-date.js';
import { Notice } from '../../parts/notice.js';
import { OreChoice } from '../../parts/ore-choice.js';
import { PeriodChoice } from '../../parts/period-choice.js';
import { useChosen } from '../../parts/use-chosen.js';
import { wholeNumber } from '../../parts/whole-number.js';
import { useStatementYear } from '../../parts/use-year.js';
import { YearChoice } from '../../parts/year-choice.js';
import { YearLocks } from '../../parts/year-locks.js';
import { holdsIn, mayInForbund, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { RolePage } from '../role/role-page.js';
import { ContentsList } from './contents-list.js';
import { FigureTable } from './figure-table.js';
import { ForbundDownloads } from './forbund-downloads.js';
import type { ForbundAnswer } from './forbund.answers.js';
import { FORBUND } from './forbund.queries.js';
import { KeyFigures } from './key-figures.js';
import { LineDrawer } from './line-drawer.js';
import { MultiYear } from './multi-year.js';
import { Notes } from './notes.js';
import { openedRow } from './opened-row.js';
import { OperatingTable } from './operating-table.js';
import { SpanChoice } from './span-choice.js';
import { StatementTable } from './statement-table.js';
import { Ties } from './ties.js';

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
  const [params] = useSearchParams();
  const shown = useStatementYear(slug, chosen);
  const { year, years, bookYears, before, documents } = shown;
  const toPeriod = chosenPeriod ?? shown.toPeriod;
  // A year that is published to June is asked for to June: so which it is must be known first.
  const isKnown = chosenPeriod !== undefined || shown.isKnown;
  const { fromPeriod, asOf } = spanIn(params, year, toPeriod);
  const variables = { slug, year: year ?? 0, toPeriod: asOf === null ? toPeriod : 12, fromPeriod, asOf };
  const asked = before(useQuery(FORBUND, year === undefined || !isKnown ? null : variables));
  const forbund = asked.data?.forbund;

  return (
    <>
      <PageHeading
        title={`${forbund?.name ?? 'Förbundet'} ${year ?? ''}`.trim()}
        eyebrow={`Böcker och bokslut, ${spanWords(toPeriod, asOf)}`}
      >
        {forbund ? <Facts forbund={forbund} /> : null}
        <YearLocks year={bookYears.find((each) => each.year === year)} />
      </PageHeading>
      <div className="controls" role="group" aria-label="Vad som visas">
        <YearChoice
          years={years}
          year={year}
          onChoose={(ar) => choose({ ar, till: null, fran: null, dag: null })}
        />
        <PeriodChoice
          toPeriod={toPeriod}
          onChoose={(till) => choose({ till: till === shown.toPeriod ? null : till, fran: null, dag: null })}
        />
        {documents.length === 0 && year !== undefined ? (
          <SpanChoice year={year} fromPeriod={fromPeriod} toPeriod={toPeriod} asOf={asOf} onChoose={choose} />
        ) : null}
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
  const { year } = statements;
  const lines = [...statements.incomeStatement, ...statements.balanceSheet];
  const opened = openedRow(statements, open);
  const span = spanOf(statements);
  return (
    <>
      <p className="lead">{statements.label}</p>
      <ContentsList statements={statements} />
      <StatementTable
        id="resultat"
        title="Resultaträkning"
        lines={statements.incomeStatement}
        {...{ year, span, onOpen }}
      />
      <StatementTable
        id="balans"
        title="Balansräkning"
        lines={statements.balanceSheet}
        {...{ year, span, onOpen }}
      />
      <Sources lines={lines} year={year} />
      <FigureTable
        id="kassaflode"
        title="Kassaflödesanalys"
        table="kassaflode"
        rows={statements.cashFlow}
        {...{ year, span, onOpen }}
      />
      <FigureTable
        id="balanskrav"
        title="Balanskravsutredning"
        table="balanskrav"
        rows={statements.balanceRequirement}
        showsEmpty
        {...{ year, span, onOpen }}
      />
      <Notes notes={statements.notes} year={year} onOpen={onOpen} />
      {statements.operatingStatement ? (
        <OperatingTable {...statements.operatingStatement} {...{ year, span, onOpen }} />
      ) : null}
      {statements.multiYear ? <MultiYear multiYear={statements.multiYear} /> : null}
      <KeyFigures figures={statements.keyFigures} year={year} onOpen={onOpen} />
      <Ties ties={statements.ties} />
      <ForbundDownloads forbund={forbund} />
      {opened && onOpen ? (
        <LineDrawer
          key={opened.place}
          forbund={forbund}
          row={opened}
          onOpen={onOpen}
          onClose={() => onOpen(null)}
        />
      ) : null}
    </>
  );
}

/** The part of a year that the statements are of, as a heading goes on; empty for a whole year. */
function spanOf({ fromPeriod, toPeriod, asOf }: ForbundAnswer['forbund']['statements']): string {
  if (asOf !== null)
    return `, ${fromPeriod === 1 ? '' : `från ${monthName(fromPeriod)} `}till ${formatDay(asOf)}`;
  return fromPeriod === 1 && toPeriod === 12 ? '' : `, ${spanLabel(fromPeriod, toPeriod)}`;
}

function spanWords(toPeriod: number, asOf: string | null): string {
  return asOf === null ? periodLabel(toPeriod) : `per ${formatDay(asOf)}`;
}

/** The first month and the day that the address names, as far as they can be of the shown year. */
function spanIn(params: URLSearchParams, year: number | undefined, toPeriod: number) {
  const day = params.get('dag');
  const asOf = day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) && day.startsWith(`${year}-`) ? day : null;
  const last = asOf === null ? toPeriod : Number(asOf.slice(5, 7));
  return { asOf, fromPeriod: wholeNumber(params.get('fran'), 1, last) ?? 1 };
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
