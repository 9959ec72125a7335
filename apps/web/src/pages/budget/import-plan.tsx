import { formatCount } from '../../parts/format-amount.js';
import { Notice } from '../../parts/notice.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { BudgetFindings } from './budget-findings.js';
import type { BudgetFault, BudgetPlan } from './budget-import.queries.js';
import type { TriedFile } from './use-budget-import.js';

/** What a tried file would become, or everything that is wrong with it. */
export function ImportPlan({ file: { fileName, year, plan } }: { file: TriedFile }) {
  if (plan.faults.length > 0)
    return (
      <>
        <Notice tone="bad" title={`${fileName} läses inte in`} announce="alert">
          <p>{formatCount(plan.faults.length)} fel. Rätta dem och välj filen igen; inget är sparat.</p>
        </Notice>
        <Faults faults={plan.faults} />
      </>
    );
  return (
    <>
      <Notice tone="good" title={`${fileName} går att läsa in`} announce="status">
        <p>
          {formatCount(plan.lines.length)} rader för {year}. {changesOf(plan)}
        </p>
        {plan.notices.map((notice) => (
          <p key={notice}>{notice}</p>
        ))}
        {plan.known ? <p>Samma innehåll är redan inläst som {plan.known.name}.</p> : null}
      </Notice>
      <Sums plan={plan} />
      <BudgetFindings findings={plan.findings} />
    </>
  );
}

function Faults({ faults }: { faults: readonly BudgetFault[] }) {
  return (
    <ScrollTable caption="Fel i budgetfilen" className="faults">
      <thead>
        <tr>
          <th scope="col" className="number">
            Rad
          </th>
          <th scope="col">Kolumn</th>
          <th scope="col">Regel</th>
          <th scope="col">Vad som är fel</th>
          <th scope="col">Gör så här</th>
        </tr>
      </thead>
      <tbody>
        {faults.map(({ row, column, rule, message, advice }, index) => (
          <tr key={`${row}${rule}${index}`}>
            <th scope="row" className="number">
              {row === 0 ? 'hela filen' : formatCount(row)}
            </th>
            <td>{column}</td>
            <td className="code">{rule}</td>
            <td className="words">{message}</td>
            <td className="words">{advice}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Sums({ plan: { groups, income, costs, result, printedTotals } }: { plan: BudgetPlan }) {
  const format = useFormat();
  const printedOf = (key: string) => printedTotals.find((total) => total.key === key)?.printed;
  const rows = [
    ...groups.map(({ key, label, amount }) => ({ key, label, amount, isSum: false })),
    { key: 'INCOME', label: 'Summa intäkter', amount: income, isSum: true },
    { key: 'COSTS', label: 'Summa kostnader', amount: costs, isSum: true },
    { key: 'RESULT', label: 'Resultat', amount: result, isSum: true },
  ];
  return (
    <ScrollTable caption="Vad raderna blir" note="Kronor. Summorna räknas ur filens rader.">
      <thead>
        <tr>
          <th scope="col">Grupp</th>
          <th scope="col" className="number">
            Räknad
          </th>
          <th scope="col" className="number">
            Skriven i filen
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, amount, isSum }) => {
          const printed = printedOf(key);
          return (
            <tr key={key} className={isSum ? 'is-sum' : undefined}>
              <th scope="row">{label}</th>
              <td className="number">{format(amount)}</td>
              <td className="number">{printed ? format(printed) : ''}</td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}

function changesOf({ before, difference }: BudgetPlan): string {
  if (!before || !difference) return '';
  const { added, removed, changed } = difference;
  return `Mot ${before.name} (${before.year}): ${formatCount(added.length)} nya rader, ${formatCount(
    removed.length,
  )} borttagna och ${formatCount(changed.length)} ändrade.`;
}
