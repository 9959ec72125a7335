import type { SourceDocument } from '../document/source-document.js';
import { type TextLine, textLinesOf } from '../claims/text-line.js';
import type { TableUnit, TableView } from '../tables/table-view.js';
import { readUnit } from '../tables/units.js';
import { viewTable } from '../tables/view-table.js';
import { type DocumentProfile, profileOf } from './document-profile.js';

/** A document as the rules across tables see it: what it is, its text and its tables understood. */
export interface ReadDocument {
  readonly source: SourceDocument;
  readonly name: string;
  readonly profile: DocumentProfile;
  readonly lines: readonly TextLine[];
  readonly views: readonly TableView[];
}

/** Understands a document: its text by lines, and each table in the unit that the document counts in. */
export function readDocumentParts(source: SourceDocument): ReadDocument {
  const lines = textLinesOf(source);
  const unit = unitOf(lines);
  const tables = source.blocks.filter((block) => block.kind === 'TABLE');
  return {
    source,
    name: source.name,
    profile: profileOf(lines),
    lines,
    views: tables.map((table) => viewTable(table, { unit })),
  };
}

/** "Alla belopp anges i tkr" once for the whole document; null where nothing is said. */
function unitOf(lines: readonly TextLine[]): TableUnit | null {
  const said = lines.find(({ text }) =>
    /^(?:(?:alla|samtliga) belopp (?:anges |redovisas |är )?i|belopp (?:anges|redovisas) i) /iu.test(text),
  );
  return said === undefined ? null : readUnit(said.text);
}
