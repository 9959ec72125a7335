import { Fragment } from 'react';
import { formatDay } from '../../parts/format-date.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { PrintedTable as Printed } from './published.queries.js';
import { SIGNS, UNITS } from './published-words.js';

interface PrintedTableProps {
  readonly table: Printed;
  /** The document that it is printed in. */
  readonly document: string;
}

/** A table as its document prints it: its own columns, labels, order, unit and signs. */
export function PrintedTable({ table, document }: PrintedTableProps) {
  const { name, section, page, columns, rows, versions } = table;
  const place = [section === name ? '' : section, page && `s. ${page}`].filter(Boolean).join(', ');
  return (
    <>
      <ScrollTable caption={place ? `${name} (${place})` : name} note={noteOf(table, document)}>
        <thead>
          <tr>
            <th scope="col">Post</th>
            {columns.map(({ heading, holds }, at) => (
              <th key={at} scope="col" className={holds === 'TEXT' ? undefined : 'number'}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ heading, label, isSum, cells }, index) => (
            <Fragment key={index}>
              {heading !== '' && heading !== rows[index - 1]?.heading ? (
                <tr className="group-row">
                  <th scope="rowgroup" colSpan={columns.length + 1}>
                    {heading}
                  </th>
                </tr>
              ) : null}
              <tr className={isSum ? 'is-sum' : undefined}>
                <th scope="row">{label || <span className="visually-hidden">utan namn</span>}</th>
                {cells.map(({ text }, at) => (
                  <td key={at} className={columns[at]?.holds === 'TEXT' ? 'words' : 'number'}>
                    {text}
                  </td>
                ))}
              </tr>
            </Fragment>
          ))}
        </tbody>
      </ScrollTable>
      {versions.length > 1 ? (
        <details>
          <summary>Rättad {versions.length - 1} gånger</summary>
          <ul>
            {versions.map(({ version, reason, recordedBy, recordedAt }) => (
              <li key={version}>
                Version {version}, {formatDay(recordedAt)}, {recordedBy}: {reason || 'första'}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

function noteOf({ unit, sign, remark }: Printed, document: string): string {
  // What was put together from running text is printed nowhere as a table, and its remark says so.
  const source = remark.startsWith('Uppgifter ur') ? document : `Som tryckt i ${document}`;
  return [source, `i ${UNITS[unit]}`, SIGNS[sign]]
    .filter(Boolean)
    .join(', ')
    .concat('.', remark ? ` ${remark}.` : '');
}
