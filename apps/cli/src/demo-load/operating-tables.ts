import { DEFAULT_LAYOUT } from '@samla/domain/statements/layout.js';
import type { LayoutVersion } from '@samla/statements/publication.service.js';
import type { OperatingTable, TableGroup } from '../demo/published/operating-table.js';
import { operatingKey } from './row-keys.js';

const COSTS_KEY = 'summa-kostnader';

/** The rows of a printed driftredovisning for its own years; those of the years after are the standard ones. */
export function tableLayouts({ groups, costs, result, unit, years }: OperatingTable): LayoutVersion[] {
  const [from, to] = years;
  const rows = {
    key: operatingKey('', result[0]),
    sumLabel: result[0],
    children: [
      ...groups.filter(({ kind }) => kind === 'INCOME').map(groupRows),
      {
        key: COSTS_KEY,
        sumLabel: costs?.[0] ?? 'Summa kostnader',
        isCost: true,
        hidesSum: costs === undefined,
        children: groups.filter(({ kind }) => kind === 'COST').map(groupRows),
      },
    ],
  };
  const statement = 'OPERATING_STATEMENT';
  return [
    { statement, validFrom: `${from}-01-01`, unit, rounding: 'EACH', rows },
    { statement, validFrom: `${to + 1}-01-01`, ...DEFAULT_LAYOUT[statement], rows: null },
  ];
}

function groupRows({ heading, kind, sum, rows }: TableGroup): object {
  return {
    key: sumKey(heading),
    heading,
    sumLabel: sum?.[0] ?? `Summa ${heading.toLowerCase()}`,
    isCost: kind === 'COST',
    hidesSum: sum === undefined,
    children: rows.map(([label, select]) => ({ key: operatingKey(heading, label), label, select })),
  };
}

/** The key of a group's sum: of the heading, since some documents print none. */
function sumKey(heading: string): string {
  return operatingKey(heading, 'summa');
}
