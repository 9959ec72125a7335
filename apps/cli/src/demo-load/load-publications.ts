import type { INestApplicationContext } from '@nestjs/common';
import type { PublishedStatement } from '@samla/domain/statements/published/published-table.js';
import { PublicationService } from '@samla/statements/publication.service.js';
import type { DocumentToPut } from '@samla/statements/published/published-shelf.js';
import { PublishedTableService } from '@samla/statements/published/published-table.service.js';
import { tenantContext } from '@samla/platform/tenant-context.js';
import type { DemoCounty } from '../demo/demo-county.js';
import type { OperatingRow, OperatingStatementLayout } from '../demo/operating-statement.js';
import { type PrintedDocument, publishedTable } from '../demo/published/printed-document.js';
import { demoActor, ids } from './demo-ids.js';
import { tableLayouts } from './operating-tables.js';
import { groupKey, operatingKey } from './row-keys.js';

const NOTES: ReadonlySet<string> = new Set<PublishedStatement>([
  'INCOME_PER_PARTY',
  'COSTS_PER_INSATS',
  'RECEIVABLES',
  'SHORT_TERM_DEBT',
]);

/** Registers what a förbund has published, as printed, and the layout that its documents have. */
export async function loadPublications(
  services: INestApplicationContext,
  demo: DemoCounty,
  slug: string,
): Promise<void> {
  const publications = services.get(PublicationService, { strict: false });
  const context = tenantContext(ids.forbund(slug), demoActor(slug, 'EKONOM'));
  const documents = demo.publishedDocuments.filter(({ forbund }) => forbund === slug);
  await services
    .get(PublishedTableService, { strict: false })
    .register(context, documents.map(documentToPut));
  for (const table of demo.publishedOperatingTables.filter(({ forbund }) => forbund === slug)) {
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
  for (const document of documents.filter((each) => namesNotes(demo, each))) {
    const rows = noteLabels(document);
    const printed = { statement: 'NOTES', unit: 'KR', rounding: 'EACH' } as const;
    await publications.registerLayout(context, { ...printed, validFrom: `${document.year}-01-01`, rows });
  }
}

function documentToPut({ title, year, kind, tables }: PrintedDocument): DocumentToPut {
  return {
    document: { title, year, kind, dated: null, source: '' },
    tables: tables.map((table) => ({ tableNo: null, table: publishedTable(table) })),
  };
}

/** An årsredovisning of a year with books names the rows of its notes; a plan does not. */
function namesNotes({ files }: DemoCounty, { forbund, year, kind }: PrintedDocument): boolean {
  return kind === 'ANNUAL_REPORT' && files.some((file) => file.forbundSlug === forbund && file.year === year);
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

/** What the notes call their rows, in printed order. */
function noteLabels({ tables }: PrintedDocument): object[] {
  return tables.flatMap((printed) =>
    publishedTable(printed).rows.flatMap(({ statement, rowKey, label, heading }) =>
      statement !== null && NOTES.has(statement)
        ? [{ note: statement, key: rowKey, label, ...(heading && { group: heading }) }]
        : [],
    ),
  );
}
