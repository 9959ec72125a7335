import { useSearchParams } from 'react-router';
import { useChosen } from '../../parts/use-chosen.js';
import { BudgetEquity } from './budget-equity.js';
import { BudgetChart } from './budget-chart.js';
import { BudgetFindings } from './budget-findings.js';
import type { BudgetForbund, BudgetVersion } from './budget.answers.js';
import { DifferenceView } from './difference-view.js';
import { LineOutcomeDrawer } from './line-outcome-drawer.js';
import { OutcomeTable } from './outcome-table.js';
import { PrintedTotals } from './printed-totals.js';
import { PublishedOutcome } from './published-outcome.js';
import { VersionFacts } from './version-facts.js';

interface BudgetVersionViewProps {
  readonly forbund: BudgetForbund;
  readonly version: BudgetVersion;
  readonly mayReadBooks: boolean;
}

/** A version: what it rests on, what to look over, lines with outcome, chart, printed sums, and what is opened. */
export function BudgetVersionView({ forbund, version, mayReadBooks }: BudgetVersionViewProps) {
  const { open, choose } = useChosen();
  const [params] = useSearchParams();
  const { outcome, lines, year } = version;
  const from = forbund.budgets.find(({ id }) => id === params.get('jamfor') && id !== version.id);
  const opened = lines.find(({ lineNo }) => open === `rad-${lineNo}`);
  const figures = opened && outcome.lines.find(({ line }) => line.lineNo === opened.lineNo);
  return (
    <>
      <VersionFacts version={version} />
      <BudgetFindings findings={version.findings} />
      {from ? (
        <DifferenceView
          slug={forbund.slug}
          versions={forbund.budgets}
          version={version}
          from={from}
          onChoose={(jamfor) => choose({ jamfor })}
        />
      ) : null}
      {lines.length === 0 ? (
        <p className="lead">Versionen har inga rader än.</p>
      ) : (
        <>
          <OutcomeTable
            version={version}
            onOpen={outcome.hasBooks ? (lineNo) => choose({ visa: `rad-${lineNo}` }) : undefined}
          />
          <BudgetChart version={version} />
        </>
      )}
      <BudgetEquity slug={forbund.slug} year={year} />
      <PrintedTotals version={version} />
      {outcome.hasBooks ? null : <PublishedOutcome slug={forbund.slug} year={year} />}
      {opened && figures ? (
        <LineOutcomeDrawer
          of={{ slug: forbund.slug, year, toPeriod: outcome.toPeriod }}
          forbund={forbund.name}
          line={opened}
          figures={figures}
          mayReadBooks={mayReadBooks}
          onClose={() => choose({ visa: null })}
        />
      ) : null}
    </>
  );
}
