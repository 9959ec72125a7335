import type { Statements } from './forbund.answers.js';

/** What the page holds, as links to it. */
export function ContentsList({ statements }: { statements: Statements }) {
  const parts = [
    ['resultat', 'Resultaträkning', statements.incomeStatement.length > 0],
    ['balans', 'Balansräkning', statements.balanceSheet.length > 0],
    ['kassaflode', 'Kassaflödesanalys', statements.cashFlow.length > 0],
    ['balanskrav', 'Balanskravsutredning', statements.balanceRequirement.length > 0],
    ['noter', 'Noter', statements.notes.length > 0],
    ['drift', 'Driftredovisning', statements.operatingStatement !== null],
    ['flerar', 'Flerårsöversikt', statements.multiYear !== null],
    ['nyckeltal', 'Nyckeltal', statements.keyFigures.length > 0],
    ['samband', 'Samband', statements.ties.length > 0],
  ] as const;
  return (
    <nav aria-label="Uppställningar" className="no-print">
      <ul className="contents-list">
        {parts
          .filter(([, , isThere]) => isThere)
          .map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
