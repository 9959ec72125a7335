import { ScrollTable } from '../../parts/scroll-table.js';
import type { ContextLine } from './documents.answers.js';

/** The document's own lines around a finding, as they are printed. */
export function ContextTable({ lines }: { readonly lines: readonly ContextLine[] }) {
  if (lines.length === 0) return null;
  const [only] = lines;
  if (lines.length === 1 && only && only.cells.length === 1)
    return <blockquote className="document-text">{only.cells[0]}</blockquote>;
  const heads = lines.filter(({ isHead }) => isHead);
  return (
    <ScrollTable caption="Ur handlingen" className="document-lines">
      {heads.length === 0 ? null : (
        <thead>
          {heads.map(({ line, cells }) => (
            <tr key={line}>
              {cells.map((cell, at) => (
                <th key={at} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          ))}
        </thead>
      )}
      <tbody>
        {lines
          .filter(({ isHead }) => !isHead)
          .map((line) => (
            <Row key={line.line} line={line} />
          ))}
      </tbody>
    </ScrollTable>
  );
}

function Row({ line: { cells, isPlace } }: { readonly line: ContextLine }) {
  const [label = '', ...figures] = cells;
  return (
    <tr className={isPlace ? 'is-place' : undefined}>
      <th scope="row">
        {isPlace ? <span className="visually-hidden">Här: </span> : null}
        {label}
      </th>
      {figures.map((cell, at) => (
        <td key={at}>{cell}</td>
      ))}
    </tr>
  );
}
