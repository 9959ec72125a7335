import type { BudgetFinding } from './budget.answers.js';

/** What is to be looked over in a budget, each with the paragraph or rule that it is about. */
export function BudgetFindings({ findings }: { findings: readonly BudgetFinding[] }) {
  if (findings.length === 0) return <p className="small">Inget att se över i den här versionen.</p>;
  return (
    <section aria-label="Att se över">
      <h2>Att se över</h2>
      <ul className="findings">
        {findings.map(({ code, severity, message, paragraph }, index) => (
          <li key={`${code}${index}`} className={`finding finding-${severity.toLowerCase()}`}>
            <span className="finding-kind">{severity === 'WARNING' ? 'Se över' : 'Bra att veta'}</span>
            <span>
              {message}
              <span className="objects">{paragraph}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
