import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatTime, periodLabel } from '../../parts/format-date.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { shortName } from '../../parts/short-name.js';
import type { Column, CountyAnswer } from './county.answers.js';

/** The sealed versions that every figure on the page rests on, so that anybody can ask for the same again. */
export function Sources({ county: { consolidation } }: { county: CountyAnswer['county'] }) {
  const { columns, year, knownAt } = consolidation;
  return (
    <section aria-label="Underlag">
      <ScrollTable
        caption={`Underlag ${year}`}
        note={`Det som var godkänt ${formatTime(knownAt)}. Samma versioner ger alltid samma siffror.`}
      >
        <thead>
          <tr>
            <th scope="col">Förbund</th>
            <th scope="col">Period</th>
            <th scope="col">Version</th>
            <th scope="col">Inlämnad</th>
            <th scope="col">Godkänd</th>
            <th scope="col">Sigill</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <ColumnSources key={column.forbund.slug} column={column} />
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}

function ColumnSources({ column: { forbund, members, submissions } }: { column: Column }) {
  const names = members.length > 1 ? ` (${members.map(({ name }) => shortName(name)).join(', ')})` : '';
  if (submissions.length === 0)
    return (
      <tr>
        <th scope="row">{forbund.name}</th>
        <td colSpan={5}>Ingen godkänd inlämning.</td>
      </tr>
    );
  return submissions.map(({ id, toPeriod, version, handedInAt, approvedAt, sha256, isConstructed }) => (
    <tr key={id}>
      <th scope="row">
        {forbund.name}
        {names} {isConstructed ? <ConstructedMark short /> : null}
      </th>
      <td>{periodLabel(toPeriod)}</td>
      <td>Version {version}</td>
      <td>{formatTime(handedInAt)}</td>
      <td>{formatTime(approvedAt)}</td>
      <td className="seal">{sha256}</td>
    </tr>
  ));
}
