import type { INestApplicationContext } from '@nestjs/common';
import { PublicationService, type PublishedFigure } from '@samla/statements/publication.service.js';
import { tenantContext } from '@samla/platform/tenant-context.js';
import type { DemoCounty } from '../demo/demo-county.js';
import type { OperatingRow, OperatingStatementLayout } from '../demo/operating-statement.js';
import type { PublishedFigures } from '../demo/published/published-figures.js';
import { demoActor, ids } from './demo-ids.js';
import { tableFigures, tableLayouts } from './operating-tables.js';
import { groupKey, operatingKey, rowKeyOf, STATEMENT_OF } from './row-keys.js';

/** Registers what a förbund has published, as printed, and the layout that its documents have. */
export async function loadPublications(
  services: INestApplicationContext,
  demo: DemoCounty,
  slug: string,
): Promise<void> {
  const publications = services.get(PublicationService, { strict: false });
  const context = tenantContext(ids.forbund(slug), demoActor(slug, 'EKONOM'));
  const published = demo.publishedFigures.filter(({ forbund }) => forbund === slug);
  const tables = demo.publishedOperatingTables.filter(({ forbund }) => forbund === slug);
  const figures = [...published.flatMap(figuresOf), ...tables.flatMap(tableFigures)];
  if (figures.length > 0) await publications.registerPublishedFigures(context, figures);
  for (const table of tables) {
    for (const layout of tableLayouts(table)) await publications.registerLayout(context, layout);
  }
  for (const layout of demo.operatingStatements.filter(({ forbund }) => forbund === slug)) {
    const { year, unit, rounding } = layout;
    const rows = operatingRows(layout);
    const printed = { statement: 'OPERATING_STATEMENT', unit, rounding } as const;
    await publications.registerLayout(context, { ...printed, validFrom: `${year}-01-01`, rows });
    // The document's rows are those of its year; the insatser of the years after stand in the standard rows.
    await publications.registerLayout(context, { ...printed, validFrom: `${year + 1}-01-01`, rows: null });
  }
  const labels = noteLabels(published);
  if (labels.length > 0) {
    const first = Math.max(...published.map(({ fiscalYear }) => fiscalYear));
    const notes = {
      statement: 'NOTES',
      validFrom: `${first}-01-01`,
      unit: 'KR',
      rounding: 'EACH',
      rows: labels,
    } as const;
    await publications.registerLayout(context, notes);
  }
}

function figuresOf({
  table,
  fiscalYear,
  unit,
  document,
  section,
  rows,
}: PublishedFigures): PublishedFigure[] {
  return rows.map(({ label, value, group, key }) => ({
    year: fiscalYear,
    statement: STATEMENT_OF[table],
    rowKey: key ?? rowKeyOf(table, group, label),
    label,
    amount: value,
    unit,
    document,
    place: section,
  }));
}

/** Driftredovisningen as printed: income first, then the groups of costs under their common sum. */
function operatingRows({ groups, totals }: OperatingStatementLayout): object {
  const printed = (group: OperatingStatementLayout['groups'][number]): object => ({
    key: groupKey(group),
    heading: group.name,
    sumLabel: group.sumName,
    isCost: group.kind === 'COST',
    hidesSum: group.kind === 'INCOME',
    children: group.rows.map((row) => operatingRow(group.name, row)),
  });
  const costs = groups.filter(({ kind }) => kind === 'COST').map(printed);
  const totalCosts = {
    key: operatingKey('', totals.costs.name),
    sumLabel: totals.costs.name,
    isCost: true,
    children: costs,
  };
  return {
    key: operatingKey('', totals.result.name),
    sumLabel: totals.result.name,
    children: [...groups.filter(({ kind }) => kind === 'INCOME').map(printed), totalCosts],
  };
}

/** A row that excludes the accounts of others stands below them, and a balance goes to the first row that takes it. */
function operatingRow(group: string, { name, selector }: OperatingRow): object {
  const { insats, costCentre, accountPrefixes } = selector;
  return {
    key: operatingKey(group, name),
    label: name,
    select: {
      ...(insats && { insatser: [insats] }),
      ...(costCentre && { costCentres: [costCentre] }),
      ...(accountPrefixes && { accountPrefixes }),
    },
  };
}

/** What the notes call their rows, in printed order; the latest year's names come first. */
function noteLabels(published: readonly PublishedFigures[]): object[] {
  // Rows that carry a key of their own have no counterpart in books, and so no name to lend them.
  const notes = published.filter(
    ({ table, rows }) => table.startsWith('NOTE_') && !rows.some(({ key }) => key),
  );
  const labels = new Map<string, object>();
  for (const { table, rows } of [...notes].sort((a, b) => b.fiscalYear - a.fiscalYear)) {
    for (const { label, group } of rows) {
      const [note, key] = [STATEMENT_OF[table], rowKeyOf(table, group, label)];
      if (!labels.has(`${note} ${key}`))
        labels.set(`${note} ${key}`, { note, key, label, ...(group && { group }) });
    }
  }
  return [...labels.values()];
}
