import { FIGURE_COLUMNS } from './figure-columns.js';
import type { FiguresFacts } from './figures-facts.js';

/**
 * What the CSV file is, as "CSV on the Web" (W3C, tabular metadata): its columns with their meaning and unit, how it is
 * written, and which handed-in versions every figure comes from. It says nothing of rights: who may use the figures
 * for what is decided by whoever hands them on.
 */
export function csvMetadata(facts: FiguresFacts, url: string, snapshot: string): object {
  const { county, label, isConstructed, slices } = facts;
  const years = slices.map(({ year }) => year);
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'sv' }],
    url,
    'dc:title': `${county.name} ${Math.min(...years)}–${Math.max(...years)}: länssammanställning`,
    'dc:description': isConstructed ? `${label}. Siffror är konstruerade för demonstration.` : label,
    'dc:language': 'sv',
    dialect: { encoding: 'utf-8', delimiter: ',', lineTerminators: ['\r\n'], quoteChar: '"', header: true },
    tableSchema: {
      columns: FIGURE_COLUMNS.map(({ name, title, description, datatype }) => ({
        name,
        titles: [name, title],
        datatype,
        'dc:description': description,
        ...(datatype === 'string' || datatype === 'decimal' ? { null: '' } : { required: true }),
      })),
    },
    notes: [{ ...facts, snapshot }],
  };
}
