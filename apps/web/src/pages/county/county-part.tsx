import { differencesPath } from '../differences/differences-path.js';
import { BALANCE_ACCOUNTS, INCOME_ACCOUNTS } from './accounts.queries.js';
import { CashFlow } from './cash-flow.js';
import { CountyChart } from './county-chart.js';
import { CountyDrawer } from './county-drawer.js';
import { CountyTable } from './county-table.js';
import type { Consolidation } from './county.answers.js';
import type { Part } from './county-question.js';
import { EquityBridge } from './equity-bridge.js';
import { codeOf } from './find-line.js';
import { KeyFigures } from './key-figures.js';
import { KeyFigureTable } from './key-figure-table.js';
import { MutualBalances } from './mutual-balances.js';
import { OperatingStatement } from './operating-statement.js';
import type { PartProps } from './part-props.js';
import { Sources } from './sources.js';

/** The part that the address names. */
export function CountyPart({ part, ...props }: PartProps & { readonly part: Part }) {
  switch (part) {
    case 'korthet':
      return <Overview {...props} />;
    case 'resultat':
    case 'balans':
      return <Statement part={part} {...props} />;
    case 'kassaflode':
      return <CashFlow {...props} />;
    case 'drift':
      return <OperatingStatement {...props} />;
    case 'nyckeltal':
      return <KeyFigureTable {...props} />;
    case 'kapital':
      return <EquityBridge {...props} />;
    case 'underlag':
      return <Sources county={props.county} />;
  }
}

function Overview(props: PartProps) {
  const { consolidation } = props.county;
  return (
    <>
      <KeyFigures consolidation={consolidation} whole={props.whole} />
      <CountyChart consolidation={consolidation} whole={props.whole} />
      <MutualBalances
        eliminations={consolidation.eliminations}
        differences={differencesPath(props.variables)}
        onOpen={props.onOpen}
      />
      <StatementDrawer {...props} />
    </>
  );
}

const STATEMENTS = {
  resultat: { title: 'Resultaträkning', field: 'incomeStatement' },
  balans: { title: 'Balansräkning', field: 'balanceSheet' },
} as const;

function Statement({ part, ...props }: PartProps & { readonly part: keyof typeof STATEMENTS }) {
  const { consolidation } = props.county;
  const { comparison } = consolidation;
  const { title, field } = STATEMENTS[part];
  return (
    <section aria-label={title}>
      <CountyTable
        title={title}
        lines={consolidation[field]}
        consolidation={consolidation}
        whole={props.whole}
        before={comparison ? { year: comparison.year, lines: comparison[field] } : undefined}
        onOpen={props.onOpen}
      />
      <StatementDrawer {...props} />
    </section>
  );
}

/** What lies behind the figure of the two statements that the address names. */
function StatementDrawer({ county, variables, whole, open, onOpen }: PartProps) {
  if (open === null) return null;
  const { incomeStatement, balanceSheet } = county.consolidation;
  const isIncome = hasFigure(incomeStatement, open);
  return (
    <CountyDrawer
      county={county}
      variables={variables}
      lines={isIncome ? incomeStatement : balanceSheet}
      accounts={isIncome ? INCOME_ACCOUNTS : BALANCE_ACCOUNTS}
      figure={open}
      whole={whole}
      onOpen={onOpen}
      onClose={() => onOpen(null)}
    />
  );
}

function hasFigure(lines: Consolidation['incomeStatement'], figure: string): boolean {
  const code = figure.slice(0, figure.lastIndexOf('.'));
  return lines.some((line) => codeOf(line) === code);
}
